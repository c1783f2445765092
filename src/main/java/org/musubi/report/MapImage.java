package org.musubi.report;

import java.util.Optional;

/// Draws the base map behind the cities of a summary: land, water and boundaries, no places, no ties. May be asked on
/// any thread.
@FunctionalInterface
public interface MapImage {
    /// No map at all: summaries then leave it out.
    MapImage NONE = (_, _, _) -> Optional.empty();

    /// A PNG of that many pixels that shows just this part of the world, or nothing where there is no map of it.
    Optional<byte[]> png(MapExtent extent, int width, int height);
}
