package org.musubi.ui.map;

/// How large a drawing is.
///
/// @param width in points, 1/72 inch
/// @param height in points
record Paper(double width, double height) {
    /// The most pixels of a picture: A3 at 300 dots per inch.
    static final int MOST_LONG = 4961;
    static final int MOST_SHORT = 3508;

    /// The least that leaves room for a map, in points.
    static final double LEAST_WIDTH = 300;
    static final double LEAST_HEIGHT = 225;

    static final double POINTS_PER_INCH = 72;
    private static final double POINTS_PER_MILLIMETRE = POINTS_PER_INCH / 25.4;

    /// The sizes to choose from.
    enum Size {
        A4_LANDSCAPE(297, 210),
        A4_PORTRAIT(210, 297),
        A3_LANDSCAPE(420, 297),
        A3_PORTRAIT(297, 420),
        /// So many pixels.
        PIXELS(0, 0);

        private final double width;
        private final double height;

        /// In millimetres.
        Size(double width, double height) {
            this.width = width;
            this.height = height;
        }

        /// Not for [#PIXELS].
        Paper paper() {
            return new Paper(width * POINTS_PER_MILLIMETRE, height * POINTS_PER_MILLIMETRE);
        }
    }

    static Paper ofPixels(int width, int height, int dotsPerInch) {
        return new Paper(width * POINTS_PER_INCH / dotsPerInch, height * POINTS_PER_INCH / dotsPerInch);
    }

    int pixelsAcross(int dotsPerInch) {
        return (int) Math.round(width / POINTS_PER_INCH * dotsPerInch);
    }

    int pixelsDown(int dotsPerInch) {
        return (int) Math.round(height / POINTS_PER_INCH * dotsPerInch);
    }

    boolean isTooSmall() {
        return width < LEAST_WIDTH || height < LEAST_HEIGHT;
    }

    /// Whether a picture of it has more pixels than any is to have.
    static boolean isTooLarge(int width, int height) {
        return Math.max(width, height) > MOST_LONG || Math.min(width, height) > MOST_SHORT;
    }
}
