package press.broadsheet.migrate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.diagnostic.Position;

/** Moves what another system keeps into a newsroom. */
public final class Importer {
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    private final ImportRequest request;
    private final Harvest harvest = new Harvest();

    private Importer(ImportRequest request) {
        this.request = request;
    }

    /**
     * Reads the source and writes the newsroom's files. What the newsroom has of its own, or changed since an earlier
     * run, is left as it is.
     *
     * @throws MachineException if the source cannot be read, or a file cannot be read or written
     */
    public static ImportReport run(ImportRequest request) {
        return new Importer(request).run();
    }

    private ImportReport run() {
        reader().read(request.from(), harvest);
        Optional<Settings> present = SiteFile.present(request.content());
        Settings settings = present.orElseGet(() -> SiteFile.made(harvest, request.content()));
        Layout layout = Layout.of(harvest, settings);
        AddressBook book = new AddressBook(harvest, layout);
        Composer composer = new Composer(harvest, layout, book);
        FileKeeper files = new FileKeeper(request.content(), request.dryRun());
        for (Placed place : layout.placed()) {
            files.write(place.path(), bytes(place, composer));
        }
        String yaml = SiteFile.yaml(harvest, settings);
        if ((present.isEmpty() && !yaml.isEmpty()) || files.wrote(SiteFile.NAME)) {
            files.write(SiteFile.NAME, yaml.getBytes(StandardCharsets.UTF_8));
        }
        files.close();
        tellMedia(layout);
        return report(layout, composer, files);
    }

    private SourceReader reader() {
        return switch (request.kind()) {
            case WORDPRESS -> new WordPressReader(request.media(), request.now());
            case HUGO -> new HugoReader();
            case JEKYLL -> new JekyllReader(request.now());
            case ELEVENTY -> new EleventyReader();
            case FEED -> new FeedReader(request.now());
        };
    }

    private static byte[] bytes(Placed place, Composer composer) {
        Optional<Path> file = place.piece().file();
        if (file.isEmpty()) {
            return composer.compose(place);
        }
        try {
            if (Files.size(file.get()) > MOST_BYTES) {
                throw new MachineException(file.get() + " has more than 512 MB");
            }
            return Files.readAllBytes(file.get());
        } catch (IOException e) {
            throw new MachineException(file.get() + " cannot be read: " + Cause.of(e), e);
        }
    }

    /** Pictures have no aliases: a host may redirect their folders. */
    private void tellMedia(Layout layout) {
        layout.placed().stream()
                .filter(place -> place.piece().type() == PieceType.MEDIA)
                .filter(place -> !place.piece().addresses().isEmpty())
                .forEach(place -> harvest.leftovers()
                        .tell(
                                place.piece().at(),
                                "the old address "
                                        + OldAddress.path(
                                                place.piece().addresses().get(0))
                                        + " of this file does not answer; redirect it at the host to /"
                                        + place.path()));
    }

    private ImportReport report(Layout layout, Composer composer, FileKeeper files) {
        List<String> lines = new ArrayList<>();
        int lost = 0;
        int in = 0;
        int out = 0;
        int left = 0;
        for (PieceType type : PieceType.values()) {
            int went = (int) harvest.pieces().stream()
                            .filter(piece -> piece.type() == type)
                            .count()
                    - harvest.merged(type);
            int gone = harvest.in(type) - went - harvest.left(type);
            in += harvest.in(type);
            out += went;
            left += harvest.left(type);
            lost += Math.max(0, gone);
            if (harvest.in(type) > 0) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%-12s in %6d, out %6d, left and told %5d, lost %d",
                        type.words(),
                        harvest.in(type),
                        went,
                        harvest.left(type),
                        gone));
            }
        }
        if (layout.made() > 0) {
            lines.add(layout.made()
                    + " files made for authors and sections that stories name and the source has no record of");
        }
        if (composer.texts() > 0) {
            lines.add(composer.texts() + " texts of HTML, " + (composer.texts() - composer.keptHtml())
                    + " as Markdown that shows the same words, " + composer.keptHtml()
                    + " that stayed HTML or are told");
        }
        files.counts().forEach((what, count) -> lines.add("files " + what + ": " + count));
        lines.addAll(files.kept());
        List<String> leftovers = harvest.leftovers().sorted().stream()
                .map(Leftovers.Line::toString)
                .toList();
        write(lines, leftovers);
        String summary = (request.dryRun() ? "Would import " : "Imported ") + out + " of " + in + " things from "
                + request.kind().word() + ", " + left + " left and told, " + lost + " lost; " + leftovers.size()
                + (leftovers.size() == 1 ? " line" : " lines") + " to read in " + request.report();
        return new ImportReport(lines, leftovers, lost, summary);
    }

    private void write(List<String> lines, List<String> leftovers) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append("# ").append(line).append('\n'));
        leftovers.forEach(line -> text.append(line).append('\n'));
        try {
            Path folder = request.report().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(request.report(), text.toString());
        } catch (IOException e) {
            throw new MachineException(request.report() + " cannot be written: " + Cause.of(e), e);
        }
    }

    /** The place of a source that is one file, as told to the user. */
    static Position place(Path file) {
        return Position.ofFile(String.valueOf(file.getFileName()).replace('\\', '/'));
    }
}
