package org.musubi.map;

/// A picture under way: colours multiplied by their opacity, onto which more is laid row by row. It begins transparent.
final class Pixels {
    private static final int OPAQUE = 255;

    private final int width;
    private final int height;
    private final int[] argb;

    /// How what is laid goes with what is there (the rules of Porter and Duff, 1984).
    enum Mode {
        /// Over it.
        OVER,
        /// Over it, and nowhere else (Porter and Duff's "atop").
        WITHIN,
        /// Beneath it.
        UNDER
    }

    /// @param width in dots
    /// @param height in dots
    Pixels(int width, int height) {
        this.width = width;
        this.height = height;
        this.argb = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The pixels themselves, row by row.
    int[] argb() {
        return argb;
    }

    /// Lays one colour on a part of a row.
    ///
    /// @param alphas how opaque it is on each dot of the row, 0 to 255
    /// @param from first dot
    /// @param to one past the last dot
    /// @param rgb colour, whose own opacity does not count
    void lay(int[] alphas, int row, int from, int to, int rgb, Mode mode) {
        int colour = rgb | OPAQUE << 24;
        int at = row * width + from;
        for (int column = from; column < to; column++, at++) {
            int alpha = alphas[column];
            if (alpha > 0) {
                int there = argb[at];
                if (mode == Mode.OVER) {
                    argb[at] = alpha == OPAQUE ? colour : scaled(colour, alpha) + scaled(there, OPAQUE - alpha);
                } else if (mode == Mode.UNDER) {
                    argb[at] = under(there, colour, alpha);
                } else {
                    argb[at] = within(there, colour, alpha);
                }
            }
        }
    }

    private static int under(int there, int colour, int alpha) {
        int through = OPAQUE - (there >>> 24);
        if (through == 0) {
            return there;
        }
        int laid = alpha == OPAQUE ? colour : scaled(colour, alpha);
        return there == 0 ? laid : there + scaled(laid, through);
    }

    private static int within(int there, int colour, int alpha) {
        int covered = there >>> 24;
        if (covered == 0) {
            return there;
        }
        int laid = scaled(scaled(colour, alpha), covered) & 0xFFFFFF;
        return covered << 24 | laid + (scaled(there, OPAQUE - alpha) & 0xFFFFFF);
    }

    /// All four parts of a colour, of 255 parts.
    private static int scaled(int argb, int parts) {
        if (parts == OPAQUE) {
            return argb;
        }
        int evenParts = (argb & 0xFF00FF) * parts + 0x800080;
        int oddParts = (argb >>> 8 & 0xFF00FF) * parts + 0x800080;
        evenParts = evenParts + (evenParts >>> 8 & 0xFF00FF) >>> 8 & 0xFF00FF;
        oddParts = oddParts + (oddParts >>> 8 & 0xFF00FF) & 0xFF00FF00;
        return evenParts | oddParts;
    }
}
