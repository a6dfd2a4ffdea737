package press.broadsheet.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.components.interactivity.Prompter;
import org.codehaus.plexus.components.interactivity.PrompterException;
import org.jspecify.annotations.Nullable;
import press.broadsheet.build.BuildRequest;
import press.broadsheet.desk.Assignment;
import press.broadsheet.desk.Kind;
import press.broadsheet.desk.NewFile;
import press.broadsheet.desk.Newsroom;

/**
 * Writes the beginning of a new story, page or author where it belongs, from {@code archetypes} in the project if there
 * is one of the kind. Asks for what is not given where somebody sits before a terminal. Never overwrites.
 */
@Mojo(name = "new", threadSafe = true)
public final class NewMojo extends SiteMojo {
    private final Prompter prompter;

    /** What it is: {@code story}, {@code live}, {@code gallery}, {@code page}, {@code author}, {@code section} or {@code tag}. */
    @Parameter(property = "kind", defaultValue = "story")
    private String kind;

    /** The headline, the page's title or the author's name. */
    @Parameter(property = "title")
    private @Nullable String title;

    /** Of a story its type, such as {@code opinion}; of an author {@code person}, {@code organisation} or {@code agency}. */
    @Parameter(property = "type")
    private @Nullable String type;

    /** The story's section; the site's default section by default. */
    @Parameter(property = "section")
    private @Nullable String section;

    /** Who writes the story: ids or names, with commas between them. */
    @Parameter(property = "author")
    private @Nullable String author;

    /** The language of the story or page, if it is not the site's. */
    @Parameter(property = "language")
    private @Nullable String language;

    /** The file's name without {@code .md}; made of the title by default. */
    @Parameter(property = "slug")
    private @Nullable String slug;

    /** Writes a file that goes out with the next build, and no draft. */
    @Parameter(property = "publish", defaultValue = "false")
    private boolean publish;

    /** The goal, with what asks questions. */
    @Inject
    public NewMojo(Prompter prompter) {
        this.prompter = prompter;
    }

    @Override
    void work(BuildRequest request, MavenProject ofSite) throws MojoFailureException {
        Newsroom newsroom = Newsroom.of(request);
        Kind wanted = Kind.of(kind.strip());
        if (given(title).isEmpty() && isInteractive()) {
            ask(wanted, newsroom);
        }
        Assignment assignment = new Assignment(
                wanted,
                given(title).orElse(""),
                given(type),
                given(section),
                given(author),
                given(language),
                given(slug),
                publish);
        getLog().info("Wrote " + NewFile.write(newsroom, assignment));
    }

    private void ask(Kind wanted, Newsroom newsroom) throws MojoFailureException {
        try {
            title = prompter.prompt(wanted == Kind.AUTHOR ? "Name" : "Title");
            if (given(title).isEmpty()) {
                return;
            }
            if (wanted.isStory()
                    && given(section).isEmpty()
                    && !newsroom.sections().isEmpty()) {
                List<String> sections = newsroom.sections();
                section = prompter.prompt("Section", sections, sections.get(0));
            }
            if (wanted.isStory() && given(author).isEmpty()) {
                author = prompter.prompt("Author, or nothing (" + String.join(", ", newsroom.authors()) + ")");
            }
        } catch (PrompterException e) {
            getLog().debug(e);
            throw new MojoFailureException("no answer could be read; give -Dtitle=\"…\" on the command line");
        }
    }
}
