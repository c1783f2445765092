package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.musubi.model.RecordKind;
import org.musubi.query.Dimension;
import org.musubi.query.Filter;
import org.musubi.query.PickedCities;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Selection;
import org.testfx.api.FxRobot;

/// The filters in the window: by mouse and keyboard, seen by all views at once.
class FiltersWindowTest extends OnWindow {
    FiltersWindowTest() {
        super(1000, 700);
    }

    private Filter filter() {
        return of(() -> workspace.filterProperty().get());
    }

    /// The menu under a button, as it is on the screen.
    private ObservableList<MenuItem> menu(FxRobot robot, String button, String menu) {
        robot.clickOn(button);
        Window.until(() -> !open(menu).isEmpty());
        return open(menu).getFirst().getItems();
    }

    private static List<ContextMenu> open(String id) {
        return open().stream().filter(shown -> id.equals(shown.getId())).toList();
    }

    private static List<ContextMenu> open() {
        return javafx.stage.Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList();
    }

    private static MenuItem item(Iterable<MenuItem> items, String beginning) {
        for (MenuItem item : items) {
            if (item.getText() != null && item.getText().startsWith(beginning)) {
                return item;
            }
        }
        throw new AssertionError("no " + beginning);
    }

    /// As a click on it does: the menu goes, and then it acts.
    private static void choose(MenuItem item) {
        onScreen(() -> {
            open().forEach(ContextMenu::hide);
            item.fire();
        });
    }

    @Test
    void aValueOfAnyDimensionIsFoundAndTicked(FxRobot robot) {
        MenuItem network = item(menu(robot, "#more", "more-filters"), "Network");
        choose(network);
        ListView<?> list = robot.lookup(".facet-list").queryListView();
        assertThat(list.getItems()).isNotEmpty();
        robot.type(KeyCode.ENTER, KeyCode.DOWN, KeyCode.SPACE);

        Window.until(() -> filter().wanted(Dimension.NETWORK).size() == 1);
        assertThat(of(() -> workspace.visibleProperty().get().size())).isBetween(1, 83);
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void countsInAnOpenListFollowTheFilter(FxRobot robot) {
        robot.clickOn("#kind");
        ListView<?> list = robot.lookup(".facet-list").queryListView();
        String before = of(() -> list.getItems().toString());
        onScreen(() -> workspace.filterProperty().set(Filter.ALL.withCountries(Set.of("ID"))));

        Window.until(() -> !list.getItems().toString().equals(before));
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void recordsOnlyBetweenThePickedCitiesAreLeft(FxRobot robot) {
        var cities = Set.of(Reference.party("Toyama"), Reference.party("Semarang"));
        onScreen(() -> workspace.selectionProperty().set(new Selection(cities, null)));
        Menu menu = (Menu) item(menu(robot, "#more", "more-filters"), "Records of the picked cities");
        choose(item(menu.getItems(), "Only between them"));

        assertThat(filter().cities()).isEqualTo(new PickedCities(cities, PickedCities.Mode.BETWEEN));
        assertThat(of(() -> workspace.visibleProperty().get()))
                .isNotEmpty()
                .allSatisfy(
                        record -> assertThat(workspace.index().citiesOf(record)).isEqualTo(cities));
    }

    @Test
    void theFilterIsSavedUnderANameByKeyboardAndUsedAgain(FxRobot robot) {
        onScreen(() -> workspace.filterProperty().set(Filter.ALL.withKinds(Set.of(RecordKind.AGREEMENT))));
        choose(item(menu(robot, "#saved", "saved-filters"), "Save this filter"));
        Window.until(() -> robot.lookup("#line").tryQuery().isPresent());
        assertThat(robot.lookup("#line").queryAs(TextField.class).getText()).isEqualTo("Agreement");
        robot.write("Ours").type(KeyCode.ENTER);
        onScreen(() -> workspace.filterProperty().set(Filter.ALL));

        Window.until(() -> robot.lookup("#line").tryQuery().isEmpty());
        Window.until(() ->
                of(() -> window.composition.session().settings().getValue().containsKey("filter.Ours")));

        choose(item(menu(robot, "#saved", "saved-filters"), "Ours"));
        assertThat(filter().wanted(Dimension.KIND)).containsExactly(RecordKind.AGREEMENT);
    }

    @Test
    void onlyWhatTheMapShowsIsLeft(FxRobot robot) {
        onScreen(() -> workspace.showOnMap(Set.of(Reference.party("Toyama"))));
        Window.until(() -> of(() -> {
            var area = workspace.mapAreaProperty().get();
            return area != null && area.west() > 120 && area.east() < 160;
        }));
        choose(item(menu(robot, "#more", "more-filters"), "Only in the part of the map"));

        assertThat(filter().area()).isNotNull();
        assertThat(of(() -> workspace.visibleProperty().get().size())).isBetween(1, 83);
    }
}
