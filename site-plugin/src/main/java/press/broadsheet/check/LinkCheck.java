package press.broadsheet.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.diagnostic.Nearest;
import press.broadsheet.diagnostic.Position;
import press.broadsheet.plan.Output;

/** Every address in a finished file that leads into the site must lead to something, and to a part that is there. */
final class LinkCheck implements Check {
    @Override
    public List<Finding> findings(Inspection inspection) {
        Gathering gathering = new Gathering(inspection.checks());
        Run run = new Run(inspection, gathering);
        inspection.shelf().pages().forEach((path, page) -> run.page(path, page.notes()));
        return gathering.findings();
    }

    private static final class Run {
        private final Inspection inspection;
        private final Gathering gathering;
        private final Ignored ignored;
        private final Map<String, Answers.Answer> answers = new HashMap<>();
        private final Map<String, Set<String>> parts = new HashMap<>();

        Run(Inspection inspection, Gathering gathering) {
            this.inspection = inspection;
            this.gathering = gathering;
            this.ignored = new Ignored(inspection.checks().ignore());
        }

        void page(String path, Notes notes) {
            String address = Inspection.address(path);
            boolean stub = inspection.site().plan().at(path).orElse(null) instanceof Output.RedirectPage;
            for (Link link : notes.links()) {
                // Whether a feed names itself is looked at by itself.
                if (link.use() != Use.SELF
                        && inspection.where().target(address, link.target()) instanceof Whereabouts.Inside inside
                        && !ignored.covers(link.target())
                        && !ignored.covers(inside.address())) {
                    Answers.Answer answer = answers.computeIfAbsent(inside.address(), inspection.answers()::at);
                    link(path, link, inside, answer, stub);
                }
            }
        }

        private void link(String path, Link link, Whereabouts.Inside inside, Answers.Answer answer, boolean stub) {
            String file = Output.path(inside.address());
            if (answer instanceof Answers.Nothing
                    && inspection.site().plan().at(file).isPresent()) {
                gathering.add(
                        CheckKind.LINKS,
                        Code.DEAD_LINK,
                        Position.ofFile(inspection.site().shown() + '/' + file),
                        "the file is missing, and links lead to it",
                        "build the site again",
                        Inspection.address(path));
            } else if (answer instanceof Answers.Nothing) {
                told(
                        kind(link, CheckKind.LINKS),
                        link.use() == Use.SITEMAP ? Code.BAD_SITEMAP : Code.DEAD_LINK,
                        path,
                        link,
                        "the " + link.use().words() + ' ' + shown(inside) + " leads to nothing on the site",
                        "mend it, or take it out");
            } else if (answer instanceof Answers.Moved moved) {
                if (!stub && link.use().isFollowed()) {
                    told(
                            kind(link, CheckKind.REDIRECTS),
                            link.use() == Use.SITEMAP ? Code.BAD_SITEMAP : Code.MOVED_LINK,
                            path,
                            link,
                            "the " + link.use().words() + ' ' + shown(inside) + " leads on to " + moved.address(),
                            "link to " + moved.address());
                }
            } else if (answer instanceof Answers.There there) {
                there(path, link, inside, there.path());
            }
        }

        private void there(String path, Link link, Whereabouts.Inside inside, String there) {
            String part = inside.fragment();
            boolean page = there.endsWith(".html");
            if (page
                    && !part.isEmpty()
                    && !part.equalsIgnoreCase("top")
                    && !parts(there).contains(part)) {
                told(
                        CheckKind.ANCHORS,
                        Code.DEAD_ANCHOR,
                        path,
                        link,
                        "the page " + inside.address() + " has no part named " + part,
                        Nearest.remedy(part, parts(there), "name a part that it has, or link to the page"));
            }
            if (link.use() == Use.SITEMAP && page) {
                listed(path, link, inside, there);
            }
        }

        /** A sitemap names only pages that may be listed, by the address that they give themselves. */
        private void listed(String path, Link link, Whereabouts.Inside inside, String there) {
            Notes notes = inspection.shelf().notes(there).orElse(Notes.NONE);
            boolean canonical = notes.canonical().isEmpty()
                    || inspection
                            .where()
                            .target(inside.address(), notes.canonical())
                            .equals(inside);
            if (!notes.indexable() || !canonical) {
                told(
                        CheckKind.SITEMAPS,
                        Code.BAD_SITEMAP,
                        path,
                        link,
                        "the sitemap names " + inside.address()
                                + (canonical ? ", which search engines may not list" : ", which names another address"),
                        "take it out of the sitemap");
            }
        }

        private Set<String> parts(String path) {
            return parts.computeIfAbsent(
                    path,
                    same -> inspection
                            .shelf()
                            .notes(path)
                            .map(notes -> Set.copyOf(new HashSet<>(notes.ids())))
                            .orElse(Set.of()));
        }

        private static CheckKind kind(Link link, CheckKind otherwise) {
            return link.use() == Use.SITEMAP ? CheckKind.SITEMAPS : otherwise;
        }

        private static String shown(Whereabouts.Inside inside) {
            return inside.fragment().isEmpty() ? inside.address() : inside.address() + '#' + inside.fragment();
        }

        private void told(CheckKind kind, Code code, String path, Link link, String what, String remedy) {
            if (gathering.wants(kind)) {
                gathering.add(
                        kind,
                        code,
                        inspection.culprits().ofAddress(path, link.target(), link.owner()),
                        what,
                        remedy,
                        Inspection.address(path));
            }
        }
    }
}
