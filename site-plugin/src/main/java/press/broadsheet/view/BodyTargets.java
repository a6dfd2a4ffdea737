package press.broadsheet.view;

import java.util.Locale;
import java.util.Optional;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Settings;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Diagnostics;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.markdown.Also;
import press.broadsheet.markdown.Components;
import press.broadsheet.markdown.LinkTarget;
import press.broadsheet.markdown.PictureTarget;
import press.broadsheet.markdown.Targets;
import press.broadsheet.model.Route;
import press.broadsheet.model.StoryFinder;
import press.broadsheet.trace.FileFact;
import press.broadsheet.trace.Media;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.trace.StoryFact;

/** Resolves what one body refers to; each answer is recorded. */
final class BodyTargets implements Targets {
    private final Desk desk;
    private final String from;
    private final boolean feed;
    private final Components components;
    private final Diagnostics diagnostics;

    BodyTargets(Desk desk, String from, boolean feed, Components components, Diagnostics diagnostics) {
        this.desk = desk;
        this.from = from;
        this.feed = feed;
        this.components = components;
        this.diagnostics = diagnostics;
    }

    @Override
    public Components components() {
        return components;
    }

    private String url(String address) {
        return feed ? desk.absolute(address) : desk.href(address);
    }

    @Override
    public LinkTarget link(String destination, Position position) {
        if (destination.startsWith("#")) {
            return new LinkTarget.To(feed ? ownUrl() + destination : destination, false);
        }
        if (destination.startsWith("//") || hasScheme(destination)) {
            return new LinkTarget.To(foreign(destination), true);
        }
        Reference reference = Reference.of(destination);
        String path = StoryFinder.path(from, reference.path());
        if (reference.path().endsWith(".md")) {
            return toContent(path, reference, position);
        }
        Optional<String> media = desk.mediaAddress(path);
        if (media.isPresent()) {
            return new LinkTarget.To(url(media.get()) + reference.rest(), false);
        }
        if (reference.path().startsWith("/")) {
            return toAddress(reference, position);
        }
        return neither(destination, position);
    }

    /** Real archives hold such links: none goes out, and none stops the paper. */
    private LinkTarget neither(String destination, Position position) {
        diagnostics.report(
                Code.MISSING_ADDRESS,
                position,
                "\"" + destination + "\" is neither a file of the site nor an address",
                "name the Markdown file, or write the whole address; the words stand without the link");
        return new LinkTarget.TextOnly();
    }

    /** An address of another site; one without a scheme takes that of its page, which a feed has not. */
    private String foreign(String destination) {
        return feed && destination.startsWith("//") ? "https:" + destination : destination;
    }

    /** Where the text itself stands: a feed reader shows it elsewhere. */
    private String ownUrl() {
        return desk.article(from).map(ArticleView::permalink).orElse("");
    }

    private LinkTarget toContent(String path, Reference reference, Position position) {
        Route route = desk.read(new StoryFact.RouteOf(path));
        if (route instanceof Route.Live live) {
            return new LinkTarget.To(url(live.address()) + reference.rest(), false);
        }
        if (route instanceof Route.Held) {
            diagnostics.report(
                    Code.HELD_TARGET,
                    position,
                    "content/" + path + " is not published",
                    "nothing, if it will be; until then the words stand without the link");
            return new LinkTarget.TextOnly();
        }
        return missing(path, position);
    }

    /** A link to an address of the site: right as long as some page is there. */
    private LinkTarget toAddress(Reference reference, Position position) {
        String address = reference.path();
        boolean planned = desk.read(new SiteFact.Planned(address))
                || (!address.endsWith("/") && desk.read(new SiteFact.Planned(address + "/")));
        if (!planned) {
            diagnostics.report(
                    Code.MISSING_ADDRESS,
                    position,
                    "no page of the site has the address " + address,
                    "link to the Markdown file by its path, or mend the address");
        }
        return new LinkTarget.To(url(address) + reference.rest(), false);
    }

    private LinkTarget missing(String path, Position position) {
        diagnostics.report(
                Code.MISSING_TARGET,
                position,
                "there is no file content/" + path,
                Nearest.remedy(
                        path, desk.press().inputs().site().candidates(path), "mend the path, or take the link out"));
        return new LinkTarget.TextOnly();
    }

    @Override
    public PictureTarget picture(String destination, Position position) {
        if (destination.startsWith("//") || hasScheme(destination)) {
            return PictureTarget.Show.of(foreign(destination));
        }
        Reference reference = Reference.of(destination);
        String path = StoryFinder.path(from, reference.path());
        Optional<Media> media = desk.read(new FileFact.MediaOf(path));
        if (media.isPresent()) {
            desk.checkPicture(path, media.get(), () -> position, diagnostics);
            return show(path, media.get());
        }
        if (reference.path().startsWith("/") && desk.read(new SiteFact.Planned(reference.path()))) {
            return PictureTarget.Show.of(url(reference.path()));
        }
        diagnostics.report(
                Code.MISSING_PICTURE,
                position,
                "there is no picture at content/" + path,
                "mend the path, or add the file");
        return new PictureTarget.Leave();
    }

    /** A picture with its copies; for a feed, one file alone, since what is to be done with several is not known. */
    private PictureTarget show(String path, Media media) {
        if (!media.type().startsWith("image/")) {
            return PictureTarget.Show.of(url(desk.mediaAddress(path).orElseThrow()));
        }
        Picture picture = new Picture(path, "", "", "", 50, 50);
        PictureView view = new PictureView(desk, picture, media);
        if (feed) {
            return new PictureTarget.Show(view.absoluteUrl(), view.width(), view.height(), "", "", "", "", "");
        }
        return new PictureTarget.Show(
                view.url(),
                view.width(),
                view.height(),
                view.srcset(),
                view.webp(),
                view.srcset().isEmpty() && view.webp().isEmpty()
                        ? ""
                        : desk.setting("pictures", Settings.Pictures.class).sizes(),
                view.tone(),
                view.credit());
    }

    @Override
    public Optional<Also> also(String reference, Position position) {
        Optional<String> path = alsoPath(reference, position);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Route route = desk.read(new StoryFact.RouteOf(path.get()));
        if (route instanceof Route.Held) {
            diagnostics.report(
                    Code.HELD_TARGET,
                    position,
                    "content/" + path.get() + " is not published",
                    "nothing, if it will be; the line is left out until then");
            return Optional.empty();
        }
        Optional<ArticleView> story = desk.article(path.get());
        if (story.isEmpty()) {
            missing(path.get(), position);
        }
        return story.map(view ->
                new Also(feed ? view.permalink() : view.url(), view.title().value()));
    }

    private Optional<String> alsoPath(String reference, Position position) {
        if (StoryFinder.isPath(reference)) {
            return Optional.of(StoryFinder.path(from, reference));
        }
        java.util.List<String> paths = desk.read(new StoryFact.StoriesBySlug(reference));
        if (paths.size() != 1) {
            diagnostics.report(
                    Code.MISSING_TARGET,
                    position,
                    paths.isEmpty()
                            ? "no story has the slug \"" + reference + "\""
                            : "\"" + reference + "\" is the slug of " + paths.size() + " stories",
                    paths.isEmpty()
                            ? "name a story by its slug or its path"
                            : "name the file, such as /" + paths.get(0));
            return Optional.empty();
        }
        return Optional.of(paths.get(0));
    }

    /** RFC 3986, section 3.1. */
    private static boolean hasScheme(String destination) {
        int colon = destination.indexOf(':');
        if (colon < 1) {
            return false;
        }
        String scheme = destination.substring(0, colon).toLowerCase(Locale.ROOT);
        return scheme.chars()
                        .allMatch(c ->
                                (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.')
                && Character.isLetter(scheme.charAt(0));
    }
}
