package press.broadsheet.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import press.broadsheet.content.CheckKind;
import press.broadsheet.diagnostic.Code;

/** Reads a page once, for all checks. */
final class HtmlReader {
    private static final int SHOWN = 60;

    private final Noting noting = new Noting();
    private int level;
    private int mains;

    private HtmlReader() {}

    static Notes read(byte[] bytes) {
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", "");
            HtmlReader reader = new HtmlReader();
            reader.page(page);
            return reader.noting.notes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes the links and pictures of a piece of HTML, such as the text of an item of a feed. */
    static void piece(String html, String owner, Noting into) {
        HtmlReader reader = new HtmlReader();
        Jsoup.parseBodyFragment(html).body().stream().forEach(reader::links);
        reader.noting.notes().links().forEach(link -> into.link(link.use(), link.target(), owner));
    }

    private void page(Document page) {
        StructuredReader structured = new StructuredReader(page, noting);
        page.stream().forEach(element -> {
            links(element);
            names(element);
            words(element);
            if (element.normalName().equals("script") && element.attr("type").equals("application/ld+json")) {
                structured.read(element.data());
            }
        });
        if (mains == 0) {
            headingFlaw("the page has no heading of level 1", "put the page's title in one h1", Flaw.Seek.TEMPLATE, "");
        }
        if (page.title().isBlank()) {
            headingFlaw("the page has no title", "write a title in its head", Flaw.Seek.TEMPLATE, "");
        }
    }

    private void headingFlaw(String what, String remedy, Flaw.Seek seek, String clue) {
        noting.flaw(CheckKind.HEADINGS, Code.HEADING_ORDER, what, remedy, seek, clue);
    }

    private void names(Element element) {
        String id = element.id();
        if (!id.isEmpty() && !noting.id(id)) {
            noting.flaw(
                    CheckKind.ANCHORS,
                    Code.DEAD_ANCHOR,
                    "two parts of the page have the id " + id,
                    "give one of them another id",
                    Flaw.Seek.TEXT,
                    id);
        }
        if (element.normalName().equals("a") && element.hasAttr("name")) {
            noting.id(element.attr("name"));
        }
    }

    private void words(Element element) {
        String name = element.normalName();
        if (name.equals("img") && !element.hasAttr("alt")) {
            noting.flaw(
                    CheckKind.ALT,
                    Code.MISSING_ALT,
                    "the picture " + element.attr("src") + " has no alt text",
                    "say what it shows, or write alt=\"\" if it only decorates",
                    Flaw.Seek.ADDRESS,
                    element.attr("src"));
        }
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        if (heading) {
            heading(element, name.charAt(1) - '0');
        }
    }

    private void heading(Element element, int its) {
        String text = text(element);
        String shown = text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
        mains += its == 1 ? 1 : 0;
        if (its == 1 && mains > 1) {
            headingFlaw(
                    "the heading \"" + shown + "\" is a second one of level 1",
                    "make it one of level 2",
                    Flaw.Seek.TEXT,
                    text);
        } else if (level > 0 && its > level + 1) {
            headingFlaw(
                    "the heading \"" + shown + "\" is of level " + its + " after one of level " + level,
                    "make it one of level " + (level + 1),
                    Flaw.Seek.TEXT,
                    text);
        }
        level = its;
    }

    /** The words of a heading, without the link to itself. */
    private static String text(Element heading) {
        if (heading.selectFirst("a[href^=#]") == null) {
            return heading.text();
        }
        Element bare = heading.clone();
        bare.select("a[href^=#]").remove();
        return bare.text();
    }

    private void links(Element element) {
        switch (element.normalName()) {
            case "a", "area" -> attribute(element, "href", Use.LINK);
            case "link" -> relation(element);
            case "img" -> picture(element);
            case "source" -> {
                boolean image = element.hasAttr("srcset");
                attribute(element, "src", Use.MEDIA);
                if (image) {
                    Candidates.addresses(element.attr("srcset")).forEach(each -> noting.link(Use.PICTURE, each));
                }
            }
            case "video" -> {
                attribute(element, "src", Use.MEDIA);
                attribute(element, "poster", Use.PICTURE);
                noting.load(element.attr("poster"));
            }
            case "audio", "track", "embed" -> attribute(element, "src", Use.MEDIA);
            case "object" -> attribute(element, "data", Use.MEDIA);
            case "script" -> {
                attribute(element, "src", Use.FILE);
                noting.load(element.attr("src"));
            }
            case "iframe" -> attribute(element, "src", Use.FRAME);
            case "form" -> attribute(element, "action", Use.FORM);
            case "input" -> attribute(element, "src", Use.PICTURE);
            case "style" -> CssReader.addresses(element.data()).forEach(each -> noting.link(Use.FILE, each));
            case "meta" -> meta(element);
            default -> {
                // the others name nothing
            }
        }
    }

    private void attribute(Element element, String name, Use use) {
        if (element.hasAttr(name)) {
            noting.link(use, element.attr(name));
        }
    }

    private void relation(Element element) {
        String href = element.attr("href");
        String rel = ' ' + element.attr("rel").toLowerCase(Locale.ROOT) + ' ';
        String type = element.attr("type");
        if (rel.contains(" canonical ")) {
            noting.canonical(href);
            noting.link(Use.CANONICAL, href);
        } else if (rel.contains(" alternate ") && element.hasAttr("hreflang")) {
            noting.link(Use.LANGUAGE, href);
        } else if (rel.contains(" alternate ") && !type.isEmpty()) {
            noting.link(Use.FEED, href);
        } else if (rel.contains(" stylesheet ")) {
            noting.link(Use.FILE, href);
            if (!element.attr("media").equals("print")) {
                noting.load(href);
            }
        } else if (rel.contains("preload ")) {
            noting.link(Use.FILE, href);
            noting.load(href);
        } else if (rel.contains("icon") || rel.contains(" manifest ") || rel.contains(" search ")) {
            noting.link(Use.FILE, href);
        } else if (!rel.contains("preconnect") && !rel.contains("dns-prefetch")) {
            noting.link(Use.LINK, href);
        }
    }

    private void picture(Element element) {
        attribute(element, "src", Use.PICTURE);
        String srcset = element.attr("srcset");
        Candidates.addresses(srcset).forEach(each -> noting.link(Use.PICTURE, each));
        if (!element.attr("loading").equalsIgnoreCase("lazy")) {
            noting.load(taken(element).or(() -> Candidates.forPhone(srcset)).orElse(element.attr("src")));
        }
    }

    /** What a phone takes of the sources of a {@code picture}: the first without a condition. */
    private static Optional<String> taken(Element image) {
        Element parent = image.parent();
        if (parent == null || !parent.normalName().equals("picture")) {
            return Optional.empty();
        }
        return parent.children().stream()
                .filter(child -> child.normalName().equals("source") && !child.hasAttr("media"))
                .findFirst()
                .flatMap(source -> Candidates.forPhone(source.attr("srcset")));
    }

    private void meta(Element element) {
        String content = element.attr("content");
        String name = element.hasAttr("property") ? element.attr("property") : element.attr("name");
        switch (name.toLowerCase(Locale.ROOT)) {
            case "og:image", "og:image:url", "og:image:secure_url", "twitter:image" -> noting.link(Use.SHARED, content);
            case "og:audio", "og:video" -> noting.link(Use.MEDIA, content);
            case "og:url" -> noting.link(Use.CANONICAL, content);
            case "robots" -> {
                if (content.toLowerCase(Locale.ROOT).contains("noindex")) {
                    noting.hidden();
                }
            }
            default -> {
                if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
                    int sign = content.toLowerCase(Locale.ROOT).indexOf("url=");
                    noting.link(Use.LINK, sign < 0 ? "" : content.substring(sign + "url=".length()));
                }
            }
        }
    }
}
