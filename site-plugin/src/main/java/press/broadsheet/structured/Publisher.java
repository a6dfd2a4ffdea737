package press.broadsheet.structured;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import press.broadsheet.model.Permalinks;
import press.broadsheet.trace.SiteFact;
import press.broadsheet.view.ContactView;
import press.broadsheet.view.Desk;
import press.broadsheet.view.PictureView;
import press.broadsheet.view.PolicyView;
import press.broadsheet.view.SiteView;

/** The paper and its site, as its pages name them. */
final class Publisher {
    /** The properties of schema.org's NewsMediaOrganization, and of Organization, that name a page with a policy. */
    private static final Set<String> POLICIES = Set.of(
            "actionableFeedbackPolicy",
            "correctionsPolicy",
            "diversityPolicy",
            "diversityStaffingReport",
            "ethicsPolicy",
            "masthead",
            "missionCoveragePrioritiesPolicy",
            "noBylinesPolicy",
            "ownershipFundingInfo",
            "publishingPrinciples",
            "unnamedSourcesPolicy",
            "verificationFactCheckingPolicy");

    private final Desk desk;
    private final SiteView site;

    Publisher(Desk desk) {
        this.desk = desk;
        this.site = new SiteView(desk);
    }

    private String home() {
        return desk.absolute("/");
    }

    private String id() {
        return home() + "#publisher";
    }

    private Optional<Node.Image> logo() {
        return site.logo().map(Publisher::image);
    }

    /** What every page says of the paper: what a reader of that page alone needs. */
    Node.Organization brief() {
        return new Node.Organization(
                "NewsMediaOrganization",
                id(),
                site.name(),
                home(),
                logo(),
                "",
                List.of(),
                Optional.empty(),
                "",
                new TreeMap<>());
    }

    /** All that is known of the paper, for the home page. */
    Node.Organization full() {
        SortedMap<String, String> policies = new TreeMap<>();
        for (PolicyView policy : site.policies()) {
            if (POLICIES.contains(policy.name())) {
                policies.put(policy.name(), policy.permalink());
            }
        }
        ContactView contact = site.contact();
        return new Node.Organization(
                "NewsMediaOrganization",
                id(),
                site.name(),
                home(),
                logo(),
                site.description(),
                site.social(),
                contact.email().isEmpty() && contact.telephone().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Node.ContactPoint(
                                "ContactPoint", "newsroom", contact.email(), contact.telephone())),
                contact.address(),
                policies);
    }

    /** The home page of the page's own edition, which is a site in its language. */
    private String edition() {
        return desk.absolute(Permalinks.front(desk.all()));
    }

    /** The site itself, for the home page: search engines take the site's name from it. */
    Node.WebSite site() {
        return new Node.WebSite(
                "WebSite",
                edition() + "#website",
                site.name(),
                edition(),
                site.description(),
                site.language(),
                Optional.of(new Node.Reference(id())),
                search());
    }

    /** How the site is searched, if it can be (schema.org/docs/actions.html). */
    private Optional<Node.SearchAction> search() {
        String page = desk.edition() + Permalinks.SEARCH;
        if (!desk.read(new SiteFact.Planned(page))) {
            return Optional.empty();
        }
        String template = desk.absolute(page) + "?q={search_term_string}";
        return Optional.of(new Node.SearchAction(
                "SearchAction", new Node.EntryPoint("EntryPoint", template), "required name=search_term_string"));
    }

    /** The site as that which a page is part of. */
    Node.WebSite briefSite() {
        return new Node.WebSite(
                "WebSite", edition() + "#website", site.name(), edition(), "", "", Optional.empty(), Optional.empty());
    }

    /** The paper as the author of a story without a byline. */
    Node.Agent author() {
        return new Node.Agent(
                "Organization",
                id(),
                site.name(),
                home(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** The picture that stands for pages without one, in every shape. */
    List<Node.Image> images() {
        return site.image().map(Publisher::shapes).orElse(List.of());
    }

    /** A picture in the shapes that search engines ask for (developers.google.com .../structured-data/article). */
    static List<Node.Image> shapes(PictureView picture) {
        return picture.shared().stream().map(Publisher::image).toList();
    }

    static Node.Image image(PictureView picture) {
        return new Node.Image(
                "ImageObject",
                picture.absoluteUrl(),
                picture.absoluteUrl(),
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.credit(),
                picture.copyright());
    }
}
