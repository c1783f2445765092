package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.Filter;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Selection;
import org.testfx.api.FxRobot;

/// Whoever takes part in a record stands out on the map, wherever in the window it is chosen; so do the countries of a
/// project.
class OverlayWindowTest extends OnWindow {
    private static final LibraryRecord EVENT = largest(RecordKind.EVENT);
    private static final LibraryRecord PROJECT = largest(RecordKind.PROJECT);

    private static LibraryRecord largest(RecordKind kind) {
        return Reference.INDEX.records().stream()
                .filter(record -> record.kind() == kind && record.date() != null)
                .max(Comparator.comparing((LibraryRecord record) ->
                                Reference.INDEX.citiesOf(record).size())
                        .thenComparing(LibraryRecord::id))
                .orElseThrow();
    }

    OverlayWindowTest() {
        super(1000, 700);
    }

    /// Leaves one event, so that each view has it in its first line.
    private void leaveTheEvent() {
        onScreen(() -> workspace.filterProperty().set(Filter.ALL.withKinds(Set.of(RecordKind.EVENT))));
    }

    private void isShownOnTheMap(FxRobot robot, Id record) {
        Window.until(() -> record.equals(workspace.selection().record()));
        long cities = of(() -> workspace
                .index()
                .citiesOf(workspace.index().record(record).orElseThrow())
                .stream()
                .flatMap(id -> workspace.index().place(id).stream())
                .filter(place -> place.location() != null)
                .count());
        String said = cities == 1 ? "1 city stands out." : cities + " cities stand out.";
        Window.until(() -> robot.lookup(".map").query().getAccessibleText().contains(said));
    }

    private void isShownOnTheMap(FxRobot robot) {
        Window.until(() -> workspace.selection().record() != null);
        isShownOnTheMap(
                robot, Objects.requireNonNull(of(() -> workspace.selection().record())));
    }

    @Test
    void anEventChosenInTheListShowsItsParticipants(FxRobot robot) {
        leaveTheEvent();
        onScreen(() -> robot.lookup(".results-pane .list-view").queryListView().requestFocus());
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.DOWN);
        isShownOnTheMap(robot);
    }

    @Test
    void anEventChosenOnTheTimelineShowsItsParticipants(FxRobot robot) {
        leaveTheEvent();
        onScreen(() -> robot.lookup("#lanes").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        isShownOnTheMap(robot);
    }

    @Test
    void anEventChosenInTheDetailsShowsItsParticipants(FxRobot robot) {
        Id city = of(() -> workspace.index().citiesOf(EVENT).iterator().next());
        onScreen(() -> workspace.selectionProperty().set(Selection.ofParty(city)));
        Window.until(() -> links(robot, EVENT).findFirst().isPresent());
        onScreen(() -> links(robot, EVENT).findFirst().orElseThrow().fire());
        isShownOnTheMap(robot, EVENT.id());
    }

    private static Stream<Hyperlink> links(FxRobot robot, LibraryRecord record) {
        return robot.lookup(".detail-pane .hyperlink").<Hyperlink>queryAll().stream()
                .filter(link -> link.getText().contains(record.title("en")));
    }

    @Test
    void anEventFoundBySearchShowsItsParticipants(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(EVENT.title("en"));
        Window.until(() ->
                !robot.lookup(".search-lines .list-cell:filled").queryAll().isEmpty());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        isShownOnTheMap(robot);
    }

    @Test
    void aProjectShowsItsCountriesAndSaysWhich(FxRobot robot) {
        onScreen(() -> workspace.selectionProperty().set(Selection.NONE.open(PROJECT.id())));
        isShownOnTheMap(robot, PROJECT.id());
        onScreen(() -> workspace.messagesProperty().set(Messages.in(Language.JAPANESE)));
        onScreen(() -> {
            Label note = robot.lookup(".map-countries").queryAs(Label.class);
            assertThat(note.isVisible()).isTrue();
            assertThat(note.getText()).startsWith("国：").contains("日本");
            Bounds box = note.localToScene(note.getLayoutBounds());
            assertThat(robot.lookup(".map-tabs .toggle-button").<Node>queryAll())
                    .hasSize(3)
                    .noneMatch(tab -> box.intersects(tab.localToScene(tab.getLayoutBounds())));
            Node map = robot.lookup(".map-pane").query();
            Bounds pane = map.localToScene(map.getLayoutBounds());
            assertThat(box.getMaxX()).isLessThan(pane.getMaxX());
        });
        window.picture("countries-1000-ja");
        onScreen(() -> workspace.selectionProperty().set(Selection.NONE));
        assertThat(of(() -> robot.lookup(".map-countries").query().isVisible())).isFalse();
    }
}
