package press.broadsheet.publish;

import java.util.Optional;

/**
 * Who publishes.
 *
 * @param name a person or a machine, as others are told
 * @param commit the commit of the sources, if they are under version control
 */
public record Who(String name, Optional<String> commit) {}
