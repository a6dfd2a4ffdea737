package press.broadsheet.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** Which elements and attributes an author may write by hand: those of an article, none that can run or disguise. */
final class ArticlePolicy {
    private static final Pattern TOKENS = Pattern.compile("[\\p{L}\\p{M}\\p{N}_ -]{1,200}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]{0,99}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,5}");
    private static final Pattern DATE_TIME = Pattern.compile("[0-9A-Za-z:.+ -]{1,40}");
    private static final Pattern EMPTY = Pattern.compile(".{0,20}");
    private static final Pattern DIRECTION = Pattern.compile("(?i)ltr|rtl|auto");
    private static final Pattern SCOPE = Pattern.compile("(?i)row|col|rowgroup|colgroup");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9.+/;=, \"-]{1,80}");
    private static final Pattern LIST_TYPE = Pattern.compile("[1aAiI]");
    private static final Pattern TRACK_KIND = Pattern.compile("(?i)subtitles|captions|descriptions|chapters|metadata");
    private static final Pattern PRELOAD = Pattern.compile("(?i)none|metadata|auto");
    private static final Pattern FRAME_RIGHTS = Pattern.compile("[a-z; -]{0,200}");
    private static final Pattern PLAYER =
            Pattern.compile("https://(?:(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/|player\\.vimeo\\.com/video/)"
                    + "[A-Za-z0-9_-]+(?:\\?[A-Za-z0-9_=&;%.-]*)?(?:#[A-Za-z0-9_=&.-]*)?");

    private static final PolicyFactory PAGE = policy(true);
    private static final PolicyFactory FEED = policy(false);

    private ArticlePolicy() {}

    /** A start tag as the policy leaves it; empty if the element is not allowed. */
    static Optional<TagLexer.Start> apply(TagLexer.Start tag, boolean feed) {
        Receiver receiver = new Receiver(tag.at());
        HtmlSanitizer.Policy policy = (feed ? FEED : PAGE).apply(receiver);
        policy.openDocument();
        policy.openTag(tag.name(), new ArrayList<>(tag.attributes()));
        return Optional.ofNullable(receiver.opened.isEmpty() ? null : receiver.opened.get(0));
    }

    private static PolicyFactory policy(boolean page) {
        HtmlPolicyBuilder builder = new HtmlPolicyBuilder()
                .allowElements(
                        "abbr",
                        "b",
                        "bdi",
                        "bdo",
                        "br",
                        "cite",
                        "code",
                        "data",
                        "dd",
                        "del",
                        "details",
                        "dfn",
                        "div",
                        "dl",
                        "dt",
                        "em",
                        "figcaption",
                        "figure",
                        "hr",
                        "i",
                        "ins",
                        "kbd",
                        "li",
                        "mark",
                        "ol",
                        "p",
                        "pre",
                        "q",
                        "rp",
                        "rt",
                        "ruby",
                        "s",
                        "samp",
                        "section",
                        "small",
                        "strong",
                        "sub",
                        "summary",
                        "sup",
                        "time",
                        "u",
                        "ul",
                        "var",
                        "wbr",
                        "address",
                        "aside",
                        "blockquote")
                .allowElements("h2", "h3", "h4", "h5", "h6")
                .allowElements((name, attributes) -> "h2", "h1")
                .allowElements("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td")
                .allowElements("a", "span", "img", "audio", "video", "source", "track")
                .allowWithoutAttributes("a", "span", "img")
                .allowUrlProtocols("http", "https", "mailto", "tel", "sms", "geo", "xmpp", "whatsapp", "sgnl", "tg");
        builder.allowAttributes("class").matching(TOKENS).globally();
        builder.allowAttributes("lang")
                .matching(matching(BraceProcessor::isTag))
                .globally();
        builder.allowAttributes("dir").matching(DIRECTION).globally();
        builder.allowAttributes("title").globally();
        builder.allowAttributes("href").onElements("a");
        builder.allowAttributes("cite").onElements("q", "blockquote", "del", "ins");
        builder.allowAttributes("datetime").matching(DATE_TIME).onElements("time", "del", "ins");
        builder.allowAttributes("value").matching(DATE_TIME).onElements("data", "li");
        builder.allowAttributes("start").matching(NUMBER).onElements("ol");
        builder.allowAttributes("type").matching(LIST_TYPE).onElements("ol");
        builder.allowAttributes("reversed").matching(EMPTY).onElements("ol");
        builder.allowAttributes("open").matching(EMPTY).onElements("details");
        builder.allowAttributes("colspan", "rowspan").matching(NUMBER).onElements("td", "th");
        builder.allowAttributes("scope").matching(SCOPE).onElements("th");
        builder.allowAttributes("span").matching(NUMBER).onElements("col", "colgroup");
        builder.allowAttributes("src").onElements("img", "audio", "video", "source", "track");
        builder.allowAttributes("alt").onElements("img");
        builder.allowAttributes("width", "height").matching(NUMBER).onElements("img", "video");
        builder.allowAttributes("controls", "loop", "muted", "playsinline")
                .matching(EMPTY)
                .onElements("audio", "video");
        builder.allowAttributes("preload").matching(PRELOAD).onElements("audio", "video");
        builder.allowAttributes("poster").onElements("video");
        builder.allowAttributes("type").matching(MEDIA_TYPE).onElements("source");
        builder.allowAttributes("kind").matching(TRACK_KIND).onElements("track");
        builder.allowAttributes("srclang")
                .matching(matching(BraceProcessor::isTag))
                .onElements("track");
        builder.allowAttributes("label").onElements("track");
        builder.allowAttributes("default").matching(EMPTY).onElements("track");
        if (page) {
            builder.allowAttributes("id").matching(NAME).globally();
            builder.allowElements("iframe");
            builder.allowAttributes("src").matching(PLAYER).onElements("iframe");
            builder.allowAttributes("width", "height").matching(NUMBER).onElements("iframe");
            builder.allowAttributes("allowfullscreen").matching(EMPTY).onElements("iframe");
            builder.allowAttributes("allow").matching(FRAME_RIGHTS).onElements("iframe");
        }
        return builder.toFactory();
    }

    private static Predicate<String> matching(Predicate<String> test) {
        return test;
    }

    /** Keeps what the policy lets through. */
    private static final class Receiver implements HtmlStreamEventReceiver {
        private final int at;
        private final List<TagLexer.Start> opened = new ArrayList<>();

        private Receiver(int at) {
            this.at = at;
        }

        @Override
        public void openDocument() {
            // Each tag is a document of its own.
        }

        @Override
        public void closeDocument() {
            // Each tag is a document of its own.
        }

        @Override
        public void openTag(String name, List<String> attributes) {
            opened.add(new TagLexer.Start(at, name, List.copyOf(attributes)));
        }

        @Override
        public void closeTag(String name) {
            // Markup keeps the elements balanced.
        }

        @Override
        public void text(String text) {
            // Only tags are asked about.
        }
    }
}
