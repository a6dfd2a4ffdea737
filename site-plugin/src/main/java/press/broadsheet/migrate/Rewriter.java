package press.broadsheet.migrate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadsheet.diagnostic.Position;

/** Leads what one text refers to from the old addresses to the newsroom's files. */
final class Rewriter implements References {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern SIZED =
            Pattern.compile("(.*)-(?:\\d{2,5}x\\d{2,5}|scaled|e\\d{10,})(\\.[A-Za-z]{3,4})");

    private final AddressBook book;
    private final Harvest harvest;
    private final String host;
    private final String own;

    /** @param own the old address of the text, which relative references start from; empty if it has none */
    Rewriter(AddressBook book, Harvest harvest, String own) {
        this.book = book;
        this.harvest = harvest;
        this.host = OldAddress.host(harvest.url());
        this.own = own;
    }

    @Override
    public String link(String destination, Position at) {
        String written = destination.strip();
        if (written.isEmpty() || written.startsWith("#") || (written.startsWith("?") && own.isEmpty())) {
            return destination;
        }
        String address = onSite(written);
        if (address.isEmpty()) {
            return destination;
        }
        Optional<Placed> found = book.find(address);
        if (found.isPresent()) {
            String fragment = address.indexOf('#') < 0 ? "" : address.substring(address.indexOf('#'));
            return '/' + found.get().path() + fragment;
        }
        Optional<String> original = original(address);
        if (original.isPresent()) {
            return original.get();
        }
        if (address.startsWith("/") && book.isTaken(address)) {
            return address;
        }
        String path = OldAddress.path(address);
        if (OldAddress.key(path).isEmpty()) {
            return "/" + OldAddress.rest(address);
        }
        if (FileNames.isMedia(path) && !harvest.url().isEmpty()) {
            harvest.leftovers()
                    .tell(at, "the file " + written + " is not in the source; the link leads to the old site");
            return onOldSite(address);
        }
        harvest.leftovers().tell(at, "the link to " + written + " leads to nothing that was imported");
        if (address.startsWith("/")) {
            return address;
        }
        return harvest.url().isEmpty() ? destination : harvest.url() + "/" + address;
    }

    private String onOldSite(String address) {
        return harvest.url() + (address.startsWith("/") ? "" : "/") + address.replace(" ", "%20");
    }

    @Override
    public Optional<String> picture(String source, Position at) {
        String written = source.strip();
        if (written.startsWith("data:")) {
            harvest.leftovers().tell(at, "a picture that is written into the text itself is not carried over");
            return Optional.empty();
        }
        String address = onSite(written);
        if (address.isEmpty()) {
            return Optional.of(written.startsWith("//") ? "https:" + written : written);
        }
        Optional<String> found = book.find(address)
                .filter(place -> place.piece().type() == PieceType.MEDIA)
                .map(place -> '/' + place.path())
                .or(() -> original(address));
        if (found.isPresent()) {
            return found;
        }
        if (!OldAddress.host(written).isEmpty()) {
            return Optional.of(written);
        }
        if (!harvest.url().isEmpty()) {
            harvest.leftovers()
                    .tell(at, "the picture " + written + " is not in the source; it is shown from the old site");
            return Optional.of(onOldSite(address));
        }
        harvest.leftovers().tell(at, "the picture " + written + " is not in the source and is left out");
        return Optional.empty();
    }

    /** The picture of which this is a smaller copy. */
    private Optional<String> original(String address) {
        Matcher sized = SIZED.matcher(OldAddress.path(address));
        return sized.matches()
                ? book.find(sized.group(1) + sized.group(2)).map(place -> '/' + place.path())
                : Optional.empty();
    }

    /** The address from the old site's top; empty if it leads elsewhere. */
    private String onSite(String written) {
        if (OldAddress.isSource(written)) {
            return written;
        }
        String there = OldAddress.host(written);
        if (!there.isEmpty()) {
            return there.equals(host) && !host.isEmpty() ? OldAddress.withoutHost(written) : "";
        }
        if (SCHEME.matcher(written).matches()) {
            return "";
        }
        if (written.startsWith("/") || own.isEmpty()) {
            return written;
        }
        try {
            URI base = new URI(null, null, OldAddress.path(own), null);
            URI resolved = base.resolve(new URI(null, null, OldAddress.path(written), null));
            return resolved.getPath() + OldAddress.rest(written);
        } catch (URISyntaxException e) {
            return written;
        }
    }
}
