package press.broadsheet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadsheet.diagnostic.Position;

/** Notes what is asked for, and answers as a site would. */
final class SiteTargets implements Targets {
    private final List<String> asked = new ArrayList<>();

    @Override
    public LinkTarget link(String destination, Position position) {
        asked.add("link " + destination + " " + place(position));
        return destination.startsWith("gone")
                ? new LinkTarget.TextOnly()
                : new LinkTarget.To("/to/" + destination, false);
    }

    @Override
    public PictureTarget picture(String destination, Position position) {
        asked.add("picture " + destination + " " + place(position));
        return destination.startsWith("gone")
                ? new PictureTarget.Leave()
                : new PictureTarget.Show("/img/" + destination, 1200, 800, "", "", "", "", "");
    }

    @Override
    public Optional<Also> also(String reference, Position position) {
        asked.add("also " + reference + " " + place(position));
        return reference.startsWith("gone")
                ? Optional.empty()
                : Optional.of(new Also("/to/" + reference + "/", "The <em>ferry</em>"));
    }

    @Override
    public Components components() {
        return (call, content) -> Optional.empty();
    }

    private static String place(Position position) {
        return position.line() + ":" + position.column();
    }

    /** What was asked for, with line and column. */
    List<String> asked() {
        return asked;
    }

    /** A page made of a text on this site. */
    String page(String markdown) {
        return Harness.run(RawHtml.SAFE, markdown, this, Style.page(Labels.english()))
                .html();
    }
}
