package press.broadsheet.build;

import java.util.function.UnaryOperator;
import press.broadsheet.source.SourceTree;

/**
 * A change of a file that nobody made.
 *
 * @param words the condition, as in {@code its text changed}
 * @param sources the sources with that change
 * @param data what data files would hold
 * @param removal whether it takes the file away: then errors are told, and otherwise the change is not one to make
 */
record Edit(String words, SourceTree sources, UnaryOperator<Blueprint.FileDatum> data, boolean removal) {}
