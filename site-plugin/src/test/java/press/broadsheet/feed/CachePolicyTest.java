package press.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachePolicyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index.html                     | public, max-age=60                     | text/html; charset=utf-8",
                "theme/site.3fa9c1d20b.css      | public, max-age=31536000, immutable    | text/css; charset=utf-8",
                "theme/site.css                 | public, max-age=3600                   | text/css; charset=utf-8",
                "copies/quay-960.3fa9c1d20b.webp| public, max-age=31536000, immutable    | image/webp",
                "media/quay.jpg                 | public, max-age=3600                   | image/jpeg",
                "town/feed.xml                  | public, max-age=60, must-revalidate    | application/rss+xml; charset=utf-8",
                "atom.xml                       | public, max-age=60, must-revalidate    | application/atom+xml; charset=utf-8",
                "feed.json                      | public, max-age=60, must-revalidate    | application/feed+json",
                "sitemap-2026-11.xml            | public, max-age=60, must-revalidate    | application/xml; charset=utf-8",
                "town/vote/live.json            | public, max-age=15, must-revalidate    | application/json",
                "search/2026/1f.bin             | public, max-age=300                    | application/octet-stream",
                "hi/search/2026-11/5.json       | public, max-age=300                    | application/json",
                "hi/search/names.json           | public, max-age=300                    | application/json",
                "town/search/live.json          | public, max-age=15, must-revalidate    | application/json",
                "town/search/atom.xml           | public, max-age=60, must-revalidate    | application/atom+xml; charset=utf-8",
                "search/index.html              | public, max-age=60                     | text/html; charset=utf-8",
                "_redirects                     | public, max-age=3600                   | text/plain; charset=utf-8",
                ".nojekyll                      | public, max-age=3600                   | text/plain; charset=utf-8",
                "manifest.webmanifest           | public, max-age=3600                   | application/manifest+json",
            })
    void everyFileHasItsTimeAndItsType(String path, String cache, String type) {
        assertThat(CachePolicy.of(path)).isEqualTo(cache);
        assertThat(CachePolicy.mediaType(path)).isEqualTo(type);
    }
}
