package org.musubi.ui.common;

/// Where a window was: in pixels of the screen.
///
/// @param x may be `NaN`: wherever the desktop puts it
/// @param y may be `NaN` likewise
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    /// As large as fits a small office screen, wherever the desktop puts it.
    public static final WindowPlace DEFAULT = new WindowPlace(Double.NaN, Double.NaN, 1280, 800, false);

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException if the text is something else or the size cannot be that of a window
    static WindowPlace parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("not a window's place: " + text);
        }
        var place = new WindowPlace(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]),
                Boolean.parseBoolean(parts[4]));
        if (!(place.width >= 200 && place.height >= 200 && place.width < 20_000 && place.height < 20_000)) {
            throw new IllegalArgumentException("not a window's size: " + text);
        }
        return place;
    }

    @Override
    public String toString() {
        return x + " " + y + " " + width + " " + height + " " + maximised;
    }
}
