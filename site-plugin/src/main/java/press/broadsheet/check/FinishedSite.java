package press.broadsheet.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import press.broadsheet.content.Content;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.model.Article;
import press.broadsheet.model.Site;
import press.broadsheet.output.SiteFiles;
import press.broadsheet.plan.SitePlan;
import press.broadsheet.search.StoryText;
import press.broadsheet.source.SourceTree;

/**
 * What checks look at.
 *
 * @param content what the sources say, held stories too
 * @param site the site at the instant it was built for
 * @param plan what should be in the output folder, but for the pictures that pages use
 * @param sources the files of the project and the theme
 * @param output the folder with the finished files, absolute
 * @param shown that folder as told to the user
 * @param looked which of the finished files are looked at, by path
 * @param texts what search looks into of a story; called from several threads
 */
public record FinishedSite(
        Content content,
        Site site,
        SitePlan plan,
        SourceTree sources,
        Path output,
        String shown,
        Predicate<String> looked,
        Function<Article, StoryText> texts) {

    /** The paths of the finished files that are looked at, sorted. */
    List<String> files() {
        try {
            return SiteFiles.in(output).stream().filter(looked).toList();
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
