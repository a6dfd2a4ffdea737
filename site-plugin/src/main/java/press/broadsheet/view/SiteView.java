package press.broadsheet.view;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Located;
import press.broadsheet.content.Params;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Settings;
import press.broadsheet.model.Facets;
import press.broadsheet.model.Permalinks;
import press.broadsheet.model.Scope;
import press.broadsheet.trace.ListFact;
import press.broadsheet.trace.NameFact;
import press.broadsheet.trace.SiteFact;

/** The site as a whole. */
public final class SiteView implements View {
    private final Desk desk;

    /** The site as one output sees it. */
    public SiteView(Desk desk) {
        this.desk = desk;
    }

    @Property("The paper's name, in the words of the page's edition.")
    public String name() {
        return desk.siteName();
    }

    @Property("What the paper is, in a sentence.")
    public String description() {
        return desk.description();
    }

    @Property("The line under the paper's name.")
    public String tagline() {
        return desk.tagline();
    }

    @Property("The site's public URL without a trailing slash.")
    public String url() {
        return desk.setting("url", URI.class).toString();
    }

    @Property("The address for links of the home page, that of the page's own edition.")
    public String home() {
        return desk.href(Permalinks.front(desk.all()));
    }

    @Property("What stands before the addresses of the page's edition, such as `/hi`; empty for the main language.")
    public String prefix() {
        return desk.edition();
    }

    @Property("The language of the page's edition, a BCP 47 tag.")
    public String language() {
        return desk.language();
    }

    @Property("`ltr` or `rtl`, by the language of the page's edition.")
    public String direction() {
        return desk.locale(desk.language()).isRightToLeft() ? "rtl" : "ltr";
    }

    @Property("The paper's logo.")
    public Optional<PictureView> logo() {
        return settingPicture("logo");
    }

    @Property("The logo where it may stand for the name; none in an edition that has a name of its own.")
    public Optional<PictureView> wordmark() {
        boolean ownName = desk.words().flatMap(Settings.EditionWords::title).isPresent();
        return ownName ? Optional.empty() : logo();
    }

    @Property("The picture for social cards of pages without one.")
    public Optional<PictureView> image() {
        return settingPicture("image");
    }

    @SuppressWarnings("unchecked")
    private Optional<PictureView> settingPicture(String name) {
        Optional<Located<Picture>> written = (Optional<Located<Picture>>) desk.setting(name, Optional.class);
        return written.flatMap(located -> desk.picture(Facets.resolved("", located), located::position));
    }

    @Property("All sections in the order of the paper.")
    public List<TermView> sections() {
        return terms(Scope.Kind.SECTION);
    }

    @Property("All tags by title.")
    public List<TermView> tags() {
        return terms(Scope.Kind.TAG);
    }

    @Property("All series by title.")
    public List<TermView> series() {
        return terms(Scope.Kind.SERIES);
    }

    @Property("All places by title.")
    public List<TermView> places() {
        return terms(Scope.Kind.PLACE);
    }

    private List<TermView> terms(Scope.Kind kind) {
        return desk.read(new NameFact.TermIds(kind, desk.edition())).stream()
                .flatMap(id -> desk.term(kind, id).stream())
                .toList();
    }

    @Property("All authors by name.")
    public List<AuthorView> authors() {
        return desk.read(new NameFact.TermIds(Scope.Kind.AUTHOR, desk.edition())).stream()
                .flatMap(id -> desk.author(id).stream())
                .toList();
    }

    @Property("`section(id)`: one section, if there is one.")
    public TemplateFunction section() {
        return arguments -> desk.term(Scope.Kind.SECTION, Arguments.text(arguments, 0));
    }

    @Property("`tag(id)`: one tag, if any live story has it.")
    public TemplateFunction tag() {
        return arguments -> desk.term(Scope.Kind.TAG, Arguments.text(arguments, 0));
    }

    @Property("`author(id)`: one author, if there is one.")
    public TemplateFunction author() {
        return arguments -> desk.author(Arguments.text(arguments, 0));
    }

    @Property("`latest(n)`: the n newest stories.")
    public TemplateFunction latest() {
        return arguments ->
                desk.articles(desk.read(new ListFact.Newest(desk.all(), Arguments.count(arguments, 0), false)));
    }

    @Property("`page(path)`: the plain page of a file such as `pages/about.md`, if there is one.")
    public TemplateFunction page() {
        return arguments -> PlainPageView.find(desk, Arguments.text(arguments, 0));
    }

    @Property("The links of the header menu; the sections if site.yaml names none.")
    public List<LinkView> menu() {
        return new EditionMenus(desk).header();
    }

    @Property("The links of the footer.")
    public List<LinkView> footer() {
        return new EditionMenus(desk).footer();
    }

    @Property("Pages that state the paper's policies, by schema.org name, each a link.")
    public List<PolicyView> policies() {
        return PolicyView.all(desk);
    }

    @Property("The paper's profiles elsewhere.")
    public List<String> social() {
        return ((List<?>) desk.setting("social", List.class))
                .stream().map(String.class::cast).toList();
    }

    @Property("How readers reach the newsroom.")
    public ContactView contact() {
        return new ContactView(desk.setting("contact", Settings.Contact.class));
    }

    @Property("The copyright line.")
    public String copyright() {
        return desk.copyright();
    }

    @Property("Colours and short name of the web app manifest.")
    public ManifestView manifest() {
        return new ManifestView(desk.setting("manifest", Settings.Manifest.class));
    }

    @Property("The build's instant. A page that reads it is rendered in every build.")
    public DateView now() {
        return new DateView(desk, desk.read(new SiteFact.Now()), false, desk.locale(desk.language()));
    }

    @Property("The day of the build. A page that reads it is rendered once a day.")
    public DateView today() {
        java.time.LocalDate day = java.time.LocalDate.parse(desk.read(new SiteFact.Today()));
        return new DateView(desk, day.atStartOfDay(desk.zone()).toOffsetDateTime(), true, desk.locale(desk.language()));
    }

    @Property("The year of the build.")
    public int year() {
        return desk.read(new SiteFact.ThisYear());
    }

    @Property("`number(n)`: a whole number in the digits of the language, without marks between thousands: a year.")
    public TemplateFunction number() {
        return arguments -> desk.number(Arguments.count(arguments, 0));
    }

    @Property("The data files, by name without ending: `site.data.tides[0].time`.")
    public DataFolder data() {
        return new DataFolder(desk);
    }

    @Property(
            "`asset(path)`: the address of a static file with its digest in its name, so that browsers may keep it for ever.")
    public TemplateFunction asset() {
        return arguments -> desk.asset(Arguments.text(arguments, 0));
    }

    @Property("`media(path)`: the address of a file under `content/`.")
    public TemplateFunction media() {
        return arguments -> desk.media(Arguments.text(arguments, 0));
    }

    @Property("`has(address)`: whether the site has a page or file at an address such as `/favicon.ico`.")
    public TemplateFunction has() {
        return arguments -> desk.read(new SiteFact.Planned(Arguments.text(arguments, 0)));
    }

    @Property("`link(address)`: an address of the site as links write it.")
    public TemplateFunction link() {
        return arguments -> desk.href(Arguments.text(arguments, 0));
    }

    @Property("`absolute(address)`: an address of the site as an absolute URL.")
    public TemplateFunction absolute() {
        return arguments -> desk.absolute(Arguments.text(arguments, 0));
    }

    @Property("The newsletters of the page's edition, in the order of site.yaml.")
    public List<NewsletterView> newsletters() {
        return NewsletterView.all(desk);
    }

    @Property("The months that have stories, newest first.")
    public List<MonthView> months() {
        return MonthView.all(desk);
    }

    @Property("Free values of site.yaml.")
    public Params params() {
        return desk.setting("params", Params.class);
    }
}
