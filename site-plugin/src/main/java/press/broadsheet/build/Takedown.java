package press.broadsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadsheet.check.Finding;
import press.broadsheet.check.FinishedSite;
import press.broadsheet.check.SiteCheck;
import press.broadsheet.content.HeadEdit;
import press.broadsheet.diagnostic.Cause;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.MachineException;
import press.broadsheet.model.Article;
import press.broadsheet.model.Held;
import press.broadsheet.model.Site;
import press.broadsheet.output.BuildLock;
import press.broadsheet.output.SiteFiles;
import press.broadsheet.source.Replacement;

/** Takes a story back in its source, and looks whether the finished site still holds anything of it. */
public final class Takedown {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int TITLE_WORDS = 3;

    private final BuildRequest request;
    private final Article article;
    private final Path file;
    private final ZoneId zone;
    private final boolean withdrawn;
    private final List<String> remains;

    private Takedown(
            BuildRequest request, Article article, Path file, ZoneId zone, boolean withdrawn, List<String> remains) {
        this.request = request;
        this.article = article;
        this.file = file;
        this.zone = zone;
        this.withdrawn = withdrawn;
        this.remains = List.copyOf(remains);
    }

    /**
     * Finds the story that somebody means.
     *
     * @param story its address, its slug, or the path of its file
     * @throws QuestionException if there is none, or more than one
     */
    public static Takedown of(BuildRequest request, String story) {
        return look(request, story, false);
    }

    /**
     * Finds it when the site was built without it, and looks for what of it still stands in the finished site.
     *
     * @throws QuestionException if there is none, or more than one
     */
    public static Takedown finished(BuildRequest request, String story) {
        return look(request, story, true);
    }

    private static Takedown look(BuildRequest request, String story, boolean finished) {
        BuildLock lock = BuildLock.take(request.state());
        try {
            Sources.Look look = Sources.lookAt(request, lock.takenAt(), new Diagnostics());
            Blueprint blueprint = look.blueprint();
            Site site = blueprint.site();
            Article article = find(site, story);
            Optional<Held> held = site.held().stream()
                    .filter(each -> each.path().equals(article.path()))
                    .findFirst();
            if (held.filter(each -> each.state().secret()).isPresent()) {
                throw new QuestionException(article.entry().file().shown() + " is "
                        + held.get().reason(site) + ": nobody has read it, so there is nothing to withdraw");
            }
            return new Takedown(
                    request,
                    article,
                    look.files().place(article.entry().file()),
                    site.settings().timezone(),
                    held.filter(each -> each.state() == Held.State.WITHDRAWN).isPresent(),
                    finished ? remains(request, blueprint, article) : List.of());
        } finally {
            lock.close();
        }
    }

    private static Article find(Site site, String story) {
        Map<String, Article> all = new LinkedHashMap<>();
        site.articles().forEach(each -> all.put(each.path(), each));
        all.putAll(site.keptBack());
        List<Article> found =
                all.values().stream().filter(each -> means(each, story.strip())).toList();
        if (found.isEmpty()) {
            throw new QuestionException(
                    "no story is meant by \"" + story + "\"; name it by its address, its slug or the path of its file");
        } else if (found.size() > 1) {
            throw new QuestionException("\"" + story + "\" is more than one story; name the file: "
                    + String.join(
                            ", ",
                            found.stream()
                                    .map(each -> each.entry().file().shown())
                                    .toList()));
        }
        return found.get(0);
    }

    private static boolean means(Article article, String story) {
        String slashed = '/' + story.replaceAll("^/|/$", "") + '/';
        return article.path().equals(story)
                || article.entry().file().shown().equals(story)
                || article.slug().equals(story)
                || article.entry().stem().equals(story)
                || article.address().equals(story)
                || article.address().equals(slashed)
                || article.head().aliases().stream()
                        .anyMatch(alias -> alias.value().equals(story));
    }

    /** The path of its file, as told to the user. */
    public String shown() {
        return article.entry().file().shown();
    }

    /** Its headline, as the file has it. */
    public String title() {
        return article.head().title();
    }

    /** The last part of its address. */
    public String slug() {
        return article.slug();
    }

    /** Whether its file says already that it is withdrawn. */
    public boolean isDone() {
        return withdrawn;
    }

    /** Whether nothing is to stand at its address, by its file. */
    public boolean isGone() {
        return article.head().withdrawn().filter(each -> each.gone()).isPresent();
    }

    /** All addresses that its file knows, from the site's root; its present one first. */
    public List<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        addresses.add(article.address());
        article.head().aliases().forEach(alias -> addresses.add(alias.value()));
        return List.copyOf(addresses);
    }

    /**
     * Writes into its file that it is withdrawn.
     *
     * @param note what readers are told, one paragraph of inline Markdown
     * @param gone whether nothing is to stand at its address
     * @param dryRun whether the file stays as it is
     * @throws press.broadsheet.diagnostic.SiteException if the file is written in a way that is not edited
     * @throws MachineException if it cannot be read or written
     */
    public void write(String note, boolean gone, boolean dryRun) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            Optional<HeadEdit> edit = HeadEdit.of(shown(), Files.readAllBytes(file), diagnostics);
            String since = MINUTE.format(request.now().atZone(zone));
            boolean done = edit.isPresent() && edit.get().withdraw(since, note.strip(), gone);
            diagnostics.throwIfErrors();
            if (done && !dryRun) {
                Replacement.write(file, edit.get().bytes());
            }
        } catch (IOException e) {
            throw new MachineException(file + " cannot be edited: " + Cause.of(e), e);
        }
    }

    /**
     * What of it stood in the finished site: nothing, if all is well. Of one that leaves a notice the headline and the
     * address stay.
     */
    public List<String> remains() {
        return remains;
    }

    private static List<String> remains(BuildRequest request, Blueprint blueprint, Article article) {
        FinishedSite site =
                blueprint.finished(request, LastBuild.of(request).state().traces(), List::of);
        List<String> remains = new ArrayList<>();
        String shown = article.entry().file().shown();
        SiteCheck.embargo(site, request.state().resolve("check"), Version.of(), path -> true).stream()
                .filter(finding -> finding.position().path().equals(shown))
                .map(Finding::toString)
                .forEach(remains::add);
        boolean gone = Optional.ofNullable(blueprint.site().keptBack().get(article.path()))
                .flatMap(each -> each.head().withdrawn())
                .filter(each -> each.gone())
                .isPresent();
        String title = article.head().title();
        if (gone && title.split("\\s+", -1).length >= TITLE_WORDS) {
            titles(request, shown, title, remains);
        }
        return remains;
    }

    private static void titles(BuildRequest request, String shown, String plain, List<String> remains) {
        String escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        try {
            for (String path : SiteFiles.in(request.output())) {
                String text = Files.readString(request.output().resolve(path), StandardCharsets.ISO_8859_1);
                if (text.contains(latin(plain)) || text.contains(latin(escaped))) {
                    remains.add(shown + ": its headline stands in "
                            + request.shown(request.output().resolve(path)) + "; take it out of what says it");
                }
            }
        } catch (IOException e) {
            throw new MachineException(request.output() + " cannot be read: " + Cause.of(e), e);
        }
    }

    /** A text as its bytes in UTF-8 look when each is taken for a letter, so that any file can be searched. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
