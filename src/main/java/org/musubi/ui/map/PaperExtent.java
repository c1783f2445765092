package org.musubi.ui.map;

import java.util.List;
import javafx.geometry.Insets;
import org.musubi.map.Camera;
import org.musubi.model.GeoPoint;
import org.musubi.query.Area;
import org.musubi.report.MapSheet;

/// The parts of the world that can be put on paper.
final class PaperExtent {
    /// Left free around places, for their names, in points of the map.
    private static final Insets AROUND = new Insets(40, 70, 40, 70);

    private PaperExtent() {}

    /// All that the window shows, as large as it fits.
    static MapSheet.View seen(Camera seen) {
        return seen::fittedInto;
    }

    /// All of some places.
    ///
    /// @param otherwise what is shown if there is no place
    static MapSheet.View places(List<GeoPoint> places, Camera otherwise) {
        return places.isEmpty()
                ? seen(otherwise)
                : (width, height) -> otherwise.withSize(width, height).showing(places, AROUND);
    }

    /// All of a rectangle.
    static MapSheet.View area(Area area, Camera start) {
        return (width, height) -> start.withSize(width, height)
                .showingAll(new GeoPoint(area.north(), area.west()), new GeoPoint(area.south(), area.east()));
    }
}
