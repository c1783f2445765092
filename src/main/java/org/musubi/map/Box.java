package org.musubi.map;

/// A rectangle of pixels, y growing downwards.
record Box(double left, double top, double right, double bottom) {
    static Box around(double x, double y, double half) {
        return new Box(x - half, y - half, x + half, y + half);
    }

    Box movedBy(double x, double y) {
        return new Box(left + x, top + y, right + x, bottom + y);
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean isWithin(Box outer) {
        return left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;
    }
}
