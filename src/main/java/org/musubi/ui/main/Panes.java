package org.musubi.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The panes at the ends of a split pane: each can be hidden, keeps its size in pixels while the window is resized, and
/// remembers it.
final class Panes {
    private final SplitPane split;
    private final boolean upright;
    private final List<Side> sides = new ArrayList<>();
    private boolean placed;

    Panes(SplitPane split) {
        this.split = split;
        this.upright = split.getOrientation() == Orientation.VERTICAL;
        length(split).addListener((_, _, _) -> {
            if (!placed) {
                place();
            }
        });
    }

    private ObservableDoubleValue length(Region region) {
        return upright ? region.heightProperty() : region.widthProperty();
    }

    /// Manages the first or the last item of the split pane.
    ///
    /// @param shown whether it is shown
    /// @param size its width or height in pixels
    void manage(Region pane, BooleanProperty shown, DoubleProperty size) {
        var side = new Side(pane, split.getItems().indexOf(pane) == 0, size);
        sides.add(side);
        SplitPane.setResizableWithParent(pane, false);
        length(pane).addListener((_, _, now) -> {
            if (placed && split.getItems().contains(pane) && now.doubleValue() > 0) {
                size.set(now.doubleValue());
            }
        });
        shown.addListener((_, _, now) -> show(side, now));
        if (!shown.get()) {
            split.getItems().remove(pane);
        }
    }

    private void show(Side side, boolean shown) {
        placed = false;
        if (!shown) {
            split.getItems().remove(side.pane);
        } else if (!split.getItems().contains(side.pane)) {
            split.getItems().add(side.first ? 0 : split.getItems().size(), side.pane);
        }
        split.applyCss();
        split.layout();
        place();
    }

    /// Gives every pane its remembered size.
    private void place() {
        double total = length(split).get();
        if (total <= 0 || split.getDividers().size() != split.getItems().size() - 1) {
            return;
        }
        for (Side side : sides) {
            if (split.getItems().contains(side.pane)) {
                double part = Math.min(side.size.get() / total, 0.6);
                split.setDividerPosition(side.first ? 0 : split.getDividers().size() - 1, side.first ? part : 1 - part);
            }
        }
        split.layout();
        placed = true;
    }

    private record Side(Region pane, boolean first, DoubleProperty size) {}
}
