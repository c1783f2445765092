package org.musubi.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/// A line of a list that is never wider than the list: what is long wraps and makes the line higher. Cells of the
/// toolkit ask what they draw how high it is without saying how wide, so that it is cut instead.
///
/// @param <T> what the list holds
public abstract class WrappedCell<T> extends ListCell<T> {
    protected WrappedCell() {
        setPrefWidth(0);
        setWrapText(true);
    }

    @Override
    protected double computePrefHeight(double width) {
        Node drawn = getGraphic();
        if (drawn == null || getText() != null) {
            return super.computePrefHeight(width);
        }
        double within = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snapSizeY(drawn.prefHeight(Math.max(0, within))) + snappedBottomInset();
    }
}
