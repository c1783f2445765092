package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.Dated;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.task.BackgroundThreads;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Sheets;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown first
class TimelineViewTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private TimelineViewModel model;
    private LanesView lanes;
    private final List<Sheets.Drawing> asked = new ArrayList<>();

    @Start
    void show(Stage stage) {
        workspace.show(Dated.index(records()));
        model = new TimelineViewModel(
                workspace,
                new BackgroundThreads(Platform::runLater),
                new SimpleStringProperty(""),
                () -> LocalDate.of(2026, 11, 25));
        var views = new Views(
                workspace.messagesProperty(),
                Map.of(
                        TimelineController.class,
                        () -> new TimelineController(
                                model, workspace, new SimpleStringProperty(""), new Asked(), _ -> "Test")));
        var root = new StackPane(views.load(FxmlView.TIMELINE));
        root.getStyleClass().add("root");
        stage.setScene(new Scene(root, 900, 500));
        stage.show();
        lanes = (LanesView) root.lookup("#lanes");
    }

    /// Remembers what was to be drawn.
    private final class Asked implements Sheets {
        @Override
        public void preview(Drawing drawing) {
            asked.add(drawing);
        }

        @Override
        public void save(Drawing drawing, FileKind kind, Language language) {
            asked.add(drawing);
        }
    }

    /// Few agreements, and 3,000 events: too many to draw each, and to lay out at once.
    private static List<LibraryRecord> records() {
        var records = new ArrayList<LibraryRecord>();
        records.add(Dated.record(1, RecordKind.AGREEMENT, "1992-05"));
        records.add(Dated.record(2, RecordKind.AGREEMENT, "2003-03-04"));
        records.add(Dated.record(3, RecordKind.AGREEMENT, "2015-06/.."));
        records.add(Dated.record(4, RecordKind.AGREEMENT, ""));
        for (int i = 0; i < 3000; i++) {
            LocalDate day = LocalDate.of(2010, 1, 1).plusDays(i * 7919L % 3650);
            records.add(Dated.record(10 + i, RecordKind.EVENT, day.toString()));
        }
        return records;
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException e) {
            throw new AssertionError("still waiting", e);
        }
    }

    private void laidOut() {
        until(() -> !model.isBusy() && !lanes.picture().marks().isEmpty() && !lanes.isNeedsLayout());
    }

    private Point2D onScreen(double x, double y) {
        return lanes.localToScreen(lanes.inset() + x, y - lanes.top());
    }

    private Mark mark(int number) {
        return lanes.picture().of(id(number)).orElseThrow();
    }

    private static Id id(int number) {
        return Dated.record(number, RecordKind.EVENT, "").id();
    }

    /// The robot of a screen in memory holds no keys while it clicks.
    private void fire(EventType<MouseEvent> type, double x, double y, boolean shift, boolean control) {
        Point2D screen = lanes.localToScreen(x, y);
        Point2D scene = lanes.localToScene(x, y);
        lanes.fireEvent(new MouseEvent(
                type,
                scene.getX(),
                scene.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                shift,
                control,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null));
    }

    private BarMark biggest() {
        return lanes.picture().bars().stream()
                .max(java.util.Comparator.comparingInt(b -> b.bar().count()))
                .orElseThrow();
    }

    @Test
    void aClickOnAMarkOrOnItsTitleOpensTheRecord(FxRobot robot) {
        laidOut();
        robot.clickOn(onScreen(mark(2).middle(), mark(2).y()));
        assertThat(workspace.selection().record()).isEqualTo(id(2));
        Mark.Label label = Objects.requireNonNull(mark(1).label());
        robot.clickOn(onScreen(label.x() + label.width() / 2, mark(1).y()));
        assertThat(workspace.selection().record()).isEqualTo(id(1));
    }

    @Test
    void ctrlAndAClickMarkSeveral(FxRobot robot) {
        laidOut();
        robot.clickOn(onScreen(mark(1).middle(), mark(1).y()));
        double x = lanes.inset() + mark(2).middle();
        double y = mark(2).y() - lanes.top();
        robot.interact(() -> {
            fire(MouseEvent.MOUSE_PRESSED, x, y, false, true);
            fire(MouseEvent.MOUSE_RELEASED, x, y, false, true);
        });
        assertThat(workspace.markedProperty().get()).containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void aBoxMarksWhatIsDrawnAndWhatIsCountedInIt(FxRobot robot) {
        laidOut();
        BarMark bar = biggest();
        double x = lanes.inset() + bar.x();
        double y = bar.y() - lanes.top();
        robot.interact(() -> {
            fire(MouseEvent.MOUSE_PRESSED, x + 2, y - 4, true, false);
            fire(MouseEvent.MOUSE_DRAGGED, x + 9, y + 4, true, false);
            fire(MouseEvent.MOUSE_RELEASED, x + 9, y + 4, true, false);
        });
        assertThat(workspace.markedProperty().get())
                .hasSizeGreaterThanOrEqualTo(bar.bar().count());
    }

    @Test
    void aClickOnACountedBarZoomsIntoIt(FxRobot robot) {
        laidOut();
        BarMark bar = biggest();
        double days = lanes.scale().to() - lanes.scale().from();
        robot.clickOn(onScreen(bar.x() + bar.width() / 2, bar.y()));
        until(() -> !model.isBusy() && lanes.scale().to() - lanes.scale().from() < days / 2);
        TimeScale now = lanes.scale();
        assertThat(now.from()).isLessThanOrEqualTo(bar.bar().from());
        assertThat(now.to()).isGreaterThanOrEqualTo(bar.bar().to());
    }

    @Test
    void theCardTellsWhatABarHolds(FxRobot robot) {
        laidOut();
        BarMark bar = biggest();
        robot.moveTo(onScreen(bar.x() + 4, bar.y())).moveBy(3, 0);
        assertThat(robot.lookup(".hover-card .secondary").queryAs(Label.class).getText())
                .startsWith("1,500 records");
    }

    @Test
    void aDateIsGoneToAsTyped(FxRobot robot) {
        laidOut();
        robot.interact(() -> lanes.requestFocus());
        robot.type(KeyCode.G);
        robot.write("March 2003");
        robot.type(KeyCode.ENTER);
        until(() -> lanes.scale().from() <= LocalDate.of(2003, 3, 1).toEpochDay()
                && lanes.scale().to() >= LocalDate.of(2003, 4, 1).toEpochDay()
                && lanes.scale().to() - lanes.scale().from() < 800);
    }

    @Test
    void todayIsBroughtNear(FxRobot robot) {
        laidOut();
        long today = LocalDate.now().toEpochDay();
        robot.interact(() -> lanes.requestFocus());
        robot.type(KeyCode.T);
        until(() -> lanes.scale().from() < today
                && lanes.scale().to() > today
                && lanes.scale().to() - lanes.scale().from() < 800);
    }

    @Test
    void whatIsOpenCanBeZoomedTo(FxRobot robot) {
        laidOut();
        robot.interact(() -> model.open(id(2)));
        robot.interact(() -> lanes.requestFocus());
        robot.type(KeyCode.S);
        until(() -> lanes.scale().to() - lanes.scale().from() <= TimeScale.LEAST_DAYS + 1);
        assertThat(lanes.scale().x(LocalDate.of(2003, 3, 4).toEpochDay())).isBetween(0.0, lanes.plotWidth());
    }

    @Test
    void recordsWithoutADateAreInTheTray(FxRobot robot) {
        laidOut();
        robot.clickOn("#undated");
        ListView<?> list = robot.lookup("#undated-list").queryAs(ListView.class);
        assertThat(list.getItems()).hasSize(1);
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(workspace.selection().record()).isEqualTo(id(4));
    }

    @Test
    void theLayoutFollowsTheLaneChosen(FxRobot robot) {
        laidOut();
        robot.clickOn("#lanesBy").type(KeyCode.UP).type(KeyCode.ENTER);
        until(() -> !model.isBusy()
                && model.state().layout().lanes().getFirst().key().by() == LaneBy.THEME);
    }

    @Test
    void whatIsInViewCanBePrinted(FxRobot robot) {
        laidOut();
        robot.clickOn("#more").clickOn("Print what is in view…");
        assertThat(asked)
                .singleElement()
                .satisfies(
                        drawing -> assertThat(drawing.title(Language.ENGLISH)).contains("Test"));
    }
}
