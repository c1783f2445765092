package org.musubi.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The panes at the ends of a split pane: each can be hidden, keeps its size in pixels while the window is resized, and
/// remembers it. Where there is not room for all, it gives way to what lies in the middle.
final class Panes {
    private static final double MOST = 0.6;

    private final SplitPane split;
    private final ObservableDoubleValue middle;
    private final boolean upright;
    private final List<Side> sides = new ArrayList<>();

    /// @param middle what the panes leave to the middle, in pixels, as long as they keep their own least size
    Panes(SplitPane split, ObservableDoubleValue middle) {
        this.split = split;
        this.middle = middle;
        this.upright = split.getOrientation() == Orientation.VERTICAL;
        length(split).addListener((_, _, _) -> {
            // The split pane first hands out the change in its own way, or it would do so over what is placed.
            split.layout();
            place();
        });
        middle.addListener((_, _, _) -> place());
        // Only who drags a divider means the size that comes of it; a window, or a pane around, may be small for a
        // while.
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node node && isDivider(node)) {
                remember();
            }
        });
    }

    /// Whether this is one of the split pane's own dividers, or a part of one.
    private boolean isDivider(Node node) {
        for (Node at = node; at != null && at != split; at = at.getParent()) {
            if (at.getParent() == split && at.getStyleClass().contains("split-pane-divider")) {
                return true;
            }
        }
        return false;
    }

    private void remember() {
        for (Side side : sides) {
            double now = length(side.pane).get();
            if (split.getItems().contains(side.pane) && now > 0) {
                side.size.set(now);
            }
        }
    }

    private ObservableDoubleValue length(Region region) {
        return upright ? region.heightProperty() : region.widthProperty();
    }

    /// Manages the first or the last item of the split pane.
    ///
    /// @param shown whether it is shown
    /// @param size its width or height in pixels
    /// @param least that it is not made smaller than for the sake of the middle, in pixels
    void manage(Region pane, BooleanProperty shown, DoubleProperty size, double least) {
        var side = new Side(pane, split.getItems().indexOf(pane) == 0, size, least);
        sides.add(side);
        SplitPane.setResizableWithParent(pane, false);
        shown.addListener((_, _, now) -> show(side, now));
        if (!shown.get()) {
            split.getItems().remove(pane);
        }
    }

    private void show(Side side, boolean shown) {
        if (!shown) {
            split.getItems().remove(side.pane);
        } else if (!split.getItems().contains(side.pane)) {
            split.getItems().add(side.first ? 0 : split.getItems().size(), side.pane);
        }
        split.applyCss();
        split.layout();
        place();
    }

    /// Gives every pane its remembered size, or what there is room for.
    private void place() {
        double total = length(split).get();
        if (total <= 0 || split.getDividers().size() != split.getItems().size() - 1) {
            return;
        }
        for (Side side : sides) {
            if (split.getItems().contains(side.pane)) {
                double part = Math.min(side.within(total - middle.get()) / total, MOST);
                split.setDividerPosition(side.first ? 0 : split.getDividers().size() - 1, side.first ? part : 1 - part);
            }
        }
        split.layout();
    }

    private record Side(Region pane, boolean first, DoubleProperty size, double least) {
        double within(double room) {
            return Math.min(size.get(), Math.max(least, room));
        }
    }
}
