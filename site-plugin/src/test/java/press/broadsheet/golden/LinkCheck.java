package press.broadsheet.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.build.BuildReport;
import press.broadsheet.diagnostic.Code;

/** Follows every address of the site itself in its files: relative ones of pages, absolute ones of all texts. */
final class LinkCheck {
    /** What a sending service puts an address into. */
    private static final String PLACE = "{{unsubscribe}}";

    private static final Pattern ATTRIBUTE = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern SITEMAP = Pattern.compile("(?m)^Sitemap: (https?://[^/\\s]+)(.*)/sitemap\\.xml$");
    private static final String END = "(?:[^\"'<>\\s\\\\&)#?]|&amp;)*";

    private final Path site;
    private final BuildReport report;

    LinkCheck(Path site, BuildReport report) {
        this.site = site;
        this.report = report;
    }

    void check() throws IOException {
        Matcher robots = SITEMAP.matcher(Files.readString(site.resolve("robots.txt")));
        assertThat(robots.find()).isTrue();
        String host = robots.group(1);
        String base = robots.group(2);
        Pattern absolute = Pattern.compile(Pattern.quote(host) + "(?![\\w.:-])(" + END + ")");
        Set<String> dead = new TreeSet<>();
        for (Map.Entry<String, String> text : Tree.texts(site, List.of("{**/,}*.{html,xml,json,txt,webmanifest}"))
                .entrySet()) {
            Matcher urls = absolute.matcher(text.getValue());
            while (urls.find()) {
                // an Atom feed holds HTML in XML: escaped twice
                note(text.getKey(), urls.group(1).replace("&amp;", "&").replace("&amp;", "&"), base, dead);
            }
            Matcher attributes = ATTRIBUTE.matcher(text.getKey().endsWith(".html") ? text.getValue() : "");
            while (attributes.find()) {
                String address = attributes.group(1).replace("&amp;", "&").replaceAll("[#?].*", "");
                if (address.startsWith("/") && !address.startsWith("//")) {
                    note(text.getKey(), address, base, dead);
                } else if (!address.equals(PLACE)) {
                    assertThat(address.isEmpty() || address.matches("//.*|[a-z]+:.*"))
                            .as(text.getKey() + " has the relative address " + address)
                            .isTrue();
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private void note(String page, String address, String base, Set<String> dead) {
        boolean ours = (address.isEmpty() && base.isEmpty()) || address.startsWith(base);
        String rest = ours
                ? URLDecoder.decode(address.substring(base.length()).replace("+", "%2B"), StandardCharsets.UTF_8)
                : "";
        boolean there = ours && (Files.isRegularFile(site.resolve("." + rest)) || isPage(rest));
        if (!there && !isTold(rest)) {
            dead.add(page + ": " + address);
        }
    }

    private boolean isPage(String rest) {
        return (rest.isEmpty() || rest.endsWith("/")) && Files.isRegularFile(site.resolve("." + rest + "/index.html"));
    }

    private boolean isTold(String address) {
        return report.warnings().stream()
                .anyMatch(warning ->
                        warning.code() == Code.MISSING_ADDRESS && warning.what().endsWith(address));
    }
}
