package press.broadsheet.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.model.Route;
import press.broadsheet.model.StoryFinder;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.Redirects;
import press.broadsheet.source.Root;
import press.broadsheet.source.SourceFile;

/** Finds in sources where an address or a text is written. */
final class Written {
    /** What stands between blanks, quotes and brackets; an equals sign parts an attribute from its value. */
    private static final Pattern RUN = Pattern.compile("[^\\s\"'<>()\\[\\]{}|`]+");

    private static final String AFTER = ".,;:!*";
    private static final int KEPT = 400;

    private final FinishedSite site;
    private final Whereabouts where;
    private final Map<SourceFile, String> texts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SourceFile, String> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<String, String> origins = new HashMap<>();
    private final Set<Position> aliases = new HashSet<>();

    Written(FinishedSite site, Whereabouts where) {
        this.site = site;
        this.where = where;
        Redirects.of(site.site()).forEach(redirect -> aliases.add(redirect.position()));
    }

    /** All that is written in a file. */
    String read(SourceFile file) {
        return texts.computeIfAbsent(file, each -> Culprits.text(site, each));
    }

    /** Where a file first names what leads to a target. */
    Optional<Position> find(SourceFile file, Whereabouts.Target target, String page) {
        String text = read(file);
        String origin = target instanceof Whereabouts.Inside inside ? origin(inside.address()) : "";
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            int start = runs.start();
            int end = runs.end();
            while (end > start && AFTER.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            int equals = text.indexOf('=', start);
            boolean attribute = equals > start && equals + 1 < end;
            int at = leads(file, text.substring(start, end), target, page, origin) ? start : -1;
            if (at < 0 && attribute && leads(file, text.substring(equals + 1, end), target, page, origin)) {
                at = equals + 1;
            }
            Optional<Position> found =
                    Optional.of(at).filter(place -> place >= 0).map(place -> position(file, text, place));
            if (found.isPresent() && !isAlias(found.get())) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** An alias names an address, but does not lead there; the place of one in quotes is that of the quote. */
    private boolean isAlias(Position place) {
        return aliases.contains(place)
                || aliases.contains(new Position(place.path(), place.line(), place.column() - 1));
    }

    private boolean leads(SourceFile file, String run, Whereabouts.Target target, String page, String origin) {
        if (run.indexOf('/') < 0 && run.indexOf('.') < 0 && !run.startsWith("#")) {
            return false;
        }
        if (where.target(page, run).equals(target)) {
            return true;
        }
        return target instanceof Whereabouts.Inside inside
                && file.root() == Root.CONTENT
                && names(file, run, inside, origin);
    }

    /** Whether a file's run names the Markdown file or the picture behind an address. */
    private boolean names(SourceFile file, String run, Whereabouts.Inside inside, String origin) {
        int sharp = run.indexOf('#');
        String bare = Whereabouts.decoded(sharp < 0 ? run : run.substring(0, sharp));
        String path = StoryFinder.path(file.path(), bare);
        if (bare.endsWith(".md")) {
            return site.site().route(path) instanceof Route.Live live
                    && live.address().equals(inside.address())
                    && inside.fragment().equals(sharp < 0 ? "" : Whereabouts.decoded(run.substring(sharp + 1)));
        }
        return !origin.isEmpty()
                && (path.equals(origin) || StoryFinder.path("", bare).equals(origin));
    }

    /** The file of the content folder that is published, or copied, at an address; empty if none. */
    private String origin(String address) {
        if (origins.isEmpty()) {
            origins.put("", "");
            for (Output output : site.used().get()) {
                if (output instanceof Output.Derivative copy) {
                    origins.put(copy.address(), copy.source());
                } else if (output instanceof Output.Copy copy && copy.root() == Root.CONTENT) {
                    origins.put(copy.address(), copy.source());
                }
            }
        }
        return origins.getOrDefault(address, "");
    }

    /** The line that holds a text, however it is marked up; one that holds nothing else before others. */
    Optional<Position> text(SourceFile file, String wanted) {
        String letters = letters(wanted);
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        Optional<Position> within = Optional.empty();
        int number = 0;
        for (String line : read(file).split("\n", -1)) {
            number++;
            String plain = letters(line);
            if (plain.equals(letters)) {
                return Optional.of(new Position(file.shown(), number, 1));
            } else if (within.isEmpty() && plain.contains(letters)) {
                within = Optional.of(new Position(file.shown(), number, 1));
            }
        }
        return within;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Position position(SourceFile file, String text, int at) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return new Position(file.shown(), line, at - start + 1);
    }
}
