package org.musubi.ui.main;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Messages;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;

/// Two tabs over one pane: the map and the network. The network is loaded when it is first wanted; both keep what they
/// show while the other is in front. Beside the tabs is the button for the bar that plays the years in either.
final class MapOrNetwork {
    private final StackPane holder;
    private final Views views;
    private final Node map;
    private final ToggleButton mapTab = tab("left-pill");
    private final ToggleButton networkTab = tab("right-pill");
    private final ToggleButton years = new ToggleButton();
    private final HBox tabs = new HBox(years, mapTab, networkTab);
    private @Nullable Node network;

    /// @param holder with the map in it
    MapOrNetwork(StackPane holder, Views views, Workspace workspace, Settings settings) {
        this.holder = holder;
        this.views = views;
        map = holder.getChildren().getFirst();
        BooleanProperty networkShown = settings.networkShown();
        var group = new ToggleGroup();
        List.of(mapTab, networkTab).forEach(tab -> tab.setToggleGroup(group));
        mapTab.setOnAction(_ -> networkShown.set(false));
        networkTab.setOnAction(_ -> networkShown.set(true));
        var icon = new Region();
        icon.getStyleClass().addAll("icon", "icon-years");
        years.setGraphic(icon);
        years.getStyleClass().addAll("small", "years-toggle");
        years.setId("years-shown");
        years.setTooltip(new Tooltip());
        years.selectedProperty().bindBidirectional(settings.yearsShown());
        tabs.getStyleClass().add("map-tabs");
        tabs.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        tabs.setPickOnBounds(false);
        StackPane.setAlignment(tabs, Pos.TOP_RIGHT);
        holder.getChildren().add(tabs);
        workspace.messagesProperty().subscribe(this::label);
        // Whoever asks to see a place on the map wants the map.
        workspace.mapRequestProperty().addListener((_, _, _) -> networkShown.set(false));
        networkShown.subscribe(this::show);
    }

    private static ToggleButton tab(String styleClass) {
        var tab = new ToggleButton();
        tab.getStyleClass().addAll("small", styleClass);
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        return tab;
    }

    private void label(Messages messages) {
        mapTab.setText(messages.text("network.tab.map"));
        networkTab.setText(messages.text("network.tab.network"));
        years.setAccessibleText(messages.text("years.toggle"));
        years.getTooltip().setText(messages.text("years.toggle"));
        tabs.setAccessibleText(messages.text("network.tabs"));
    }

    private void show(boolean networkInFront) {
        Node before = networkInFront ? map : network;
        boolean hadFocus = before != null && before.isFocusWithin();
        if (networkInFront && network == null) {
            network = views.load(FxmlView.NETWORK);
            holder.getChildren().add(1, network);
        }
        map.setVisible(!networkInFront);
        if (network != null) {
            network.setVisible(networkInFront);
        }
        (networkInFront ? networkTab : mapTab).setSelected(true);
        if (hadFocus) {
            holder.requestFocus();
            holder.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }
}
