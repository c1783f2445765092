package org.musubi.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.musubi.map.CityMarker;
import org.musubi.map.Viewport;
import org.musubi.text.Messages;

/// What can be done at a spot of the map, asked for with the right button, or with the keyboard for the city walked to,
/// else for the middle of the view.
final class MapMenu {
    private final MapViewModel viewModel;
    private final Viewport viewport;
    private final MapPicking picking;
    private final MapPointer pointer;
    private final MapSelecting selecting;
    private final MapTools tools;
    private final ContextMenu menu = new ContextMenu();

    MapMenu(
            MapViewModel viewModel,
            Viewport viewport,
            MapPicking picking,
            MapPointer pointer,
            MapSelecting selecting,
            MapTools tools) {
        this.viewModel = viewModel;
        this.viewport = viewport;
        this.picking = picking;
        this.pointer = pointer;
        this.selecting = selecting;
        this.tools = tools;
    }

    /// @param root of the map, as large as the view
    void listen(Node root) {
        root.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Optional<CityMarker> marker = event.isKeyboardTrigger()
                    ? pointer.marker()
                    : picking.markersAt(event.getX(), event.getY()).stream().findFirst();
            Point2D at = marker.map(m -> viewport.project(m.at()))
                    .orElseGet(() -> event.isKeyboardTrigger() ? middle() : new Point2D(event.getX(), event.getY()));
            menu.getItems().setAll(items(marker, at));
            Point2D screen = event.isKeyboardTrigger()
                    ? root.localToScreen(at)
                    : new Point2D(event.getScreenX(), event.getScreenY());
            menu.show(root, screen.getX(), screen.getY());
            event.consume();
        });
    }

    /// Hides it again.
    void hide() {
        menu.hide();
    }

    private Point2D middle() {
        return new Point2D(viewport.camera().width() / 2, viewport.camera().height() / 2);
    }

    private List<MenuItem> items(Optional<CityMarker> marker, Point2D at) {
        Messages messages = viewModel.messagesProperty().get();
        var items = new ArrayList<MenuItem>();
        marker.ifPresent(m -> {
            items.add(
                    m.isCluster()
                            ? item(
                                    messages.text("map.menu.cluster", m.cities()),
                                    () -> viewModel.pick(picking.cities(m), false))
                            : item(messages.text("map.menu.ties", m.label()), () -> showTies(m)));
            items.add(new SeparatorMenuItem());
        });
        MapSpot spot = marker.filter(m -> !m.isCluster())
                .map(m -> MapSpot.of(m.at()))
                .orElseGet(() -> MapSpot.at(viewport.camera(), at.getX(), at.getY()));
        items.add(item(messages.text("map.menu.copy", spot.text()), () -> copy(spot)));
        MenuItem add = item(messages.text("map.menu.add"), () -> tools.editing().create("place", spot.fields()));
        add.setDisable(viewModel.isReadOnly());
        MenuItem fit =
                item(messages.text("map.menu.fit"), () -> viewport.show(viewModel.standingOut(), MapPicking.AROUND));
        fit.setDisable(viewModel.standingOut().isEmpty());
        items.addAll(List.of(
                add,
                new SeparatorMenuItem(),
                item(messages.text("map.menu.lasso"), selecting::wish),
                fit,
                new SeparatorMenuItem(),
                item(messages.text("map.menu.paper"), tools.paper())));
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false); // the names of cities
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Picks the city, so that its ties stand out, and brings all it has ties with into view.
    private void showTies(CityMarker city) {
        viewModel.pick(city.id());
        viewport.show(viewModel.withPartners(city.id()), MapPicking.AROUND);
    }

    private void copy(MapSpot spot) {
        tools.clipboard().put(spot.text());
        tools.say().accept(viewModel.messagesProperty().get().text("map.copied", spot.text()));
    }
}
