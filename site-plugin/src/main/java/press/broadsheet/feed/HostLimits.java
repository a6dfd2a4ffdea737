package press.broadsheet.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings;
import press.broadsheet.content.Settings.HostKind;
import press.broadsheet.diagnostic.Code;
import press.broadsheet.view.Desk;

/**
 * How much of {@code _redirects} and {@code _headers} a host reads. Cloudflare Pages: 2,000 redirects without patterns,
 * 1,000 characters each, 100 rules of headers, 2,000 characters a line (developers.cloudflare.com/pages/configuration,
 * Redirects and Headers). Netlify: a deploy with 10,000 redirects may fail (docs.netlify.com, Redirects and rewrites).
 * GitLab Pages: 1,000 rules and 64 KiB, as GitLab.com is set (gitlab-pages, merge requests 555 and 362).
 */
final class HostLimits {
    private static final String FEWER = "take away aliases that nobody asks for any more: a page stands at each old"
            + " address all the same and leads on";

    /**
     * What a host reads.
     *
     * @param name who it is
     * @param redirects how many rules, and {@code line} characters of each, and {@code bytes} of all
     * @param headers how many patterns, and {@code header} characters of each line
     */
    private record Limits(String name, int redirects, int line, int bytes, int headers, int header) {}

    private static final int NONE = Integer.MAX_VALUE;
    private static final Limits CLOUDFLARE = new Limits("Cloudflare Pages", 2_000, 1_000, NONE, 100, 2_000);
    private static final Limits NETLIFY = new Limits("Netlify", 9_999, NONE, NONE, NONE, NONE);
    private static final Limits GITLAB = new Limits("GitLab Pages", 1_000, NONE, 65_536, NONE, NONE);

    private HostLimits() {}

    private static Optional<Limits> limits(HostKind kind) {
        return switch (kind) {
            case CLOUDFLARE_PAGES -> Optional.of(CLOUDFLARE);
            case NETLIFY -> Optional.of(NETLIFY);
            case GITLAB_PAGES -> Optional.of(GITLAB);
            case APACHE, GITHUB_PAGES, NGINX -> Optional.empty();
        };
    }

    /** Looks at a file if the settings name a host that has limits. */
    private static void within(Desk desk, BiConsumer<Located<HostKind>, Limits> look) {
        desk.setting("host", Settings.Host.class)
                .kind()
                .ifPresent(kind -> limits(kind.value()).ifPresent(limits -> look.accept(kind, limits)));
    }

    /** Tells where there are more redirects than the host reads. */
    static void ofRedirects(Desk desk, String text) {
        within(desk, (kind, limits) -> redirects(desk, kind, limits, text));
    }

    private static void redirects(Desk desk, Located<HostKind> kind, Limits limits, String text) {
        List<String> lines = text.lines().toList();
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        Optional<String> longest =
                lines.stream().filter(line -> line.length() > limits.line).findFirst();
        if (lines.size() > limits.redirects) {
            tell(
                    desk,
                    kind,
                    String.format(
                            Locale.ROOT,
                            "_redirects has %,d rules, and %s reads %,d",
                            lines.size(),
                            limits.name,
                            limits.redirects),
                    FEWER);
        }
        if (bytes > limits.bytes) {
            tell(
                    desk,
                    kind,
                    String.format(
                            Locale.ROOT,
                            "_redirects has %,d bytes, and %s reads %,d",
                            bytes,
                            limits.name,
                            limits.bytes),
                    FEWER);
        }
        if (longest.isPresent()) {
            String from = longest.get().substring(0, longest.get().indexOf(' '));
            String shown = from.substring(0, Math.min(from.length(), 60));
            tell(
                    desk,
                    kind,
                    String.format(
                            Locale.ROOT,
                            "_redirects has a rule of %,d characters for %s, and %s reads %,d",
                            longest.get().length(),
                            shown,
                            limits.name,
                            limits.line),
                    "take that alias away");
        }
    }

    /** Tells where there are more headers than the host reads. */
    static void ofHeaders(Desk desk, Map<String, Map<String, String>> rules) {
        within(desk, (kind, limits) -> headers(desk, kind, limits, rules));
    }

    private static void headers(
            Desk desk, Located<HostKind> kind, Limits limits, Map<String, Map<String, String>> rules) {
        if (rules.size() > limits.headers) {
            tell(
                    desk,
                    kind,
                    String.format(
                            Locale.ROOT,
                            "_headers has %,d rules, and %s reads %,d",
                            rules.size(),
                            limits.name,
                            limits.headers),
                    "let patterns of host.headers stand for several, such as /media/*");
        }
        rules.forEach((pattern, headers) -> headers.forEach((name, value) -> {
            int length = name.length() + value.length() + 4;
            if (length > limits.header) {
                tell(
                        desk,
                        kind,
                        String.format(
                                Locale.ROOT,
                                "the header %s of %s has a line of %,d characters, and %s reads %,d",
                                name,
                                pattern,
                                length,
                                limits.name,
                                limits.header),
                        "shorten it under host.headers");
            }
        }));
    }

    private static void tell(Desk desk, Located<HostKind> kind, String what, String remedy) {
        desk.diagnostics().report(Code.HOST_LIMIT, kind.position(), what, remedy);
    }
}
