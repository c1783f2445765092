package org.musubi.ui.main;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.query.Area;
import org.musubi.query.Dimension;
import org.musubi.query.Filter;
import org.musubi.query.PickedCities;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// The conditions that are asked for more rarely, in a menu, with the number of records that each would leave.
final class MoreFilters {
    private static final List<Dimension<?>> DIMENSIONS =
            List.of(Dimension.TYPE, Dimension.ROLE, Dimension.NETWORK, Dimension.STATUS, Dimension.SOURCE);

    private final Workspace workspace;
    private final Consumer<Dimension<?>> choose;

    /// @param choose lets the user choose values of a dimension
    MoreFilters(Workspace workspace, Consumer<Dimension<?>> choose) {
        this.workspace = workspace;
        this.choose = choose;
    }

    /// How many conditions of a filter are among these.
    static int active(Filter filter) {
        int active = (int) DIMENSIONS.stream()
                .mapToInt(dimension -> filter.wanted(dimension).size())
                .sum();
        for (boolean one : List.of(
                filter.period() != null && filter.certain(),
                filter.undated(),
                filter.withoutSource(),
                filter.area() != null,
                filter.cities() != null)) {
            active += one ? 1 : 0;
        }
        return active;
    }

    ContextMenu menu() {
        Filter filter = workspace.filterProperty().get();
        var menu = new ContextMenu();
        menu.setId("more-filters");
        for (Dimension<?> dimension : DIMENSIONS) {
            var item = new MenuItem(new Facet<>(dimension).title(workspace) + "…");
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> choose.accept(dimension));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        CheckMenuItem certain = check("filter.certain", filter.certain(), filter::certain);
        if (filter.period() == null) {
            certain.setText(workspace.messages().text("filter.certain"));
            certain.setDisable(true);
        }
        menu.getItems()
                .addAll(
                        certain,
                        check("chip.undated", filter.undated(), filter::undated),
                        check("chip.without-source", filter.withoutSource(), filter::withoutSource),
                        new SeparatorMenuItem());
        Area seen = workspace.mapAreaProperty().get();
        if (seen != null) {
            menu.getItems()
                    .add(check("filter.area.seen", filter.area() != null, yes -> filter.withArea(yes ? seen : null)));
        }
        menu.getItems().add(cities(filter));
        return menu;
    }

    /// A condition to set or to lift.
    private CheckMenuItem check(String key, boolean set, Function<Boolean, Filter> changed) {
        Filter other = changed.apply(!set);
        var item = new CheckMenuItem(set ? workspace.messages().text(key) : counted(key, other));
        item.setMnemonicParsing(false);
        item.setSelected(set);
        item.setOnAction(_ -> workspace.filterProperty().set(other));
        return item;
    }

    private String counted(String key, Filter filter) {
        Messages messages = workspace.messages();
        return messages.text(
                "filter.option", messages.text(key), workspace.index().count(filter));
    }

    private Menu cities(Filter filter) {
        Messages messages = workspace.messages();
        var menu = new Menu(messages.text("filter.cities"));
        menu.setMnemonicParsing(false);
        PickedCities wanted = filter.cities();
        Set<Id> picked = picked();
        Set<Id> those = picked.isEmpty() && wanted != null ? wanted.cities() : picked;
        menu.setDisable(those.isEmpty());
        if (those.isEmpty()) {
            menu.setText(messages.text("filter.cities.none"));
            return menu;
        }
        for (PickedCities.Mode mode : PickedCities.Mode.values()) {
            var condition = new PickedCities(those, mode);
            UnaryOperator<Filter> change = before -> before.withCities(condition.equals(wanted) ? null : condition);
            var item = new RadioMenuItem(counted(
                    switch (mode) {
                        case ANY -> "filter.cities.any";
                        case ALL -> "filter.cities.all";
                        case BETWEEN -> "filter.cities.between";
                    },
                    filter.withCities(condition)));
            item.setMnemonicParsing(false);
            item.setSelected(condition.equals(wanted));
            item.setDisable(mode == PickedCities.Mode.BETWEEN && those.size() < 2);
            item.setOnAction(_ -> workspace.filterProperty().set(change.apply(filter)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Set<Id> picked() {
        return workspace.selection().parties().stream()
                .filter(id -> workspace
                        .index()
                        .place(id)
                        .map(Place::kind)
                        .filter(kind -> kind.isCity())
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
