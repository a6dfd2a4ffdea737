package press.broadsheet.plan;

import java.util.ArrayList;
import java.util.List;
import press.broadsheet.content.Settings;
import press.broadsheet.model.Scope;
import press.broadsheet.model.Site;

/** What has feeds of its own. */
public final class FeedScopes {
    private FeedScopes() {}

    /** The scopes of an edition with feeds, by the settings; all its stories first. */
    public static List<Scope> of(Site site, String edition) {
        List<Scope> scopes = new ArrayList<>();
        for (Settings.FeedFor wanted : Settings.FeedFor.values()) {
            if (site.settings().feeds().scopes().contains(wanted)) {
                scopes.addAll(scopes(site, kind(wanted), edition));
                if (wanted == Settings.FeedFor.SITE && site.hasCorrections(edition)) {
                    scopes.add(Scope.CORRECTED.in(edition));
                }
            }
        }
        return scopes;
    }

    /** Whether a kind of scope has feeds by the settings; those of corrections come with the site's own. */
    public static boolean wanted(Settings.Feeds feeds, Scope.Kind kind) {
        Scope.Kind asked = kind == Scope.Kind.CORRECTED ? Scope.Kind.ALL : kind;
        return feeds.scopes().stream().map(FeedScopes::kind).anyMatch(asked::equals);
    }

    /** The kind of scope that a setting names. */
    public static Scope.Kind kind(Settings.FeedFor wanted) {
        return switch (wanted) {
            case SITE -> Scope.Kind.ALL;
            case SECTION -> Scope.Kind.SECTION;
            case TAG -> Scope.Kind.TAG;
            case AUTHOR -> Scope.Kind.AUTHOR;
            case SERIES -> Scope.Kind.SERIES;
            case PLACE -> Scope.Kind.PLACE;
        };
    }

    private static List<Scope> scopes(Site site, Scope.Kind kind, String edition) {
        if (kind == Scope.Kind.ALL) {
            return List.of(Scope.all(edition));
        }
        var ids = kind == Scope.Kind.AUTHOR
                ? site.authors().keySet()
                : site.terms(kind).keySet();
        return ids.stream()
                .map(id -> new Scope(kind, id, edition))
                .filter(site.editions()::hasFront)
                .filter(scope -> edition.isEmpty() || !site.list(scope).isEmpty())
                .toList();
    }
}
