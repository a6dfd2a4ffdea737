package press.broadsheet.model;

import java.util.Optional;

/**
 * The stories published just before and just after one in its section.
 *
 * @param earlier path of the one before
 * @param later path of the one after
 */
public record Neighbours(Optional<String> earlier, Optional<String> later) {}
