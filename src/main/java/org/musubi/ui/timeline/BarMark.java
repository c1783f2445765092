package org.musubi.ui.timeline;

/// Where a counted bar is drawn: all in pixels, `x` from the left of the lanes, `y` from the top of all lanes.
///
/// @param y the middle of its row
/// @param share how many it counts against the most that a bar of the same length counts in its lane: above 0, to 1
/// @param text its number, which may be empty for want of room
/// @param textX the middle of the number
record BarMark(Bar bar, LaneKey lane, double x, double width, double y, double share, String text, double textX) {
    double right() {
        return x + width;
    }

    boolean covers(double px, double py) {
        return Math.abs(py - y) <= TimelineLayout.ROW / 2 && px >= x && px <= right();
    }
}
