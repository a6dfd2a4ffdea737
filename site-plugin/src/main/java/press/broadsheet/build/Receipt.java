package press.broadsheet.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.diagnostic.Diagnostic;
import press.broadsheet.output.OutputFolder;
import press.broadsheet.source.BinaryReader;
import press.broadsheet.source.BinaryWriter;
import press.broadsheet.source.Digest;
import press.broadsheet.source.DigestBuilder;
import press.broadsheet.source.RecordCodec;
import press.broadsheet.source.Root;
import press.broadsheet.source.SealedFile;
import press.broadsheet.source.SourceFile;
import press.broadsheet.source.SourceTree;

/**
 * What the last build was asked for, made it of, and left: where all of that is still so, and the clock has passed no
 * instant at which it changes the site, the site is up to date, and nothing else needs to be read.
 *
 * @param asked all that a request says beside its instant, and what the state looks like
 * @param from the instant the site was built for
 * @param next when the clock changes it
 * @param sources all source files
 * @param files the output folder
 * @param outputs how many files it holds
 * @param warnings what was told of the sources
 * @param costs what the templates cost
 * @param held the stories that wait
 */
record Receipt(
        Digest asked,
        Instant from,
        Optional<NextChange> next,
        Digest sources,
        Digest files,
        int outputs,
        List<Diagnostic> warnings,
        List<String> costs,
        List<HeldStory> held) {

    private static final int FORMAT = 1;

    /** What has to be as it was. */
    enum Part {
        REQUEST,
        TIME,
        SOURCES,
        FILES
    }

    /** Whether a request asks for the same, so that it is worth while to compare the rest. */
    boolean isFor(BuildRequest request, Set<Part> compared) {
        boolean sameTime = NextChange.isStillToCome(next, from, request.now());
        return !request.verify()
                && request.explain() instanceof Explain.None
                && !(request.strict() && !warnings.isEmpty())
                && (sameTime || !compared.contains(Part.TIME))
                && (asked.equals(asked(request)) || !compared.contains(Part.REQUEST));
    }

    /** Tells the build that left this from any other. */
    Digest digest() {
        return new DigestBuilder()
                .add(asked)
                .add(from.toString())
                .add(next.map(NextChange::toString).orElse(""))
                .add(sources)
                .add(files)
                .build();
    }

    /** Whether the sources are the same. */
    boolean isOf(SourceTree tree, Set<Part> compared) {
        return !compared.contains(Part.SOURCES) || sources.equals(sources(tree));
    }

    /** Whether the output is as it was left. */
    boolean isOf(OutputFolder folder, Set<Part> compared) {
        return !compared.contains(Part.FILES) || files.equals(folder.sum());
    }

    /** The digest of a request, and of the files that the next build that has work to do will begin with. */
    static Digest asked(BuildRequest request) {
        DigestBuilder digest = new DigestBuilder()
                .add(request.name())
                .add(request.url().map(Object::toString).orElse(""))
                .add(request.drafts() ? 1 : 0)
                .add(request.project().toString())
                .add(request.output().toString());
        for (Root root : Root.values()) {
            digest.add(request.folder(root).toString());
        }
        for (String name : List.of("state", "stamps")) {
            digest.add(stamp(request.state().resolve(name)));
        }
        return digest.build();
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            return "";
        }
    }

    /** The digest of all sources, those of the theme included. */
    static Digest sources(SourceTree tree) {
        DigestBuilder digest = new DigestBuilder();
        for (Root root : Root.values()) {
            List<SourceFile> files = tree.all(root);
            digest.open('l', files.size());
            for (SourceFile file : files) {
                digest.add(file.path()).add(file.home()).add(file.digest());
            }
        }
        return digest.build();
    }

    private static SealedFile file(BuildRequest request, RecordCodec codec) {
        return new SealedFile(
                request.state().resolve("receipt"),
                new DigestBuilder()
                        .add(FORMAT)
                        .add(Version.of())
                        .add(codec.fingerprint())
                        .build());
    }

    /** What the last build left, if it is of use. */
    static Optional<Receipt> load(BuildRequest request) {
        RecordCodec codec = new RecordCodec();
        RecordCodec.Of<Diagnostic> warnings = codec.of(Diagnostic.class);
        return file(request, codec).open(in -> read(in, warnings)).content();
    }

    private static Receipt read(BinaryReader in, RecordCodec.Of<Diagnostic> warnings) {
        Digest asked = in.digest();
        Instant from = in.instant();
        Optional<NextChange> next = in.number() == 0
                ? Optional.empty()
                : Optional.of(new NextChange(OffsetDateTime.parse(in.text()), in.text()));
        Digest sources = in.digest();
        Digest files = in.digest();
        int outputs = in.number();
        List<Diagnostic> told = new ArrayList<>();
        for (int i = in.count(); i > 0; i--) {
            told.add(warnings.read(in));
        }
        List<String> costs = in.texts();
        List<HeldStory> held = new ArrayList<>();
        for (int i = in.count(); i > 0; i--) {
            held.add(new HeldStory(in.text(), in.text()));
        }
        return new Receipt(asked, from, next, sources, files, outputs, told, costs, held);
    }

    /** Leaves it for the next build. */
    void save(BuildRequest request) {
        RecordCodec codec = new RecordCodec();
        RecordCodec.Of<Diagnostic> one = codec.of(Diagnostic.class);
        file(request, codec).save(out -> write(out, one));
    }

    private void write(BinaryWriter out, RecordCodec.Of<Diagnostic> one) {
        out.digest(asked);
        out.instant(from);
        out.number(next.isPresent() ? 1 : 0);
        next.ifPresent(change -> {
            out.text(change.at().toString());
            out.text(change.what());
        });
        out.digest(sources);
        out.digest(files);
        out.number(outputs);
        out.number(warnings.size());
        warnings.forEach(warning -> one.write(warning, out));
        out.texts(costs);
        out.number(held.size());
        held.forEach(story -> {
            out.text(story.path());
            out.text(story.reason());
        });
    }

    /** The report of a build that finds all as it was. */
    BuildReport report(Phases phases) {
        return new BuildReport(
                outputs,
                0,
                0,
                outputs,
                0,
                0,
                warnings,
                List.of(),
                costs,
                held,
                next,
                Optional.empty(),
                phases.all(),
                phases.total());
    }
}
