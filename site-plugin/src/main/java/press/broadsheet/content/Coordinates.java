package press.broadsheet.content;

import java.math.BigDecimal;

/**
 * A point on the earth in decimal degrees of WGS 84.
 *
 * @param latitude from -90 (south) to 90
 * @param longitude from -180 (west) to 180
 */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {}
