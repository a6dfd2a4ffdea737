package press.broadsheet.after;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One line of what a publish means to readers. */
public final class ReadersSee {
    private static final int NAMED = 3;

    private ReadersSee() {}

    /** {@code Readers now see edition 12: 1 new story ("Headline"), 14 pages changed; https://courier.example/}. */
    public static String of(Delivery delivery) {
        URI front = URI.create(WebAddress.at(delivery.site(), "/"));
        if (delivery.isEmpty()) {
            return "Readers see edition " + delivery.edition() + " as before; " + front;
        }
        List<String> parts = new ArrayList<>();
        add(parts, delivery, Delivery.Fate.NEW, "new story", "new stories", "");
        add(parts, delivery, Delivery.Fate.CHANGED, "story", "stories", " changed");
        add(parts, delivery, Delivery.Fate.GONE, "story", "stories", " gone");
        long pages = delivery.changed().stream()
                .filter(path -> path.endsWith(".html"))
                .count();
        long others = delivery.changed().size() - pages;
        long gone = delivery.removed().size();
        if (pages > 0) {
            parts.add(counted(pages, "page", "pages") + " changed");
        }
        if (others > 0) {
            parts.add(counted(others, "other file", "other files"));
        }
        if (gone > 0) {
            parts.add(counted(gone, "file", "files") + " gone");
        }
        return "Readers now see edition " + delivery.edition() + ": " + String.join(", ", parts) + "; " + front;
    }

    private static void add(
            List<String> parts, Delivery delivery, Delivery.Fate fate, String one, String many, String word) {
        List<String> titles = delivery.stories().stream()
                .filter(story -> story.fate() == fate)
                .map(Delivery.Tidings::title)
                .toList();
        if (!titles.isEmpty()) {
            String named =
                    titles.stream().limit(NAMED).map(title -> '"' + title + '"').collect(Collectors.joining(", "));
            parts.add(counted(titles.size(), one, many) + word + " (" + named + (titles.size() > NAMED ? ", …" : "")
                    + ")");
        }
    }

    private static String counted(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
