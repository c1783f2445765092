package org.musubi.ui.network;

/// A Barnes–Hut tree: masses on a plane, by which far crowds push like one body. Built anew for each step of a layout,
/// in arrays that are kept. For one thread.
final class QuadTree {
    /// How wide a crowd may look before its parts are asked for.
    private static final double OPENING = 0.9;
    /// Cells are not divided below this depth: nodes at one spot stay together.
    private static final int DEEPEST = 24;

    private final int[] children;
    private final double[] mass;
    private final double[] centreX;
    private final double[] centreY;
    private final int[] stack;
    private final double[] widths;
    private int cells;
    private double left;
    private double top;
    private double width;

    QuadTree(int nodes) {
        int room = Math.max(64, nodes * 6 + DEEPEST * 4 + 8);
        children = new int[4 * room];
        mass = new double[room];
        centreX = new double[room];
        centreY = new double[room];
        stack = new int[256];
        widths = new double[256];
    }

    void build(double[] x, double[] y, double[] weights) {
        left = top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        width = Math.max(1e-6, Math.max(right - left, bottom - top)) * 1.0001;
        cells = 0;
        cell();
        for (int i = 0; i < x.length; i++) {
            insert(x[i], y[i], weights[i]);
        }
        for (int cell = 0; cell < cells; cell++) {
            centreX[cell] /= mass[cell];
            centreY[cell] /= mass[cell];
        }
    }

    private int cell() {
        int cell = cells++;
        mass[cell] = 0;
        centreX[cell] = 0;
        centreY[cell] = 0;
        for (int i = 0; i < 4; i++) {
            children[4 * cell + i] = 0;
        }
        return cell;
    }

    /// Each cell on the way takes the mass; a cell is divided when a second node comes into it. What was in it is its
    /// sum so far, which goes down one cell.
    private void insert(double x, double y, double weight) {
        int at = 0;
        double l = left;
        double t = top;
        double w = width;
        for (int depth = 0; ; depth++) {
            boolean wasEmpty = mass[at] == 0;
            boolean wasLeaf = !wasEmpty && isLeaf(at);
            double oldX = wasLeaf ? centreX[at] / mass[at] : 0;
            double oldY = wasLeaf ? centreY[at] / mass[at] : 0;
            double oldMass = mass[at];
            mass[at] += weight;
            centreX[at] += x * weight;
            centreY[at] += y * weight;
            if (wasEmpty || depth >= DEEPEST || cells + 2 >= mass.length) {
                return;
            }
            double half = w / 2;
            if (wasLeaf) {
                int quarter = quarter(oldX, oldY, l + half, t + half);
                int child = cell();
                children[4 * at + quarter] = child;
                mass[child] = oldMass;
                centreX[child] = oldX * oldMass;
                centreY[child] = oldY * oldMass;
            }
            int quarter = quarter(x, y, l + half, t + half);
            if (children[4 * at + quarter] == 0) {
                children[4 * at + quarter] = cell();
            }
            at = children[4 * at + quarter];
            l += (quarter & 1) == 0 ? 0 : half;
            t += (quarter & 2) == 0 ? 0 : half;
            w = half;
        }
    }

    private boolean isLeaf(int cell) {
        int at = 4 * cell;
        return (children[at] | children[at + 1] | children[at + 2] | children[at + 3]) == 0;
    }

    private static int quarter(double x, double y, double middleX, double middleY) {
        return (x >= middleX ? 1 : 0) | (y >= middleY ? 2 : 0);
    }

    /// Adds the push of all masses at a spot: for each `mass × (distance / distance²)`.
    ///
    /// @param force at 0 to the right, at 1 downwards; added to
    void push(double x, double y, double[] force) {
        int depth = 0;
        stack[0] = 0;
        widths[0] = width;
        while (depth >= 0) {
            int cell = stack[depth];
            double w = widths[depth--];
            double dx = x - centreX[cell];
            double dy = y - centreY[cell];
            double squared = dx * dx + dy * dy;
            if (isLeaf(cell) || w * w < OPENING * OPENING * squared) {
                if (squared > 1e-9) {
                    double share = mass[cell] / squared;
                    force[0] += dx * share;
                    force[1] += dy * share;
                }
                continue;
            }
            for (int i = 0; i < 4; i++) {
                int child = children[4 * cell + i];
                if (child != 0) {
                    stack[++depth] = child;
                    widths[depth] = w / 2;
                }
            }
        }
    }
}
