package press.broadsheet.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import press.broadsheet.source.Replacement;

/**
 * What caches must not go on to show, for those who tell them by other means: a path on each line, as
 * {@code aws cloudfront create-invalidation --paths} takes them.
 */
public final class InvalidationList {
    private static final String NAME = "invalidate.txt";

    private InvalidationList() {}

    /**
     * Writes the list; an empty file if nothing changed.
     *
     * @param folder where it is written to; made if it is not there
     */
    public static void write(Delivery delivery, Path folder) throws IOException {
        List<String> urls = delivery.stale().stream().map(delivery::url).toList();
        StringBuilder text = new StringBuilder();
        CloudFrontPurge.Paths.of(urls, delivery.site())
                .all()
                .forEach(path -> text.append(path).append('\n'));
        Replacement.write(folder.resolve(NAME), text.toString().getBytes(UTF_8));
    }
}
