package press.broadsheet.view;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import press.broadsheet.content.Settings;
import press.broadsheet.content.Settings.Search.Index;
import press.broadsheet.model.Permalinks;

/** What the search page needs to know. */
public final class SearchView implements View {
    private final Desk desk;

    /** The search of an edition. */
    public SearchView(Desk desk) {
        this.desk = desk;
    }

    private Settings.Search settings() {
        return desk.setting("search", Settings.Search.class);
    }

    @Property("Whether whole stories are looked into, and not headlines and standfirsts alone.")
    public boolean texts() {
        return settings().index() == Index.TEXTS;
    }

    @Property("The address below which the index lies.")
    public String base() {
        return desk.href(desk.edition() + Permalinks.SEARCH);
    }

    @Property("A search of this site by a search engine of the Web, if site.yaml names one.")
    public Optional<LinkView> web() {
        URI site = desk.setting("url", URI.class);
        String query = "?q="
                + URLEncoder.encode(
                        "site:" + site.getHost() + site.getRawPath() + desk.edition(), StandardCharsets.UTF_8);
        return switch (settings().web()) {
            case NONE -> Optional.empty();
            case BING -> Optional.of(new LinkView("Bing", "https://www.bing.com/search" + query));
            case DUCKDUCKGO -> Optional.of(new LinkView("DuckDuckGo", "https://duckduckgo.com/" + query));
            case GOOGLE -> Optional.of(new LinkView("Google", "https://www.google.com/search" + query));
        };
    }
}
