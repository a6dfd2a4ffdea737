package press.broadsheet.migrate;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import press.broadsheet.diagnostic.Position;

/** What a reader brings in. Whatever it meets is counted, and then either brought or told as left. */
final class Harvest {
    private final List<Imported> pieces = new ArrayList<>();
    private final Leftovers leftovers = new Leftovers();
    private final Map<PieceType, Integer> in = new EnumMap<>(PieceType.class);
    private final Map<PieceType, Integer> left = new EnumMap<>(PieceType.class);
    private final Map<PieceType, Integer> merged = new EnumMap<>(PieceType.class);
    private final Head site = new Head();
    private String url = "";
    private ZoneId zone = java.time.ZoneOffset.UTC;

    /** Counts something met in the source. */
    void met(PieceType type) {
        in.merge(type, 1, Integer::sum);
    }

    /** Takes something over that was met. */
    void bring(Imported piece) {
        pieces.add(piece);
    }

    /** Leaves something that was met, and tells why. */
    void leave(PieceType type, Position at, String what) {
        left.merge(type, 1, Integer::sum);
        leftovers.tell(at, what);
    }

    /** Takes note that what was brought turned out to be another's double, and was told. */
    void merge(Imported piece, String what) {
        merged.merge(piece.type(), 1, Integer::sum);
        leave(piece.type(), piece.at(), what);
    }

    int merged(PieceType type) {
        return merged.getOrDefault(type, 0);
    }

    /** The stories and sections alone, to try settings on. */
    Harvest stories() {
        Harvest trial = new Harvest();
        pieces.stream()
                .filter(piece -> piece.type() == PieceType.STORY || piece.type() == PieceType.SECTION)
                .forEach(trial::bring);
        return trial;
    }

    List<Imported> pieces() {
        return pieces;
    }

    Leftovers leftovers() {
        return leftovers;
    }

    int in(PieceType type) {
        return in.getOrDefault(type, 0);
    }

    int left(PieceType type) {
        return left.getOrDefault(type, 0);
    }

    /** The settings of the site, as far as the source knows them. */
    Head site() {
        return site;
    }

    /** The site's own address without a slash at its end; empty if the source does not tell it. */
    String url() {
        return url;
    }

    void url(String address) {
        url = address.strip().replaceAll("/+$", "");
    }

    /** The zone of dates without an offset. */
    ZoneId zone() {
        return zone;
    }

    void zone(ZoneId own) {
        zone = own;
    }
}
