package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.map.MapStyle;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class MapViewTest {
    private static final LibraryContent LIBRARY = ReferencePlaces.content();

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final ObservableMap<String, String> texts = FXCollections.observableHashMap();
    private final RememberedInMemory memory = new RememberedInMemory();
    private Stage stage;
    private Workspace workspace;
    private MapController controller;
    private StackPane root;

    private static final class RememberedInMemory implements MapMemory {
        private @Nullable MapPosition position;

        @Override
        public Optional<MapPosition> load() {
            return Optional.ofNullable(position);
        }

        @Override
        public void save(MapPosition saved) {
            position = saved;
        }
    }

    @Start
    void start(Stage shown) throws IOException {
        stage = shown;
        workspace = new Workspace(Messages.in(Language.ENGLISH));
        workspace.show(LibraryIndex.of(LIBRARY));
        root = new StackPane(load());
        root.getStyleClass().add("root");
        stage.setScene(new Scene(root, 1000, 700));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(700);
        stage.show();
    }

    private Parent load() throws IOException {
        var loader = new FXMLLoader(MapController.class.getResource("/fxml/map.fxml"));
        loader.setControllerFactory(_ ->
                new MapController(new MapViewModel(workspace, memory), BaseMapTileRetriever.installed(), background));
        fillTexts();
        loader.getNamespace().put("texts", texts);
        Parent view = loader.load();
        controller = loader.getController();
        return view;
    }

    private void fillTexts() {
        var bundle = workspace.messages().bundle();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }

    @AfterEach
    void stop() {
        background.shutdown();
    }

    @Test
    void showsTheReferenceLibrary(FxRobot robot) throws IOException {
        settle();
        picture(robot, "en-light");

        robot.interact(() -> {
            workspace.messagesProperty().set(Messages.in(Language.JAPANESE));
            fillTexts();
            workspace.selectionProperty().set(Selection.ofParty(id("Toyama")));
        });
        settle();
        picture(robot, "ja-light-toyama");
        robot.moveTo(at("Hai Phong"));
        picture(robot, "ja-light-card");
        robot.moveTo(controller.onScreen(new GeoPoint(15, 88)));

        robot.interact(() -> root.getStyleClass().add("dark"));
        awaitTiles(robot, MapStyle.light());
        picture(robot, "ja-dark-toyama");

        robot.interact(() -> {
            workspace.messagesProperty().set(Messages.in(Language.ENGLISH));
            fillTexts();
            workspace.selectionProperty().set(Selection.NONE);
        });
        settle();
        picture(robot, "en-dark");
        robot.interact(() -> root.getStyleClass().remove("dark"));
        awaitTiles(robot, MapStyle.dark());
    }

    @Test
    void aClickPicksACityAndOneOnTheSeaPicksNothing(FxRobot robot) {
        settle();
        robot.clickOn(at("Toyama"));
        assertThat(picked()).containsExactly(id("Toyama"));

        controlClick(robot, "Semarang");
        assertThat(picked()).containsExactly(id("Toyama"), id("Semarang"));

        controlClick(robot, "Toyama");
        assertThat(picked()).containsExactly(id("Semarang"));

        robot.clickOn(controller.onScreen(new GeoPoint(15, 88)));
        assertThat(picked()).isEmpty();
    }

    @Test
    void escapePicksNothing(FxRobot robot) {
        settle();
        robot.clickOn(at("Hai Phong"));
        assertThat(picked()).containsExactly(id("Hai Phong"));

        robot.type(KeyCode.ESCAPE);

        assertThat(picked()).isEmpty();
    }

    @Test
    void aDragMovesTheMapAndPicksNothing(FxRobot robot) {
        settle();
        Point2D before = at("Toyama");

        robot.moveTo(at("Bangkok")).press(MouseButton.PRIMARY).moveBy(60, 40).release(MouseButton.PRIMARY);
        settle();

        assertThat(picked()).isEmpty();
        assertThat(at("Toyama").distance(before.add(60, 40))).isLessThan(2);
    }

    @Test
    void placesAtOneSpotAreToldApart(FxRobot robot) throws IOException {
        settle();
        robot.clickOn(at("Iskandar"));
        await(() -> robot.lookup(".map-chooser").tryQuery().isPresent());
        assertThat(robot.lookup(".map-chooser .button").queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsExactlyInAnyOrder("Iskandar · Region · Malaysia", "Johor Bahru · City · Malaysia");
        picture(robot, robot.lookup(".map-chooser").query().getScene(), "en-light-chooser");

        robot.clickOn("Johor Bahru · City · Malaysia");

        assertThat(picked()).containsExactly(id("Johor Bahru"));
        assertThat(robot.lookup(".map-chooser").tryQuery()).isEmpty();
    }

    @Test
    void theKeyboardWalksTheCitiesAndPicks(FxRobot robot) throws IOException {
        settle();
        robot.interact(() -> mapRoot().requestFocus());
        robot.type(KeyCode.TAB);
        assertThat(card(robot)).isEqualTo("Kitakyushu");
        robot.type(KeyCode.TAB);
        assertThat(card(robot)).isEqualTo("Toyama");
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertThat(card(robot)).isEqualTo("Kitakyushu");
        assertThat(mapRoot().getAccessibleText()).startsWith("Kitakyushu, City · Japan, ");
        picture(robot, "en-light-keyboard");

        robot.type(KeyCode.ENTER);

        assertThat(picked()).containsExactly(id("Kitakyushu"));
    }

    @Test
    void theKeyboardMovesTheMap(FxRobot robot) {
        settle();
        robot.interact(() -> mapRoot().requestFocus());
        Point2D before = at("Bangkok");

        robot.type(KeyCode.RIGHT);
        settle();
        assertThat(at("Bangkok").distance(before.subtract(90, 0))).isLessThan(2);

        robot.type(KeyCode.DOWN);
        settle();
        assertThat(at("Bangkok").distance(before.subtract(90, 90))).isLessThan(2);

        double zoom = controller.zoom();
        robot.type(KeyCode.ADD);
        settle();
        assertThat(controller.zoom()).isGreaterThan(zoom);

        robot.type(KeyCode.HOME);
        settle();
        assertThat(at("Bangkok").distance(before)).isLessThan(2);
    }

    @Test
    void buttonsZoomFitAndGoHome(FxRobot robot) throws IOException {
        settle();
        double zoom = controller.zoom();

        robot.clickOn("#zoomIn");
        settle();
        assertThat(controller.zoom()).isCloseTo(zoom + 1, within(1e-6));
        robot.clickOn("#zoomOut");
        settle();
        assertThat(controller.zoom()).isCloseTo(zoom, within(1e-6));

        robot.interact(() ->
                workspace.selectionProperty().set(new Selection(Set.of(id("Toyama"), id("Vancouver")), null)));
        robot.clickOn("#fit");
        settle();
        assertThat(at("Vancouver").getX()).isBetween(800.0, 960.0);
        assertThat(at("Toyama").getX()).isBetween(40.0, 200.0);
        picture(robot, "en-light-pacific");

        robot.interact(() -> workspace.selectionProperty().set(Selection.NONE));
        robot.clickOn("#fit");
        settle();
        picture(robot, "en-light-world");

        robot.clickOn("#home");
        settle();
        assertThat(controller.zoom()).isCloseTo(zoom, within(1e-6));
    }

    @Test
    void bringsPlacesIntoViewEachTimeItIsAsked(FxRobot robot) throws IOException {
        settle();
        robot.interact(() -> workspace.showOnMap(Set.of(id("Kitakyushu"), id("Kumamoto"))));
        settle();
        assertThat(controller.zoom()).isGreaterThan(6.5);
        picture(robot, "en-light-kyushu");
        robot.clickOn("#home");
        settle();

        robot.interact(() -> workspace.showOnMap(Set.of(id("Kitakyushu"), id("Kumamoto"))));
        settle();

        assertThat(controller.zoom()).isGreaterThan(6.5);
        assertThat(at("Kumamoto").getX()).isBetween(60.0, 940.0);
    }

    @Test
    void tellsOfTheCityUnderThePointer(FxRobot robot) throws IOException {
        settle();
        robot.moveTo(at("Kitakyushu"));
        assertThat(card(robot)).isEqualTo("Kitakyushu");
        picture(robot, "en-light-card");

        robot.moveTo(controller.onScreen(new GeoPoint(15, 88)));

        assertThat(robot.lookup(".map-card").query().isVisible()).isFalse();
    }

    @Test
    void remembersWhatItShowed(FxRobot robot) {
        settle();
        robot.clickOn("#zoomIn");
        settle();

        assertThat(memory.load()).hasValueSatisfying(p -> assertThat(p.zoom()).isEqualTo(controller.zoom()));
    }

    @Test
    void fillsALargeWindow(FxRobot robot) throws IOException {
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        settle();
        for (String city : List.of("Toyama", "Semarang", "Delhi", "Shimokawa")) {
            Point2D at = at(city);
            assertThat(at.getX()).isBetween(0.0, 1280.0);
            assertThat(at.getY()).isBetween(0.0, 800.0);
        }
        picture(robot, "en-light-1280");
    }

    /// Waits until no tile is drawn in the old style any more.
    private void awaitTiles(FxRobot robot, MapStyle old) {
        settle();
        WritableImage[] shot = new WritableImage[1];
        await(() -> {
            robot.interact(() -> shot[0] = root.getScene().snapshot(null));
            for (int x = 5; x < 1000; x += 20) {
                for (int y = 5; y < 700; y += 20) {
                    if (shot[0].getPixelReader().getArgb(x, y) == old.land()) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    /// The headless robot's clicks forget which keys are held down.
    private void controlClick(FxRobot robot, String city) {
        Node map = robot.lookup(".map-base").query();
        Point2D screen = at(city);
        Point2D at = map.screenToLocal(screen);
        robot.interact(() -> map.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null)));
    }

    private Region mapRoot() {
        return (Region) root.getChildren().getFirst();
    }

    private Set<Id> picked() {
        return workspace.selection().parties();
    }

    private static String card(FxRobot robot) {
        return robot.lookup(".map-card .name").queryAs(Label.class).getText();
    }

    /// Where the city is on the screen.
    private Point2D at(String name) {
        Place place = LIBRARY.places().stream()
                .filter(p -> p.name("en").equals(name))
                .findFirst()
                .orElseThrow();
        return controller.onScreen(Objects.requireNonNull(place.location()));
    }

    private static Id id(String name) {
        return ReferencePlaces.id(LIBRARY, name);
    }

    private void settle() {
        await(() -> WaitForAsyncUtils.asyncFx(controller::isAtRest).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("still waiting", e);
        }
    }

    private void picture(FxRobot robot, String name) throws IOException {
        settle();
        picture(robot, root.getScene(), name);
    }

    private static void picture(FxRobot robot, Scene scene, String name) throws IOException {
        WritableImage[] shot = new WritableImage[1];
        robot.interact(() -> shot[0] = scene.snapshot(null));
        WritableImage image = shot[0];
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        ImageIO.write(copy, "png", folder.resolve("map-" + name + ".png").toFile());
    }
}
