package press.broadsheet.plan;

import java.net.URI;
import java.util.Optional;
import press.broadsheet.content.Located;
import press.broadsheet.content.Settings;
import press.broadsheet.content.Settings.HostKind;
import press.broadsheet.plan.Output.HostFile;

/** What the settings want of files for hosts. */
public final class HostDomain {
    private static final String GITHUB = ".github.io";

    private HostDomain() {}

    /** The domain that GitHub Pages is to be told: the one that is set, or else that of the site's own address. */
    public static String of(Settings.Host host, URI url) {
        String own = Optional.ofNullable(url.getHost()).orElse("");
        boolean tell =
                host.cname().isEmpty() && is(host, HostKind.GITHUB_PAGES) && own.contains(".") && !own.endsWith(GITHUB);
        return tell ? own : host.cname();
    }

    static boolean wants(HostFile.Kind kind, Settings settings) {
        return switch (kind) {
            case CNAME -> !of(settings.host(), settings.url()).isEmpty();
            case HTACCESS -> is(settings.host(), HostKind.APACHE);
            case NGINX -> is(settings.host(), HostKind.NGINX);
            case ROBOTS, REDIRECTS, HEADERS, NO_JEKYLL, MANIFEST -> true;
        };
    }

    private static boolean is(Settings.Host host, HostKind kind) {
        return host.kind().map(Located::value).filter(kind::equals).isPresent();
    }
}
