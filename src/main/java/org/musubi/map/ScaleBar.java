package org.musubi.map;

/// A round distance and how long it is drawn.
///
/// @param metres 1, 2 or 5 times a power of ten
/// @param pixels its length in the middle of the view
public record ScaleBar(double metres, double pixels) {
    /// The longest round distance that fits.
    ///
    /// @param metresPixel how many metres a pixel stands for, more than 0
    /// @param longest in pixels
    public static ScaleBar fitting(double metresPixel, double longest) {
        double most = metresPixel * longest;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double metres = power * (most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1);
        return new ScaleBar(metres, metres / metresPixel);
    }

    public boolean isInKilometres() {
        return metres >= 1000;
    }

    /// In kilometres, or in metres where it is shorter than one.
    public long number() {
        return Math.round(isInKilometres() ? metres / 1000 : metres);
    }
}
