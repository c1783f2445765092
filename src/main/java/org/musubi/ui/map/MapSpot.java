package org.musubi.ui.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.musubi.map.Camera;
import org.musubi.model.GeoPoint;
import org.musubi.text.CoordinateInput;

/// Where somebody points, in words.
///
/// @param latitude in decimal degrees, negative in the south
/// @param longitude in decimal degrees, negative in the west
record MapSpot(String latitude, String longitude) {
    /// A pixel of the view: with as many decimals as a pixel has a say in, so that nothing finer is claimed than was
    /// pointed at.
    static MapSpot at(Camera camera, double x, double y) {
        GeoPoint point = camera.unproject(x, y);
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(360 / camera.worldSize())));
        return new MapSpot(rounded(point.latitude(), decimals), rounded(point.longitude(), decimals));
    }

    private static String rounded(double degrees, int decimals) {
        return BigDecimal.valueOf(degrees)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// A place, as it is known.
    static MapSpot of(GeoPoint place) {
        return new MapSpot(CoordinateInput.text(place.latitude()), CoordinateInput.text(place.longitude()));
    }

    /// Both, as maps and the editor of places take them.
    String text() {
        return latitude + ", " + longitude;
    }

    /// To begin a place with, by fields of its form.
    Map<String, String> fields() {
        return Map.of("latitude", latitude, "longitude", longitude);
    }
}
