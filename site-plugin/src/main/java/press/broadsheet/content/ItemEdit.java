package press.broadsheet.content;

import java.util.List;
import java.util.Optional;

/** Writes one text for another in a list, or takes it out where the other stands already. */
final class ItemEdit {
    private final RawText raw;
    private final List<Item> items;
    private final String into;
    private boolean stands;
    private boolean removed;

    /**
     * @param stands whether the list has the other text already
     */
    ItemEdit(RawText raw, List<Item> items, String into, boolean stands) {
        this.raw = raw;
        this.items = items;
        this.into = into;
        this.stands = stands;
    }

    /** Notes the change; false if the text is written in a way that is not edited. */
    boolean apply(Item item) {
        if (item.shape() == Item.Shape.HIDDEN) {
            return false;
        }
        // One a list: stretches that are taken out never meet then. A text that stands twice means the same as once.
        if (stands && !removed && remove(item)) {
            removed = true;
            return true;
        }
        stands = true;
        if (item.shape() == Item.Shape.PART) {
            raw.replace(item.start(), item.end(), into);
            return true;
        }
        Optional<Written> written = Written.of(raw, item.scalar());
        written.ifPresent(found -> raw.replace(found.start(), found.end(), found.like(into)));
        return written.isPresent();
    }

    private boolean remove(Item item) {
        Optional<Stretch> own = stretch(item);
        if (own.isEmpty()) {
            return false;
        }
        int lineStart = raw.lineStart(own.get().start());
        if (raw.text().substring(lineStart, own.get().start()).matches("\\s*-\\s+")) {
            int lineEnd = raw.nextLine(own.get().end());
            boolean alone = raw.text().substring(own.get().end(), lineEnd).isBlank();
            if (alone) {
                raw.replace(lineStart, lineEnd, "");
            }
            return alone;
        }
        Optional<Stretch> before = beside(item, -1);
        if (before.isPresent()) {
            return cut(before.get().end(), own.get().end());
        }
        return beside(item, 1)
                .map(after -> cut(own.get().start(), after.start()))
                .orElse(false);
    }

    private boolean cut(int start, int end) {
        String text = raw.text().substring(start, end);
        boolean simple = text.indexOf('#') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        if (simple) {
            raw.replace(start, end, "");
        }
        return simple;
    }

    private record Stretch(int start, int end) {}

    private Optional<Stretch> beside(Item item, int step) {
        int at = items.indexOf(item) + step;
        return at < 0 || at >= items.size() ? Optional.empty() : stretch(items.get(at));
    }

    private Optional<Stretch> stretch(Item item) {
        return switch (item.shape()) {
            case PART -> Optional.of(new Stretch(item.start(), item.end()));
            case ITEM -> Written.of(raw, item.scalar()).map(found -> new Stretch(found.start(), found.end()));
            default -> Optional.empty();
        };
    }
}
