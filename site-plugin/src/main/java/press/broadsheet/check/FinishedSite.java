package press.broadsheet.check;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import press.broadsheet.content.Content;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.model.Article;
import press.broadsheet.model.Site;
import press.broadsheet.plan.Output;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.search.StoryText;
import press.broadsheet.source.SourceTree;
import press.broadsheet.trace.FileStamp;
import press.broadsheet.trace.Trace;

/**
 * What checks look at.
 *
 * @param content what the sources say, held stories too
 * @param site the site at the instant it was built for
 * @param plan what should be in the output folder, but for the pictures that pages use
 * @param used the pictures and other files that pages use; asked for when it is needed
 * @param sources the files of the project and the theme
 * @param traces what the last build wrote, by path
 * @param output the folder with the finished files, absolute
 * @param shown that folder as told to the user
 * @param texts what search looks into of a story; called from several threads
 */
public record FinishedSite(
        Content content,
        Site site,
        SitePlan plan,
        Supplier<Iterable<Output>> used,
        SourceTree sources,
        Map<String, Trace> traces,
        Path output,
        String shown,
        Function<Article, StoryText> texts) {

    /** How all finished files look, by path. */
    SortedMap<String, FileStamp> files() {
        SortedMap<String, FileStamp> files = new TreeMap<>();
        if (!Files.isDirectory(output)) {
            return files;
        }
        try {
            Files.walkFileTree(output, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.put(output.relativize(file).toString().replace('\\', '/'), FileStamp.of(attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            return files;
        } catch (IOException e) {
            throw new MachineException(output + " cannot be read: " + Cause.of(e), e);
        }
    }

    /** The bytes of a finished file. */
    byte[] read(String path) {
        Path file = output.resolve(path);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new MachineException(file + " cannot be read: " + Cause.of(e), e);
        }
    }
}
