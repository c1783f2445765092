package org.musubi.tools.basemap;

import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The part of the world that users look at closely; elsewhere the finer levels carry less detail. */
final class AsiaPacific {
    /** Countries whose own units are drawn, as Natural Earth codes; those of city states would only be clutter. */
    static final Set<String> ADMIN1 = Set.of(
            "JPN", "KOR", "PRK", "CHN", "TWN", "MNG", "VNM", "LAO", "KHM", "THA", "MMR", "MYS", "IDN", "PHL", "BRN",
            "TLS", "IND", "PAK", "BGD", "LKA", "NPL", "BTN", "AUS", "NZL", "PNG");

    private static final Envelope AREA = new Envelope(Grid.x(60), Grid.SIZE, Grid.y(56), Grid.y(-48));

    private AsiaPacific() {}

    /** @param point in grid units */
    static boolean contains(Coordinate point) {
        return AREA.contains(point);
    }
}
