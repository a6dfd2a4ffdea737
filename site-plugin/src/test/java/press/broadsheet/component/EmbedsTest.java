package press.broadsheet.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedsTest {
    private static final List<String> ALL = List.copyOf(Embeds.SERVICES.keySet());

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ, https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1",
        "https://m.youtube.com/watch?x=y&v=aqz-KE-bpKQ&t=1m30s,"
                + " https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&start=90",
        "https://youtu.be/aqz-KE-bpKQ?t=42, https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&start=42",
        "https://www.youtube.com/shorts/aqz-KE-bpKQ, https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1",
        "https://vimeo.com/1084537, https://player.vimeo.com/video/1084537?dnt=1&autoplay=1",
        "https://vimeo.com/1084537/0123abcdef, https://player.vimeo.com/video/1084537?dnt=1&autoplay=1&h=0123abcdef",
        "https://player.vimeo.com/video/1084537?h=0123abcdef,"
                + " https://player.vimeo.com/video/1084537?dnt=1&autoplay=1&h=0123abcdef",
        "https://x.com/saltmere/status/1722/photo/1, https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1722",
        "https://twitter.com/saltmere/status/1722, https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1722",
        "https://bsky.app/profile/harbour.example/post/3kab,"
                + " https://embed.bsky.app/embed/harbour.example/app.bsky.feed.post/3kab",
        "https://bsky.app/profile/did:plc:abc123/post/3kab,"
                + " https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kab",
        "https://www.instagram.com/p/Cabc_12-x/, https://www.instagram.com/p/Cabc_12-x/embed/",
        "https://www.instagram.com/saltmere/reel/Cabc_12-x, https://www.instagram.com/reel/Cabc_12-x/embed/",
    })
    void theAddressOfAPageLeadsToAPlayer(String url, String player) {
        assertThat(Embeds.find(URI.create(url), ALL).orElseThrow().player()).contains(player);
    }

    @Test
    void aPostAtMastodonHasNoPlayer() {
        EmbedView post = Embeds.find(URI.create("https://social.example/@harbour/11345"), ALL)
                .orElseThrow();
        assertThat(post.service()).isEqualTo("mastodon");
        assertThat(post.player()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/",
                "https://www.youtube.com/watch?v=x",
                "https://www.youtube.com/watch?v=%22%3E%3Cscript%3E",
                "https://youtube.com.evil.example/watch?v=aqz-KE-bpKQ",
                "https://vimeo.com/about",
                "https://x.com/saltmere",
                "http://social.example/@harbour/11345",
                "https://bsky.app/profile/a%22b/post/1",
            })
    void whatIsNoFilmOrPostIsNotShown(String url) {
        assertThat(Embeds.find(URI.create(url), ALL)).isEmpty();
    }

    @Test
    void onlyTheServicesAskedForCount() {
        assertThat(Embeds.find(URI.create("https://vimeo.com/1084537"), List.of("youtube")))
                .isEmpty();
    }
}
