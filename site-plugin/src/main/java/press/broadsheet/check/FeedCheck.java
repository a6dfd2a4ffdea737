package press.broadsheet.check;

import java.util.List;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;

/**
 * What feeds say of other files and of themselves: an enclosure has as many bytes as its feed says (RSS 2.0, enclosure;
 * RFC 4287, section 4.2.7.6; JSON Feed 1.1, attachments), or programs break off its download, and a feed that names
 * itself is at that address (RFC 4287, section 4.2.7.2), or subscribers go elsewhere.
 */
final class FeedCheck implements Check {
    @Override
    public List<Finding> findings(Inspection inspection) {
        Gathering gathering = new Gathering(inspection.checks());
        Ignored ignored = new Ignored(inspection.checks().ignore());
        if (gathering.wants(CheckKind.FEEDS)) {
            inspection
                    .shelf()
                    .pages()
                    .forEach((path, page) -> page.notes().links().stream()
                            .filter(link ->
                                    link.use() == Use.SELF || !link.length().isEmpty())
                            .filter(link -> !ignored.covers(link.target()))
                            .forEach(link -> look(inspection, gathering, path, link)));
        }
        return gathering.findings();
    }

    private static void look(Inspection inspection, Gathering gathering, String path, Link link) {
        String own = Inspection.address(path);
        Whereabouts.Target target = inspection.where().target(own, link.target());
        if (link.use() == Use.SELF) {
            if (!target.equals(new Whereabouts.Inside(own, ""))) {
                told(
                        inspection,
                        gathering,
                        path,
                        link,
                        "the feed says that its own address is " + link.target() + ", and it is " + own,
                        "let it name its own address, or subscribers will go to the other");
            }
        } else if (target instanceof Whereabouts.Inside inside
                && inspection.answers().at(inside.address()) instanceof Answers.There there) {
            long size = inspection.shelf().size(there.path());
            if (size != Long.parseLong(link.length())) {
                told(
                        inspection,
                        gathering,
                        path,
                        link,
                        "the " + link.use().words() + ' ' + inside.address() + " has " + size + " bytes, not "
                                + link.length(),
                        "build the site again, or write its true length");
            }
        }
    }

    private static void told(
            Inspection inspection, Gathering gathering, String path, Link link, String what, String remedy) {
        gathering.add(
                CheckKind.FEEDS,
                Code.BAD_FEED,
                inspection.culprits().ofAddress(path, link.target(), link.owner()),
                what,
                remedy,
                Inspection.address(path));
    }
}
