package press.broadsheet.markdown;

import java.util.List;
import press.broadsheet.diagnostic.Position;

/**
 * A component as a text asks for it: {@code ::: name key=value} and what follows to {@code :::}, or
 * {@code :name[content]{key=value}} within a line.
 *
 * @param name its name as written
 * @param at where the name stands
 * @param inline whether it stands within a line
 * @param arguments what it is given, in the order written; names may come twice
 * @param filled whether anything is written in it
 * @param id an id that no heading and no other component of the text has, with room for {@code _suffixes}
 */
public record ComponentCall(
        String name, Position at, boolean inline, List<ComponentArgument> arguments, boolean filled, String id) {
    /** Takes a copy of the arguments. */
    public ComponentCall {
        arguments = List.copyOf(arguments);
    }
}
