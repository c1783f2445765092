package org.musubi.ui.main;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.View;
import org.musubi.ui.common.Views;
import org.musubi.ui.years.YearsController;

/// The bar that plays the years, below the map and the network. It is loaded when it is first wanted.
final class YearsBelow {
    private final VBox pane;
    private final Views views;
    private final DoubleProperty room;
    private final double mapOnly;
    private @Nullable View<YearsController> bar;

    /// Before, the bar is shown because it was there when the program ended, and nobody asked for it just now.
    private boolean isReady;

    /// @param pane with the map in it
    /// @param room how high map and bar should be
    /// @param shown whether the bar is there
    YearsBelow(VBox pane, DoubleProperty room, Views views, BooleanProperty shown) {
        this.pane = pane;
        this.room = room;
        this.views = views;
        mapOnly = room.get();
        shown.subscribe(this::show);
        isReady = true;
    }

    private void show(boolean shown) {
        if (shown) {
            View<YearsController> known = bar == null ? load() : bar;
            bar = known;
            pane.getChildren().add(known.root());
            known.controller().setShown(true);
            pane.applyCss();
            room.set(mapOnly + known.root().prefHeight(-1));
            if (isReady) {
                known.controller().focus();
            }
        } else if (bar != null) {
            boolean hadFocus = bar.root().isFocusWithin();
            bar.controller().setShown(false);
            pane.getChildren().remove(bar.root());
            room.set(mapOnly);
            if (hadFocus) {
                pane.requestFocus();
                pane.requestFocusTraversal(TraversalDirection.NEXT);
            }
        }
    }

    private View<YearsController> load() {
        View<YearsController> loaded = views.load(FxmlView.YEARS, YearsController.class);
        ((Region) loaded.root()).setMinHeight(Region.USE_PREF_SIZE);
        loaded.controller().listen(pane);
        return loaded;
    }
}
