package org.musubi.map;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/// Cuts areas with straight edges down to a rectangle, so that a drawing of a bay does not hold the continent.
///
/// Algorithm: Sutherland and Hodgman, "Reentrant polygon clipping" (1974), one edge of the rectangle after the other.
/// What is within the rectangle keeps its winding, so the rule by which an area is filled stays right; edges may lie
/// over each other on the rectangle itself.
final class AreaCutter {
    private final Box box;
    private double[] x = new double[256];
    private double[] y = new double[256];
    private int count;

    private AreaCutter(Box box) {
        this.box = box;
    }

    /// @param area of straight pieces only
    static Path2D within(Path2D area, Box box) {
        var result = new Path2D.Double(area.getWindingRule());
        var ring = new AreaCutter(box);
        var at = new double[6];
        for (PathIterator path = area.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                ring.finish(result);
            }
            if (kind != PathIterator.SEG_CLOSE) {
                ring.add(at[0], at[1]);
            }
        }
        ring.finish(result);
        return result;
    }

    private void add(double px, double py) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
        }
        x[count] = px;
        y[count] = py;
        count++;
    }

    private void finish(Path2D result) {
        for (Side side : Side.values()) {
            cut(side);
        }
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                result.moveTo(x[i], y[i]);
            } else {
                result.lineTo(x[i], y[i]);
            }
        }
        if (count > 0) {
            result.closePath();
        }
        count = 0;
    }

    private enum Side {
        LEFT,
        TOP,
        RIGHT,
        BOTTOM
    }

    /// How far within the side a point lies; less than 0 beyond it.
    private double depth(Side side, double px, double py) {
        return switch (side) {
            case LEFT -> px - box.left();
            case TOP -> py - box.top();
            case RIGHT -> box.right() - px;
            case BOTTOM -> box.bottom() - py;
        };
    }

    private void cut(Side side) {
        double[] fromX = x;
        double[] fromY = y;
        int points = count;
        x = new double[points + 16];
        y = new double[points + 16];
        count = 0;
        for (int i = 0; i < points; i++) {
            int before = i == 0 ? points - 1 : i - 1;
            double depth = depth(side, fromX[i], fromY[i]);
            double depthBefore = depth(side, fromX[before], fromY[before]);
            if (depth < 0 != depthBefore < 0) {
                double part = depthBefore / (depthBefore - depth);
                add(
                        fromX[before] + (fromX[i] - fromX[before]) * part,
                        fromY[before] + (fromY[i] - fromY[before]) * part);
            }
            if (depth >= 0) {
                add(fromX[i], fromY[i]);
            }
        }
    }
}
