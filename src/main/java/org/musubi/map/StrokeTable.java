package org.musubi.map;

/// How opaque a stroke is at some distance from the middle of its line, looked up instead of worked out for each dot.
final class StrokeTable {
    private static final int STEPS = 1024;
    private static final int OPAQUE = 255;

    private final double reach;
    private final float furthest;
    private final float stepsPerSquare;
    private final int[] alphas = new int[STEPS + 1];

    /// @param argb the colour of a stroke, of which only the opacity counts here
    /// @param widths of the strokes in dots; more than one are laid over each other
    StrokeTable(int argb, double... widths) {
        double widest = 0;
        for (double width : widths) {
            widest = Math.max(widest, width);
        }
        reach = widest / 2 + 0.5;
        furthest = (float) (reach * reach);
        stepsPerSquare = STEPS / furthest;
        double opacity = (argb >>> 24) / (double) OPAQUE;
        for (int step = 0; step < STEPS; step++) {
            double distance = Math.sqrt((step + 0.5) / stepsPerSquare);
            double through = 1;
            for (double width : widths) {
                through *= 1 - opacity * covered(distance, width / 2);
            }
            alphas[step] = (int) Math.round((1 - through) * OPAQUE);
        }
    }

    /// How much of a dot, taken as a square that faces the line, a stroke covers.
    private static double covered(double distance, double half) {
        return Math.max(0, Math.min(half, distance + 0.5) - Math.max(-half, distance - 0.5));
    }

    /// Dots from the line beyond which nothing is to be seen.
    double reach() {
        return reach;
    }

    /// From 0 to 255.
    ///
    /// @param square of the distance from the line to a dot's middle, in dots
    int alpha(float square) {
        return square >= furthest ? 0 : alphas[(int) (square * stepsPerSquare)];
    }
}
