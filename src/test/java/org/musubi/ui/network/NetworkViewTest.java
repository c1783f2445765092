package org.musubi.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.map.NetworkCamera;
import org.musubi.map.NetworkNode;
import org.musubi.model.Id;
import org.musubi.query.Filter;
import org.musubi.task.BackgroundThreads;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.View;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown first
class NetworkViewTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final BooleanProperty organisations = new SimpleBooleanProperty(true);
    /// Goes on as long as the window may ask it to paint, and ends with the program.
    private final Executor painting =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private NetworkController controller;
    private StackPane root;
    private NetworkView view;

    @Start
    void show(Stage stage) {
        workspace.show(Small.index(Small.records()));
        var views = new Views(
                workspace.messagesProperty(),
                Map.of(
                        NetworkController.class,
                        () -> new NetworkController(
                                new NetworkViewModel(
                                        workspace, new BackgroundThreads(Platform::runLater), organisations),
                                painting)));
        View<NetworkController> loaded = views.load(FxmlView.NETWORK, NetworkController.class);
        controller = loaded.controller();
        root = new StackPane(loaded.root());
        root.getStyleClass().add("root");
        stage.setScene(new Scene(root, 900, 600));
        stage.show();
        view = (NetworkView) root.lookup("#view");
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    15,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException e) {
            throw new AssertionError("still waiting", e);
        }
    }

    private void settled() {
        until(() ->
                controller.isAtRest() && view.getWidth() > 0 && view.camera().width() > 0);
    }

    private void shown(int nodes) {
        until(() -> view.scene().nodes().size() == nodes
                && controller.isAtRest()
                && view.camera().width() > 0);
    }

    private Point2D at(String party) {
        NetworkNode node =
                view.scene().nodes().get(view.scene().place(Small.id(party)).orElseThrow());
        return new Point2D(view.camera().viewX(node.x()), view.camera().viewY(node.y()));
    }

    /// The robot of a screen in memory holds no keys while it clicks.
    private void fire(EventType<MouseEvent> type, Point2D at, boolean shift, boolean control) {
        Point2D screen = view.localToScreen(at);
        Point2D scene = view.localToScene(at);
        boolean down = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_MOVED;
        view.fireEvent(new MouseEvent(
                type,
                scene.getX(),
                scene.getY(),
                screen.getX(),
                screen.getY(),
                type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY,
                1,
                shift,
                control,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null));
    }

    private void click(FxRobot robot, Point2D at, boolean control) {
        robot.interact(() -> {
            fire(MouseEvent.MOUSE_PRESSED, at, false, control);
            fire(MouseEvent.MOUSE_RELEASED, at, false, control);
        });
    }

    private void drag(FxRobot robot, Point2D from, Point2D to, boolean shift) {
        robot.interact(() -> {
            fire(MouseEvent.MOUSE_PRESSED, from, shift, false);
            fire(MouseEvent.MOUSE_DRAGGED, from.midpoint(to), shift, false);
            fire(MouseEvent.MOUSE_DRAGGED, to, shift, false);
            fire(MouseEvent.MOUSE_RELEASED, to, shift, false);
        });
    }

    private void press(FxRobot robot, KeyCode code) {
        robot.interact(() -> {
            var focused = root.getScene().getFocusOwner();
            focused.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
    }

    private String card() {
        return ((Label) root.lookup("#cardName")).getText();
    }

    @Test
    void aClickPicksControlAddsAndTheEmptyGroundClears(FxRobot robot) {
        shown(6);
        click(robot, at("toyama"), false);
        assertThat(workspace.selection()).isEqualTo(Selection.ofParty(Small.id("toyama")));

        click(robot, at("jica"), true);
        assertThat(workspace.selection().parties()).containsExactly(Small.id("toyama"), Small.id("jica"));

        click(robot, new Point2D(450, 4), false);
        assertThat(workspace.selection().isEmpty()).isTrue();
    }

    @Test
    void shiftAndADragPickWhatIsInTheBox(FxRobot robot) {
        shown(6);
        drag(robot, new Point2D(0, 0), new Point2D(view.getWidth(), view.getHeight()), true);

        assertThat(workspace.selection().parties()).hasSize(6);
    }

    @Test
    void aDragMovesAndTheWheelZoomsWhereThePointerIs(FxRobot robot) {
        shown(6);
        Point2D before = at("toyama");
        drag(robot, new Point2D(30, 300), new Point2D(70, 330), false);
        assertThat(at("toyama").distance(before.add(40, 30))).isLessThan(0.01);

        Point2D pointer = at("toyama");
        double zoom = view.camera().zoom();
        robot.interact(() -> view.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                pointer.getX(),
                pointer.getY(),
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null)));
        assertThat(view.camera().zoom()).isGreaterThan(zoom);
        assertThat(at("toyama").distance(pointer)).isLessThan(0.5);
    }

    @Test
    void pointingShowsACardAndTheFocusMakesTheSame(FxRobot robot) {
        shown(6);
        robot.interact(() -> fire(MouseEvent.MOUSE_MOVED, at("semarang"), false, false));
        assertThat(root.lookup("#card").isVisible()).isTrue();
        assertThat(card()).isEqualTo("semarang");

        robot.interact(() -> fire(MouseEvent.MOUSE_MOVED, new Point2D(2, 2), false, false));
        assertThat(root.lookup("#card").isVisible()).isFalse();

        robot.interact(() -> root.lookup(".network").requestFocus());
        press(robot, KeyCode.TAB);
        assertThat(card()).as("the most important first").isEqualTo("semarang");
        press(robot, KeyCode.TAB);
        assertThat(card()).isNotEqualTo("semarang");
        press(robot, KeyCode.ENTER);
        assertThat(workspace.selection().parties())
                .containsExactly(view.scene().nodes().get(1).id());
        assertThat(root.lookup(".network").getAccessibleText()).startsWith(card());
        press(robot, KeyCode.ESCAPE);
        assertThat(workspace.selection().isEmpty()).isTrue();
    }

    @Test
    void keysMoveAndZoomAndHomeShowsAll(FxRobot robot) {
        shown(6);
        NetworkCamera before = view.camera();
        robot.interact(() -> root.lookup(".network").requestFocus());
        press(robot, KeyCode.RIGHT);
        assertThat(view.camera().x()).isGreaterThan(before.x());
        press(robot, KeyCode.PLUS);
        assertThat(view.camera().zoom()).isGreaterThan(before.zoom());
        press(robot, KeyCode.HOME);
        assertThat(view.camera()).isEqualTo(before);
    }

    @Test
    void theViewStaysWhenTheFilterChanges(FxRobot robot) {
        shown(6);
        NetworkCamera before = view.camera();
        Point2D toyama = at("toyama");

        robot.interact(
                () -> workspace.filterProperty().set(Filter.ALL.withParties(java.util.Set.of(Small.id("toyama")))));
        shown(3);

        assertThat(view.camera()).isEqualTo(before);
        assertThat(at("toyama")).isEqualTo(toyama);
    }

    @Test
    void theButtonShowsTheNeighbourhoodOfWhatIsPicked(FxRobot robot) {
        shown(6);
        MenuButton part = (MenuButton) root.lookup("#part");
        assertThat(part.getItems().get(1).isDisable()).isTrue();

        robot.interact(() -> workspace.selectionProperty().set(Selection.ofParty(Small.id("toyama"))));
        settled();
        robot.interact(() -> part.getItems().get(1).fire());
        shown(3);
        assertThat(part.getText()).isEqualTo("Around toyama: one step");

        robot.interact(() -> part.getItems().get(0).fire());
        shown(6);
        assertThat(part.getText()).isEqualTo("Whole network");
    }

    @Test
    void whoIsPickedElsewhereComesIntoView(FxRobot robot) {
        shown(6);
        robot.interact(() -> view.move(5000, 0));
        assertThat(view.inView()).isEmpty();

        Id kyoto = Small.id("kyoto");
        robot.interact(() -> workspace.selectionProperty().set(Selection.ofParty(kyoto)));
        settled();

        assertThat(view.inView().stream()
                        .map(node -> view.scene().nodes().get(node).id()))
                .contains(kyoto);
    }
}
