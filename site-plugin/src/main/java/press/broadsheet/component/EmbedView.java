package press.broadsheet.component;

import java.util.Optional;
import press.broadsheet.view.Property;
import press.broadsheet.view.View;

/** Something of another site that a reader may ask to see here. */
public final class EmbedView implements View {
    private final String service;
    private final String url;
    private final Optional<String> player;

    EmbedView(String service, String url, Optional<String> player) {
        this.service = service;
        this.url = url;
        this.player = player;
    }

    @Property("The service: `youtube`, `vimeo`, `x`, `bluesky`, `mastodon` or `instagram`.")
    public String service() {
        return service;
    }

    @Property("The service's name, such as `YouTube`.")
    public String name() {
        return Embeds.title(service);
    }

    @Property("The address of its page.")
    public String url() {
        return url;
    }

    @Property("The address for a frame that shows it; none for Mastodon, whose servers no policy can list.")
    public Optional<String> player() {
        return player;
    }
}
