package org.musubi.map;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/// Cuts lines into dashes, which count from each line's own beginning.
final class Dashes {
    private final double dash;
    private final double gap;
    private final Path2D.Double dashes = new Path2D.Double();

    private boolean drawing = true;

    /// What is left of the dash or gap that the pen is in.
    private double left;

    private Dashes(double dash, double gap) {
        this.dash = dash;
        this.gap = gap;
        this.left = dash;
    }

    /// @param path of straight pieces
    /// @param dash length of a dash, more than 0
    /// @param gap between two dashes, more than 0
    /// @throws IllegalArgumentException if a dash or a gap is not longer than 0: the pen would never get on
    static Path2D of(Path2D path, double dash, double gap) {
        if (!(dash > 0 && gap > 0)) {
            throw new IllegalArgumentException("dashes of " + dash + " with gaps of " + gap);
        }
        var cut = new Dashes(dash, gap);
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator pieces = path.getPathIterator(null); !pieces.isDone(); pieces.next()) {
            if (pieces.currentSegment(at) == PathIterator.SEG_LINETO) {
                cut.piece(x, y, at[0], at[1]);
            } else {
                cut.begin(at[0], at[1]);
            }
            x = at[0];
            y = at[1];
        }
        return cut.dashes;
    }

    private void begin(double x, double y) {
        drawing = true;
        left = dash;
        dashes.moveTo(x, y);
    }

    private void piece(double x0, double y0, double x1, double y1) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        double done = 0;
        while (length - done > left) {
            done += left;
            double x = x0 + (x1 - x0) * done / length;
            double y = y0 + (y1 - y0) * done / length;
            if (drawing) {
                dashes.lineTo(x, y);
            } else {
                dashes.moveTo(x, y);
            }
            drawing = !drawing;
            left = drawing ? dash : gap;
        }
        left -= length - done;
        if (drawing) {
            dashes.lineTo(x1, y1);
        }
    }
}
