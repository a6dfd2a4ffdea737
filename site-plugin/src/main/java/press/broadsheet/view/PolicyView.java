package press.broadsheet.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import press.broadsheet.content.Located;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.model.Facets;
import press.broadsheet.model.Route;
import press.broadsheet.trace.StoryFact;

/** A page that states one of the paper's policies. */
public final class PolicyView implements View {
    private final String name;
    private final String title;
    private final String url;
    private final String permalink;

    private final String language;

    private PolicyView(String name, String title, String url, String permalink, String language) {
        this.name = name;
        this.title = title;
        this.url = url;
        this.permalink = permalink;
        this.language = language;
    }

    static List<PolicyView> all(Desk desk) {
        SortedMap<?, ?> policies = desk.setting("policies", SortedMap.class);
        return policies.entrySet().stream()
                .flatMap(entry -> of(desk, (String) entry.getKey(), (Located<?>) entry.getValue()).stream())
                .toList();
    }

    private static Optional<PolicyView> of(Desk desk, String name, Located<?> written) {
        String target = (String) written.value();
        if (Facets.isUrl(target)) {
            return Optional.of(new PolicyView(name, words(name), target, target, "en"));
        }
        String path = target.replaceFirst("^/", "");
        Route route = desk.read(new StoryFact.RouteOf(path));
        if (route instanceof Route.Live live) {
            Optional<PlainPageView> page = PlainPageView.find(desk, inEdition(desk, path));
            String address = live.address();
            return Optional.of(new PolicyView(
                    name,
                    page.map(PlainPageView::plainTitle).orElse(name),
                    page.map(PlainPageView::url).orElseGet(() -> desk.href(address)),
                    page.map(PlainPageView::permalink).orElseGet(() -> desk.absolute(address)),
                    page.map(PlainPageView::language).orElseGet(desk::language)));
        }
        desk.diagnostics()
                .report(
                        Code.MISSING_TARGET,
                        written.position(),
                        "there is no published page content/" + path,
                        "write the page, or take the policy out");
        return Optional.empty();
    }

    /** The version of a page in the edition; the page itself if there is none, as a policy binds all editions. */
    private static String inEdition(Desk desk, String path) {
        return desk.edition().isEmpty() ? path : Versions.ofPage(desk, path).orElse(path);
    }

    /** {@code correctionsPolicy} as {@code Corrections policy}: what to call a page that is not ours. */
    private static String words(String name) {
        StringBuilder words = new StringBuilder(name.substring(0, 1).toUpperCase(Locale.ROOT));
        name.substring(1)
                .chars()
                .forEach(c -> words.append(
                        Character.isUpperCase(c)
                                ? " " + Character.toString(Character.toLowerCase(c))
                                : Character.toString(c)));
        return words.toString();
    }

    @Property("The policy's name in schema.org, such as `correctionsPolicy`.")
    public String name() {
        return name;
    }

    @Property("The page's title.")
    public String title() {
        return title;
    }

    @Property("The page's address from the site's root.")
    public String url() {
        return url;
    }

    @Property("The page's absolute URL.")
    public String permalink() {
        return permalink;
    }

    @Property("The language of the title, a BCP 47 tag.")
    public String language() {
        return language;
    }
}
