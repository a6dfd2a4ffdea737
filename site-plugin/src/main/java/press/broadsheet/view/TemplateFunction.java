package press.broadsheet.view;

import java.util.List;

/** A function that templates may call with any number of texts, numbers or views. */
@FunctionalInterface
public interface TemplateFunction {
    /**
     * The result for these arguments.
     *
     * @throws IllegalArgumentException if they do not fit, with a sentence for the template's author
     */
    Object call(List<Object> arguments);
}
