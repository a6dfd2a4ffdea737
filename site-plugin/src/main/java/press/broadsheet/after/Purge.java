package press.broadsheet.after;

import java.util.List;

/** Tells a cache which addresses it must not go on to show as they were: exactly those. */
abstract class Purge implements Errand {
    @Override
    public final List<String> items(Delivery delivery) {
        return delivery.stale().stream().map(delivery::url).distinct().toList();
    }

    @Override
    public final String counted(int items) {
        return Batches.counted(items, "address", "addresses");
    }

    /** What people are told when folders stand for too many addresses. */
    static String folded(String service, int addresses, int most, List<String> folders) {
        return String.format(
                java.util.Locale.ROOT,
                "%,d addresses are more than the %,d that %s is told one by one; it is told of %s instead: %s",
                addresses,
                most,
                service,
                Batches.counted(folders.size(), "folder", "folders"),
                String.join(" ", folders.subList(0, Math.min(20, folders.size()))));
    }
}
