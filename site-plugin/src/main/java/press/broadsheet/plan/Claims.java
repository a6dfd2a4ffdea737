package press.broadsheet.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Position;

/** Gathers outputs and refuses a second owner of a path, upper and lower case counting as one. */
final class Claims {
    /** The position of an output that no file of the site stands for. */
    static final Position MADE = Position.ofFile("");

    private final Diagnostics diagnostics;
    private final Map<String, Output> outputs = new LinkedHashMap<>();
    private final Map<String, Position> owners = new HashMap<>();

    Claims(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void add(Output output) {
        add(output, MADE);
    }

    void add(Output output, Position position) {
        String path = output.path();
        Position before = owners.putIfAbsent(path.toLowerCase(Locale.ROOT), position);
        if (before == null) {
            outputs.put(path, output);
        } else {
            boolean mine = !position.equals(MADE);
            diagnostics.report(
                    Code.ADDRESS_CLASH,
                    mine ? position : before,
                    "the address " + output.address() + " is also that of " + owner(mine ? before : position),
                    "give one of them another address");
        }
    }

    /** An alias may not take the address of a page. */
    void addRedirect(Redirect redirect) {
        Output.RedirectPage page = new Output.RedirectPage(redirect.address(), redirect.target());
        Position before = owners.putIfAbsent(page.path().toLowerCase(Locale.ROOT), redirect.position());
        if (before == null) {
            outputs.put(page.path(), page);
        } else {
            diagnostics.report(
                    Code.ALIAS_TAKEN,
                    redirect.position(),
                    "the alias " + redirect.from() + " is the address of " + owner(before),
                    "take the alias out, or move the other page");
        }
    }

    /** A file may not stand where others need a folder: {@code /archive} beside {@code /archive/2026/}. */
    void refuseFilesAmongFolders() {
        Set<String> looked = new HashSet<>();
        for (Map.Entry<String, Output> entry : outputs.entrySet()) {
            String path = entry.getKey();
            String file = path;
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/')) {
                file = path.substring(0, slash);
                if (!looked.add(file)) {
                    break;
                }
                Position position = owners.get(file.toLowerCase(Locale.ROOT));
                if (position != null) {
                    diagnostics.report(
                            Code.ADDRESS_CLASH,
                            position.equals(MADE) ? owners.getOrDefault(path.toLowerCase(Locale.ROOT), MADE) : position,
                            "the address /" + file + " is that of a file and of the folder of "
                                    + entry.getValue().address(),
                            "give one of them another address");
                }
            }
        }
    }

    SitePlan plan() {
        return new SitePlan(outputs);
    }

    private static String owner(Position position) {
        return position.equals(MADE) ? "a page that Broadsheet makes" : position.path();
    }
}
