package press.broadsheet.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.broadsheet.build.QuestionException;
import press.broadsheet.content.HeadEdit;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.source.Root;

/** Writes the beginning of a file where it belongs. What is written has been read as the site will read it. */
public final class NewFile {
    /** Characters of a name made of a title; file systems take 255 bytes. */
    private static final int LONGEST = 80;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Newsroom newsroom;
    private final Assignment assignment;
    private final Kind kind;

    private NewFile(Newsroom newsroom, Assignment assignment) {
        this.newsroom = newsroom;
        this.assignment = assignment;
        this.kind = assignment.kind();
    }

    /**
     * Writes a file.
     *
     * @return its path, from the project's folder
     * @throws QuestionException if it cannot be what was asked for, is there already, or the project's archetype gives
     *     what the site could not read without a word; nothing was written then
     * @throws MachineException if it cannot be written
     */
    public static String write(Newsroom newsroom, Assignment assignment) {
        return new NewFile(newsroom, assignment).write();
    }

    private String write() {
        if (assignment.title().isEmpty()) {
            throw new QuestionException("it has no title; give it one with -Dtitle=\"…\"");
        }
        Optional<String> section = section();
        String slug = slug();
        String path = kind.folder() + '/'
                + section.map(id -> newsroom.folder(id) + '/').orElse("") + slug + ".md";
        Path file = newsroom.request().folder(Root.CONTENT).resolve(path);
        if (Files.exists(file)) {
            throw taken(file);
        }
        String text = Archetype.of(kind, newsroom.request().project()).fill(values(section, slug));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        check(path, bytes);
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw taken(file);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be written: " + Cause.of(e), e);
        }
        return shown(file);
    }

    private String shown(Path file) {
        return newsroom.request().shown(file);
    }

    private QuestionException taken(Path file) {
        return new QuestionException(
                shown(file) + " is there already; write another title, or another name with -Dslug=…");
    }

    private String slug() {
        String slug = newsroom.slug(assignment.slug().orElse(assignment.title()));
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int end = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, end > 0 ? end : LONGEST);
    }

    private Optional<String> section() {
        if (!kind.isStory()) {
            return Optional.empty();
        }
        List<String> known = newsroom.sections();
        String written = assignment.section().orElse(newsroom.settings().defaultSection());
        Optional<String> section = known.isEmpty() ? Optional.of(newsroom.slug(written)) : newsroom.section(written);
        if (section.isPresent()) {
            return section;
        }
        String all = String.join(", ", known);
        throw new QuestionException(
                assignment.section().isEmpty()
                        ? "which section? Name one with -Dsection=…: " + all
                        : "there is no section \"" + written + "\"; "
                                + Nearest.remedy(
                                        written,
                                        known,
                                        "name one of " + all + ", or write its file first with -Dkind=section"));
    }

    private String type() {
        List<String> types = kind.types();
        if (assignment.type().isEmpty()) {
            return types.isEmpty() ? "" : types.get(0);
        }
        String type = assignment.type().get();
        if (types.contains(type)) {
            return type;
        }
        throw new QuestionException("\"" + type + "\" is no type of " + kind.word() + "; "
                + (types.isEmpty()
                        ? "leave -Dtype out"
                        : Nearest.remedy(type, types, "name one of " + String.join(", ", types))));
    }

    private List<String> authors() {
        List<String> known = newsroom.authors();
        return assignment.authors().stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> known.isEmpty() ? name : author(name, known))
                .toList();
    }

    private String author(String name, List<String> known) {
        return newsroom.author(name)
                .orElseThrow(() -> new QuestionException("there is no author \"" + name + "\"; "
                        + Nearest.remedy(
                                name,
                                known,
                                "name one of " + String.join(", ", known)
                                        + ", or write the file first with -Dkind=author")));
    }

    private String language() {
        String written = assignment.language().orElse("");
        if (written.isEmpty()) {
            return "";
        }
        try {
            String tag =
                    new Locale.Builder().setLanguageTag(written.strip()).build().toLanguageTag();
            return tag.equals(newsroom.settings().language()) ? "" : tag;
        } catch (IllformedLocaleException e) {
            throw new QuestionException("\"" + written + "\" is no language; write a tag such as en or en-GB");
        }
    }

    private Map<String, Archetype.Value> values(Optional<String> section, String slug) {
        ZonedDateTime now = newsroom.request().now().atZone(newsroom.settings().timezone());
        String type = type();
        boolean byDefault = kind == Kind.STORY && type.equals(kind.types().get(0));
        List<String> authors = authors();
        List<String> quoted = authors.stream().map(HeadEdit::yaml).toList();
        Map<String, Archetype.Value> values = new TreeMap<>();
        values.put("title", text(assignment.title()));
        values.put("date", plain(DATE.format(now)));
        values.put("time", plain(TIME.format(now)));
        values.put("section", text(section.orElse("")));
        values.put(
                "authors",
                new Archetype.Value(
                        quoted.size() == 1
                                ? quoted.get(0)
                                : quoted.stream().collect(Collectors.joining(", ", "[", "]")),
                        String.join(", ", authors)));
        values.put("type", plain(byDefault ? "" : type));
        values.put("language", plain(language()));
        values.put("slug", text(slug));
        values.put("draft", plain(kind.canBeDraft() && !assignment.publish() ? "true" : ""));
        return values;
    }

    private static Archetype.Value text(String text) {
        return new Archetype.Value(text.isEmpty() ? "" : HeadEdit.yaml(text), text);
    }

    private static Archetype.Value plain(String text) {
        return new Archetype.Value(text, text);
    }

    /** Reads what would be written; only an archetype of the project can give what cannot be read. */
    private void check(String path, byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        OneFile tree = OneFile.with(newsroom.sources(), path, bytes);
        Newsroom.read(newsroom.request(), tree, diagnostics);
        List<Diagnostic> own = diagnostics.sorted().stream()
                .filter(problem -> problem.position().path().equals(tree.file().shown()))
                .toList();
        if (!own.isEmpty()) {
            throw new QuestionException(
                    "archetypes/" + kind.word() + ".md gives a file that could not be read: " + own.get(0));
        }
    }
}
