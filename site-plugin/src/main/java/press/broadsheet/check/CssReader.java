package press.broadsheet.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a style sheet names. */
final class CssReader {
    private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*/");
    private static final Pattern ADDRESS =
            Pattern.compile("url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\"')\\s]*))\\s*\\)|@import\\s+[\"']([^\"']*)[\"']");

    private CssReader() {}

    static Notes read(byte[] bytes) {
        Noting noting = new Noting();
        addresses(new String(bytes, StandardCharsets.UTF_8)).forEach(each -> noting.link(Use.FILE, each));
        return noting.notes();
    }

    /** The addresses in a style sheet, as written. */
    static List<String> addresses(String css) {
        return ADDRESS.matcher(COMMENT.matcher(css).replaceAll(""))
                .results()
                .map(found -> {
                    int group = 1;
                    while (group < 4 && found.group(group) == null) {
                        group++;
                    }
                    return found.group(group);
                })
                .toList();
    }
}
