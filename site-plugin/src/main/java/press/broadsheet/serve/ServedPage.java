package press.broadsheet.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.source.Digest;

/**
 * A page as it is served: the file's bytes, and the preview's script before the end of the body. What the script needs
 * to know to tell whether the page is another stands in its attributes.
 *
 * @param seen tells the bytes of the file
 * @param frame tells the bytes but for the addresses of style sheets
 * @param styles the addresses of the style sheets, in order
 */
record ServedPage(String seen, String frame, List<String> styles) {
    private static final Pattern SHEET =
            Pattern.compile("<link\\b(?=[^>]*\\brel=\"stylesheet\")[^>]*?\\bhref=\"([^\"]*)\"[^>]*>");
    private static final String END = "</body>";

    /** The page of a file. */
    static ServedPage of(byte[] bytes) {
        String html = new String(bytes, StandardCharsets.UTF_8);
        List<String> styles = new ArrayList<>();
        StringBuilder frame = new StringBuilder();
        Matcher sheets = SHEET.matcher(html);
        int from = 0;
        while (sheets.find()) {
            styles.add(sheets.group(1));
            frame.append(html, from, sheets.start(1));
            from = sheets.end(1);
        }
        frame.append(html, from, html.length());
        return new ServedPage(
                Digest.of(bytes).toString(),
                Digest.of(frame.toString().getBytes(StandardCharsets.UTF_8)).toString(),
                List.copyOf(styles));
    }

    /** The bytes with the script. */
    byte[] with(byte[] bytes) {
        String html = new String(bytes, StandardCharsets.UTF_8);
        int end = html.lastIndexOf(END);
        int at = end < 0 ? html.length() : end;
        String script = "<script src=\"" + PreviewFiles.SCRIPT + "\" data-seen=\"" + seen + "\" data-frame=\"" + frame
                + "\"></script>\n";
        return (html.substring(0, at) + script + html.substring(at)).getBytes(StandardCharsets.UTF_8);
    }
}
