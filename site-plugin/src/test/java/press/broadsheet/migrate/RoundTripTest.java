package press.broadsheet.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadsheet.diagnostic.Position;

class RoundTripTest {
    private static final Position AT = new Position("a.xml", 1, 1);

    private static String markdown(String html) {
        return HtmlToMarkdown.convert(html, References.UNCHANGED, new Leftovers(), AT);
    }

    private static void holds(String html) {
        String markdown = markdown(html);
        RoundTrip source = RoundTrip.ofHtml(html);
        RoundTrip shown = RoundTrip.ofMarkdown(markdown);
        assertThat(shown.words()).as("%s%n->%n%s", html, markdown).isEqualTo(source.words());
        assertThat(shown.pictures()).as("%s%n->%n%s", html, markdown).isEqualTo(source.pictures());
        assertThat(shown.links()).as("%s%n->%n%s", html, markdown).containsAll(source.links());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Plain words.</p><p>And more.</p>",
                "<p>1. not a list</p><p>- nor this</p><p># nor a heading</p><p>+ a</p><p>2) b</p><p>&gt; c</p>",
                "<p>a<br>b<br/>c</p><p>a<br>- b<br>1. c<br>===<br>---</p>",
                "<p>2 * 3 * 4, *stars*, _under_ snake_case_name __init__ `tick` ``two``</p>",
                "<p>&amp;copy; &lt;b&gt; &copy; &amp;#169; a &lt; b AT&amp;T R&amp;D;</p>",
                "<p>[brackets] [a](b) ![c](d) [e][f] [^1] [x]: y [ ] [[also: z]]</p>",
                "<p>[x]: http://a.example</p><p>[^1]: a note</p><p>::: video</p><p>~~~ code</p><p>``` code</p>",
                "<p>C:\\dir\\*.* back\\slash \\</p>",
                "<p>~~no~~ ++no++ C++ a~b~c {x} [y]{z} :doc[w]{f=g}</p>",
                "<p><strong>Bold:</strong>text <em>it</em>alic un<em>frigging</em>believable <b>a</b><b>b</b></p>",
                "<p><strong> spaced </strong>out <em>(in)</em>x <i><b>both</b></i><b><i>both</i></b></p>",
                "<p><strong>“Quoted”</strong>—and <em>“so”</em>? <del>gone</del>, <s>x</s>y <strike> z </strike></p>",
                "<p>H<sub>2</sub>O, 1<sup>st</sup>, <kbd>Ctrl</kbd>, <mark>m</mark>, <abbr title=\"World\">W</abbr>, <q>q</q></p>",
                "<p><code>a`b</code> <code>*x*</code> <code> </code> <code>a <em>b</em></code> <tt>t|t</tt></p>",
                "<p><a href=\"https://a.example/x_(y)?a=1&amp;b=2\">link</a> <a href=\"/p q\">two</a> <a name=n></a></p>",
                "<p><a href=\"https://a.example/\"><img src=\"/i.jpg\" alt=\"A [b] *c*\"></a></p>",
                "<p>Wow!<a href=\"/x\">link</a> !<a href=\"/y\"><em>y</em></a> <a href=\"/z\"> z </a>end</p>",
                "<p><img src=\"a b.jpg\" alt='x \"y\"'> text <img src=c.png alt=\"\"></p>",
                "<figure><img src=\"/a.jpg\" alt=\"A\"><figcaption>The \"caption\" &amp; more</figcaption></figure>",
                "<figure><img src=\"/a.jpg\" alt=\"A\"><figcaption>By <a href=\"/b\">B</a></figcaption></figure>",
                "<figure><a href=\"/big.jpg\"><img src=\"/a.jpg\" alt=\"A\"></a></figure>",
                "<figure><blockquote><p>Q</p></blockquote><figcaption>Who</figcaption></figure><p>next</p>",
                "<ul><li>a</li><li>b<ul><li>c<ol><li>d</li><li>e</li></ol></li></ul></li></ul>",
                "<ol start=\"7\"><li><p>a</p><p>b</p></li><li><p>c</p><pre>x\n\n  y</pre></li></ol><p>end</p>",
                "<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>",
                "<ul><li>a</li><ul><li>nested beside</li></ul><li>[x] no task</li><li></li></ul>",
                "<blockquote><p>a</p><blockquote>b</blockquote><ul><li>c</li></ul><cite>Who</cite></blockquote>",
                "<blockquote>a</blockquote><blockquote>b</blockquote><p>c</p>",
                "<pre><code class=\"language-java\">int a = 1;\n\n```\n&lt;b&gt;\n</code></pre><pre>   indented\nx</pre>",
                "<table><tr><th>A</th><th>B|C</th></tr><tr><td>1</td><td>a<br>b `x|y` <code>p|q</code></td></tr></table>",
                "<table><tr><td>no</td><td>head</td></tr><tr><td></td><td>x</td></tr></table>",
                "<table><caption>Cap</caption><tr><td colspan=2>a</td></tr><tr><td>b</td><td><ul><li>c</li></ul></td></tr></table>",
                "<dl><dt>Term</dt><dd>Meaning <b>b</b> &amp; *</dd><dt>T2</dt><dd><p>one</p>\n\n<p>two</p></dd></dl>",
                "<h1>One</h1><h2>Two # </h2><h3>Three<br>lines #</h3><p>x</p><h6><em>six</em></h6><hr><p>end</p>",
                "<h2><img src=\"/a.png\" alt=\"logo\"></h2><div><div>deep</div>loose<p>p</p></div>",
                "<div>one</div><div>two</div>three<span> four</span>",
                "<p>a&nbsp;b&nbsp;</p><p>&nbsp;</p><p>\u200b</p><p>c</p>",
                "<p><span lang=\"es\">palabra</span> <font color=red>red</font> <u>u</u> <ins>i</ins></p>",
                "<p>http://a.example/b_c_d and www.example.org/e*f</p>",
                "<a href=\"/x\"><h3>Head</h3><p>Para</p></a>",
                "<details><summary>More</summary><p>Hidden *x*</p></details><p>y</p>",
                "<p>a</p><!-- more --><p>b</p><!--nextpage--><script>x()</script><style>p{}</style><p>c</p>",
                "<video src=\"/v.mp4\" poster=\"/p.jpg\"></video><audio><source src=\"/a.mp3\"></audio><p>t</p>",
                "<p>\u0985\u09b8\u09ae\u09c0\u09af\u09bc\u09be <b>\u09b2\u09bf\u09aa\u09bf</b>\u0964 \u4e2d<strong>\u6587\u3002</strong>\u5b57 \ud83d\ude00<b>\ud83d\ude00</b></p>",
                "<center><b>Centered</b></center><address>1 Quay<br>Town</address>",
                "<figure class=\"wp-block-pullquote\"><blockquote><p>Big words</p><cite>Her</cite></blockquote></figure>",
                "<blockquote class=\"twitter-tweet\"><p lang=\"en\">We <a href=\"https://t.co/x\">said</a></p>&mdash; Desk (@desk) <a href=\"https://twitter.com/desk/status/12345?ref=1\">May 1, 2020</a></blockquote>",
                "<table><thead><tr><td>H1</td><td>H2</td></tr></thead><tbody><tr><td align=right>1</td><td><a href=\"/t\">t</a></td></tr></tbody></table>",
                "<p><strong>a<br></strong>b<br><br>c</p><p><br></p><p>d<strong></strong><em> </em>e</p>",
                "<p>5 < 6 and 7 > 3 && a<b </p><p>a <b>c</b></p>",
                "<p>*</p><p>-</p><p>+</p><p>1.</p><p>#</p><p>---</p><p>===</p><p>***</p><p>|a|</p>",
                "<p>a |b|</p><p>a|b<br>-|-<br>c|d</p><p>+++</p><p>:--</p>",
                "<p><em>a</em><strong>b</strong><del>c</del><em>d</em>e <em><strong>x</strong> y</em></p>",
            })
    void markdownShowsWhatTheHtmlShowed(String html) {
        holds(html);
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 500).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTreeOfElementsAndSignsComesBack(int seed) {
        holds(new Page(seed).blocks(3));
    }

    @Test
    void plainTextIsNotLitteredWithBackslashes() {
        assertThat(
                        markdown(
                                "<p>The mayor [sic] said: 5-6% (about 2 * 3) of snake_case, #3 - and it's \"so\"! C&amp;A.</p>"))
                .isEqualTo("The mayor [sic] said: 5-6% (about 2 * 3) of snake_case, #3 - and it's \"so\"! C&A.\n");
    }

    @Test
    void filmsPostsAndQuotesBecomeComponents() {
        assertThat(markdown(
                        "<p>a</p><iframe src=\"https://www.youtube.com/embed/aqz-KE-bpKQ?rel=0\" title=\"A film\"></iframe>"
                                + "<iframe src=\"https://player.vimeo.com/video/1084537\"></iframe>"))
                .isEqualTo("""
                        a

                        ::: video url="https://www.youtube.com/watch?v=aqz-KE-bpKQ" title="A film" :::

                        ::: video url="https://vimeo.com/1084537" title="Vimeo" :::
                        """);
        assertThat(
                        markdown(
                                "<figure class=\"wp-block-pullquote\"><blockquote><p>Big</p><cite>Her</cite></blockquote></figure>"))
                .isEqualTo("::: pull-quote by=\"Her\"\nBig\n:::\n");
    }

    @Test
    void whatCannotBeCarriedIsTold() {
        Leftovers leftovers = new Leftovers();
        HtmlToMarkdown.convert(
                "<form>Vote</form><iframe src=\"//maps.example/x\"></iframe>", References.UNCHANGED, leftovers, AT);
        assertThat(leftovers.sorted())
                .extracting(Object::toString)
                .isEqualTo(List.of(
                        "a.xml:1:1: <form> in the text is not carried over: Vote",
                        "a.xml:1:1: a frame of maps.example became a link: //maps.example/x"));
    }

    /** Pages made by chance, the same for the same seed. */
    private static final class Page {
        private static final String[] WORDS = {
            "alpha",
            "*",
            "_",
            "b_c",
            "[",
            "]",
            "(x)",
            "`",
            "1.",
            "-",
            "#",
            "&amp;",
            "&lt;p&gt;",
            "“q”",
            "!",
            "~",
            "|",
            "\\",
            ":",
            "::: x",
            "é",
            "文",
            "+",
            "++",
            "http://e.example/a",
            "{k}",
            "&nbsp;",
            "\n",
            "a*b",
            "*c*",
            "__d"
        };
        private static final String[] MARKS = {
            "b", "em", "strong", "i", "del", "code", "sup", "u", "span", "a href='/l'"
        };
        private final Random chance;

        Page(int seed) {
            this.chance = new Random(seed);
        }

        private String pick(String[] from) {
            return from[chance.nextInt(from.length)];
        }

        String blocks(int depth) {
            StringBuilder html = new StringBuilder();
            for (int i = 1 + chance.nextInt(4); i > 0; i--) {
                html.append(block(depth));
            }
            return html.toString();
        }

        private String block(int depth) {
            if (depth == 0) {
                return "<p>" + line(3) + "</p>";
            }
            return switch (chance.nextInt(8)) {
                case 0 -> "<ul><li>" + blocks(depth - 1) + "</li><li>" + line(2) + "</li></ul>";
                case 1 -> "<ol><li>" + line(2) + "</li><li>" + blocks(depth - 1) + "</li></ol>";
                case 2 -> "<blockquote>" + blocks(depth - 1) + "</blockquote>";
                case 3 -> "<h2>" + line(1) + "</h2>";
                case 4 ->
                    "<table><tr><th>" + line(1) + "</th><th>b</th></tr><tr><td>" + line(1) + "</td><td>" + line(2)
                            + "</td></tr></table>";
                case 5 -> "<pre>" + pick(WORDS) + "\n\n  " + pick(WORDS) + "</pre>";
                default -> "<p>" + line(3) + "</p>";
            };
        }

        private String line(int depth) {
            StringBuilder html = new StringBuilder();
            for (int i = 1 + chance.nextInt(5); i > 0; i--) {
                String mark = pick(MARKS);
                boolean marked = depth > 0 && chance.nextInt(3) == 0;
                String inner = marked && !mark.startsWith("a") && !mark.equals("code") ? line(depth - 1) : pick(WORDS);
                html.append(marked ? "<" + mark + ">" + inner + "</" + mark.replaceFirst(" .*", "") + ">" : inner);
                html.append(chance.nextInt(3) == 0 ? "" : chance.nextInt(6) == 0 ? "<br>" : " ");
            }
            return html.toString();
        }
    }
}
