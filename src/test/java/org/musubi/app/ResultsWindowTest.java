package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.Filter;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The results as a list and as a table, in the real window.
class ResultsWindowTest extends OnWindow {
    private static final int RECORDS = 84;

    ResultsWindowTest() {
        super(1280, 800);
    }

    private static void until(Callable<Boolean> condition) {
        Window.until(condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup(".results .result-list").queryAs(ListView.class);
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup(".results .result-table").queryAs(TableView.class);
    }

    private TableView<?> switchToTable(FxRobot robot) {
        onScreen(() ->
                robot.lookup(".results #table").queryAs(ToggleButton.class).fire());
        TableView<?> table = table(robot);
        until(() -> table.isVisible() && table.lookup(".table-row-cell") != null);
        return table;
    }

    private static String first(TableView<?> table, String column) {
        return table.getColumns().stream()
                .filter(c -> column.equals(c.getId()))
                .findFirst()
                .map(TableColumn::getText)
                .orElseThrow();
    }

    private static IndexedCell<?> firstInSight(javafx.scene.control.Control control) {
        var flow = (VirtualFlow<?>) control.lookup(".virtual-flow");
        IndexedCell<?> first = Objects.requireNonNull(flow.getFirstVisibleCell());
        // The toolkit also means one of which less than a pixel is in sight.
        return first.getLayoutY() + first.getHeight() >= 1 ? first : flow.getCell(first.getIndex() + 1);
    }

    @Test
    void theTableShowsTheSameLinesAsTheListAndIsRemembered(FxRobot robot) {
        int lines = list(robot).getItems().size();
        TableView<?> table = switchToTable(robot);

        assertThat(table.getItems()).hasSize(lines);
        assertThat(list(robot).isVisible()).isFalse();
        assertThat(list(robot).getItems()).as("what is not shown costs nothing").isEmpty();
        assertThat(window.settings.resultsView().get()).isEqualTo("table");
        assertThat(first(table, "title")).isEqualTo("Title");

        onScreen(() -> workspace.messagesProperty().set(Messages.in(Language.JAPANESE)));
        assertThat(first(table, "title")).isEqualTo("名称");

        onScreen(() ->
                robot.lookup(".results #table").queryAs(ToggleButton.class).fire());
        assertThat(list(robot).isVisible()).isTrue();
        assertThat(list(robot).getItems()).hasSize(lines);
    }

    @Test
    void aClickOnAColumnSortsByItAndAnotherOneTheOtherWay(FxRobot robot) {
        TableView<?> table = switchToTable(robot);
        onScreen(() -> sort(table, "title", TableColumn.SortType.ASCENDING));
        assertThat(window.settings.resultsOrder().get()).isEqualTo("KIND TITLE false");
        onScreen(() -> sort(table, "title", TableColumn.SortType.DESCENDING));
        assertThat(window.settings.resultsOrder().get()).isEqualTo("KIND TITLE true");
        onScreen(() -> table.getSortOrder().clear());
        assertThat(window.settings.resultsOrder().get())
                .as("a third click sorts by date again")
                .isEqualTo("KIND DATE true");
        assertThat(table.getSortOrder()).extracting(TableColumn::getId).containsExactly("date");
    }

    private static <S> void sort(TableView<S> table, String column, TableColumn.SortType type) {
        TableColumn<S, ?> sorted = table.getColumns().stream()
                .filter(c -> column.equals(c.getId()))
                .findFirst()
                .orElseThrow();
        sorted.setSortType(type);
        ObservableList<TableColumn<S, ?>> order = table.getSortOrder();
        if (!order.contains(sorted)) {
            order.setAll(java.util.List.of(sorted));
        }
    }

    @Test
    void aHeadingIsFoldedWithTheKeyboard(FxRobot robot) {
        for (boolean asTable : new boolean[] {false, true}) {
            javafx.scene.control.Control control = asTable ? switchToTable(robot) : list(robot);
            MultipleSelectionModel<?> selection =
                    asTable ? table(robot).getSelectionModel() : list(robot).getSelectionModel();
            Callable<Integer> lines = () -> asTable
                    ? table(robot).getItems().size()
                    : list(robot).getItems().size();
            int all = size(lines);
            onScreen(() -> {
                control.requestFocus();
                selection.clearAndSelect(0);
            });
            robot.type(KeyCode.LEFT);
            until(() -> size(lines) == all - 11);
            robot.type(KeyCode.ENTER);
            until(() -> size(lines) == all);
            robot.type(KeyCode.DOWN);
            until(() -> workspace.selection().record() != null);
            onScreen(() -> workspace.selectionProperty().set(org.musubi.ui.common.Selection.NONE));
        }
    }

    private static int size(Callable<Integer> lines) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, lines);
    }

    @Test
    void severalRowsAreMarkedInTheTableAndCopiedAsATable(FxRobot robot) {
        TableView<?> table = switchToTable(robot);
        onScreen(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(1);
        });
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        until(() -> workspace.markedProperty().get().size() == 2);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        until(() -> !window.copied.isEmpty());

        assertThat(window.copied.getLast().lines())
                .hasSize(3)
                .allMatch(line -> line.split("\t", -1).length == 9)
                .first()
                .asString()
                .startsWith("Date\tTitle\tKind");

        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        until(() -> workspace.markedProperty().get().size() == RECORDS);
    }

    @Test
    void theListCopiesALineForEachRecord(FxRobot robot) {
        onScreen(() -> {
            list(robot).requestFocus();
            list(robot).getSelectionModel().clearAndSelect(1);
        });
        until(() -> workspace.selection().record() != null);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        until(() -> !window.copied.isEmpty());
        LibraryRecord open = workspace
                .index()
                .record(Objects.requireNonNull(workspace.selection().record()))
                .orElseThrow();
        assertThat(window.copied.getLast().lines()).singleElement().asString().contains(open.title("en"));
    }

    @Test
    void whatIsInSightStaysWhereItIsAcrossFilters(FxRobot robot) {
        for (boolean asTable : new boolean[] {false, true}) {
            javafx.scene.control.Control control = asTable ? switchToTable(robot) : list(robot);
            int events = 14;
            onScreen(() -> {
                if (asTable) {
                    table(robot).scrollTo(events);
                } else {
                    list(robot).scrollTo(events);
                }
            });
            until(() -> firstInSight(control).getIndex() == events);
            Object before = WaitForAsyncUtils.waitForAsyncFx(
                    30_000, () -> firstInSight(control).getItem());
            onScreen(() -> workspace
                    .filterProperty()
                    .set(Filter.ALL.withKinds(Set.of(RecordKind.EVENT, RecordKind.PROGRAMME, RecordKind.PROJECT))));
            until(() -> Objects.equals(firstInSight(control).getItem(), before));
            onScreen(() -> workspace.filterProperty().set(Filter.ALL));
            until(() -> Objects.equals(firstInSight(control).getItem(), before));
        }
    }

    @Test
    void aHiddenColumnIsRememberedAndNoneIsLost(FxRobot robot) {
        TableView<?> table = switchToTable(robot);
        onScreen(() -> table.getColumns().getFirst().setVisible(false));
        assertThat(window.settings.resultsColumns().get())
                .startsWith("DATE:192:false ")
                .contains("SOURCES:72:true");
    }

    @Test
    void whyThereIsNothingIsSaidInTheLanguageOfTheMoment(FxRobot robot) {
        onScreen(() -> workspace.filterProperty().set(Filter.ALL.withCountries(Set.of("AQ"))));
        Label text = robot.lookup(".results #emptyText").queryAs(Label.class);
        assertThat(text.getParent().isVisible()).isTrue();
        assertThat(text.getText()).isEqualTo("No record meets all the filters.");
        onScreen(() -> workspace.messagesProperty().set(Messages.in(Language.JAPANESE)));
        assertThat(text.getText()).isEqualTo("すべての条件に合う記録はありません。");
        onScreen(() -> workspace.filterProperty().set(Filter.ALL));
        assertThat(text.getParent().isVisible()).isFalse();
    }
}
