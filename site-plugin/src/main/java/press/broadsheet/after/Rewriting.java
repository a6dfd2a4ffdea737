package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Tells what something between the place and its readers did to a file. */
final class Rewriting {
    private Rewriting() {}

    /** A clause that tells what was done; nothing if the file is simply another one. */
    static Optional<String> of(String path, byte[] expected, byte[] actual) {
        int start = 0;
        int most = Math.min(expected.length, actual.length);
        while (start < most && expected[start] == actual[start]) {
            start++;
        }
        int end = 0;
        while (end < most - start && expected[expected.length - 1 - end] == actual[actual.length - 1 - end]) {
            end++;
        }
        if (actual.length > expected.length && start + end == expected.length) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "something between the place and its readers adds %,d bytes to it, from byte %,d on",
                    actual.length - expected.length,
                    start));
        }
        boolean html = path.endsWith(".html");
        if (!html
                && !path.endsWith(".css")
                && !path.endsWith(".js")
                && !path.endsWith(".xml")
                && !path.endsWith(".json")) {
            return Optional.empty();
        }
        String ours = new String(expected, UTF_8);
        String theirs = new String(actual, UTF_8);
        if (bare(ours).equals(bare(theirs))) {
            return Optional.of("something between the place and its readers changes its white space");
        }
        return html && Jsoup.parse(ours).text().equals(Jsoup.parse(theirs).text())
                ? Optional.of("its words are the same, but something between the place and its readers rewrites it")
                : Optional.empty();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
