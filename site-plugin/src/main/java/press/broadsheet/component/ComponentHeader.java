package press.broadsheet.component;

import java.util.List;
import java.util.Optional;

/**
 * What the comment at the head of a component's template declares.
 *
 * @param about what the component is, a sentence
 * @param block whether it may stand on lines of its own
 * @param inline whether it may stand within a line
 * @param content what may be written in it
 * @param parameters what it takes, in the order declared
 */
record ComponentHeader(String about, boolean block, boolean inline, Content content, List<Parameter> parameters) {
    /** Whether something may, must or must not be written in a component. */
    enum Content {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    Optional<Parameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    List<String> names() {
        return parameters.stream().map(Parameter::name).toList();
    }
}
