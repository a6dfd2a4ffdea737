package press.broadsheet.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes paragraphs of line breaks as WordPress does when it shows a text of its old editor ({@code wpautop}). */
final class Autop {
    private static final String BLOCKS =
            "(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li"
                    + "|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header"
                    + "|footer|nav|figure|figcaption|details|menu|summary|iframe|video|audio|script)";
    private static final Pattern PRE = Pattern.compile("(?is)<(pre|script|style)\\b.*?</\\1\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private Autop() {}

    static String paragraphs(String text) {
        if (text.isBlank()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        String html = hidden(text.replace("\r\n", "\n").replace('\r', '\n'), kept) + "\n";
        html = html.replaceAll("(?i)<br\\s*/?>\\s*<br\\s*/?>", "\n\n");
        html = html.replaceAll("(?i)(<" + BLOCKS + "[\\s/>])", "\n\n$1");
        html = html.replaceAll("(?i)(</" + BLOCKS + ">)", "$1\n\n");
        html = html.replaceAll("(?i)(<hr\\s*/?>)", "$1\n\n");
        html = TAG.matcher(html)
                .replaceAll(tag -> Matcher.quoteReplacement(tag.group().replace('\n', ' ')));
        StringBuilder out = new StringBuilder();
        for (String part : html.split("\\n\\s*\\n", -1)) {
            if (!part.isEmpty()) {
                out.append("<p>").append(part.replaceAll("^\\n+|\\n+$", "")).append("</p>\n");
            }
        }
        return shown(mended(out.toString()), kept);
    }

    private static String mended(String paragraphs) {
        String html = paragraphs.replaceAll("<p>\\s*</p>", "");
        html = html.replaceAll("<p>([^<]+)</(div|address|form)>", "<p>$1</p></$2>");
        html = html.replaceAll("(?i)<p>\\s*(</?" + BLOCKS + "[^>]*>)\\s*</p>", "$1");
        html = html.replaceAll("(?i)<p>(<li.+?)</p>", "$1");
        html = html.replaceAll("(?i)<p><blockquote([^>]*)>", "<blockquote$1><p>");
        html = html.replace("</blockquote></p>", "</p></blockquote>");
        html = html.replaceAll("(?i)<p>\\s*(</?" + BLOCKS + "[^>]*>)", "$1");
        html = html.replaceAll("(?i)(</?" + BLOCKS + "[^>]*>)\\s*</p>", "$1");
        html = html.replaceAll("(?i)<br\\s*/?>", "<br />");
        html = html.replaceAll("(?<!<br />)[ \\t]*\\n", "<br />\n");
        html = html.replaceAll("(?i)(</?" + BLOCKS + "[^>]*>)\\s*<br />", "$1");
        html = html.replaceAll("(?i)<br />(\\s*</?(?:p|li|div|dl|dd|dt|th|pre|td|ul|ol|figure)[^>]*>)", "$1");
        return html.replaceAll("\\n</p>", "</p>");
    }

    private static String hidden(String text, List<String> kept) {
        return PRE.matcher(text).replaceAll(found -> {
            kept.add(found.group());
            return "\n\n<pre kept-" + (kept.size() - 1) + "></pre>\n\n";
        });
    }

    private static String shown(String html, List<String> kept) {
        String out = html;
        for (int i = 0; i < kept.size(); i++) {
            out = out.replace("<pre kept-" + i + "></pre>", kept.get(i));
        }
        return out;
    }
}
