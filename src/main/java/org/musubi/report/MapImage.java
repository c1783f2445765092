package org.musubi.report;

import java.util.List;
import java.util.Optional;
import org.musubi.model.GeoPoint;

/// Draws the base map behind the cities of a summary: land, water and boundaries, no places, no ties. May be asked on
/// any thread.
@FunctionalInterface
public interface MapImage {
    /// No map at all: summaries then leave it out.
    MapImage NONE = (_, _, _, _) -> Optional.empty();

    /// A map that shows all these places, with some room around them for their names.
    ///
    /// @param places at least one
    /// @param width in points of 1/96 inch
    /// @param height in points of 1/96 inch
    /// @param scale pixels of the picture in a point
    /// @return nothing where there is no map
    Optional<Picture> showing(List<GeoPoint> places, int width, int height, double scale);

    /// A base map as pixels, which knows where on it a place lies.
    interface Picture {
        /// Pixels in a row.
        int width();

        /// Rows of pixels.
        int height();

        /// Row by row from the top left, 0xAARRGGBB, all opaque.
        int[] argb();

        /// Where a place lies, in pixels from the left edge.
        double x(GeoPoint place);

        /// Where a place lies, in pixels from the top edge.
        double y(GeoPoint place);
    }
}
