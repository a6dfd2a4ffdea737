package press.broadsheet.view;

import java.math.BigDecimal;
import press.broadsheet.content.Coordinates;

/** Where a place lies. */
public final class CoordinatesView implements View {
    private final Coordinates coordinates;

    CoordinatesView(Coordinates coordinates) {
        this.coordinates = coordinates;
    }

    @Property("The latitude in degrees, south negative, with a point: `53.35`.")
    public String latitude() {
        return coordinates.latitude().toPlainString();
    }

    @Property("The longitude in degrees, west negative, with a point: `-3.02`.")
    public String longitude() {
        return coordinates.longitude().toPlainString();
    }

    @Property("The address of a map of the place at OpenStreetMap.")
    public String mapUrl() {
        return "https://www.openstreetmap.org/?mlat=" + latitude() + "&mlon=" + longitude() + "#map=15/" + latitude()
                + "/" + longitude();
    }

    /** The latitude as a number. */
    public BigDecimal north() {
        return coordinates.latitude();
    }

    /** The longitude as a number. */
    public BigDecimal east() {
        return coordinates.longitude();
    }
}
