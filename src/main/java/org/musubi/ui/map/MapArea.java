package org.musubi.ui.map;

import org.musubi.map.Camera;
import org.musubi.model.GeoPoint;
import org.musubi.query.Area;

/// The part of the world that a map shows.
final class MapArea {
    private MapArea() {}

    /// @param camera of a map that has been laid out
    static Area of(Camera camera) {
        GeoPoint topLeft = camera.unproject(0, 0);
        GeoPoint bottomRight = camera.unproject(camera.width(), camera.height());
        // Where the whole world is in view, its left and right edge do not bound it.
        boolean whole = camera.width() >= camera.worldSize();
        return new Area(
                bottomRight.latitude(),
                whole ? -180 : topLeft.longitude(),
                topLeft.latitude(),
                whole ? 180 : bottomRight.longitude());
    }
}
