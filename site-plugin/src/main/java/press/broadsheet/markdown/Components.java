package press.broadsheet.markdown;

import java.util.Optional;

/**
 * Makes what a text's components show. The caller records what it reads for an answer, and reports what is wrong with
 * a call itself: an unknown name, a value of the wrong type. Answers are asked for in the order in which components end.
 */
@FunctionalInterface
public interface Components {
    /**
     * The HTML of a component: blocks, or for one within a line what may stand in a paragraph; empty if nothing is
     * shown.
     *
     * @param content what is written in it, as balanced HTML
     */
    Optional<String> html(ComponentCall call, String content);
}
