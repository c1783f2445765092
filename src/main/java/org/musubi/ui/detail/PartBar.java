package org.musubi.ui.detail;

import javafx.scene.layout.Region;

/// A small bar beside a number; decoration only, for the number stands beside it.
final class PartBar extends Region {
    private static final double LENGTH = 64;
    private static final double SHORTEST = 3;

    private final double part;
    private final Region bar = new Region();

    /// @param part of the full length, 0 to 1
    PartBar(double part) {
        this.part = part;
        getStyleClass().add("part-bar");
        bar.getStyleClass().add("bar");
        setMinWidth(LENGTH);
        setMaxWidth(LENGTH);
        setMouseTransparent(true);
        getChildren().add(bar);
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, Math.max(SHORTEST, Math.rint(getWidth() * part)), getHeight());
    }
}
