package org.musubi.ui.map;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.musubi.map.Arcs;
import org.musubi.map.MapStyle;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Editing;
import org.musubi.ui.common.TilesByHand;
import org.musubi.ui.common.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The map of the reference library on a stage of its own, for tests with a robot.
@SuppressWarnings("NullAway.Init") // shown first
final class MapOnStage {
    private static final LibraryContent LIBRARY = ReferencePlaces.content();

    final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    final RememberedInMemory memory = new RememberedInMemory();
    final TilesByHand tiles = new TilesByHand();
    /// What was copied.
    final List<String> copied = new ArrayList<>();
    /// What the window was told, and `paper` where the map on paper was asked for.
    final List<String> said = new ArrayList<>();
    /// What places were begun with.
    final List<Map<String, String>> begun = new ArrayList<>();

    private StackPane root;
    private LoadedMap map;

    static final class RememberedInMemory implements MapMemory {
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

    /// On the JavaFX thread, with English texts.
    void show(Stage stage) throws IOException {
        workspace.show(LibraryIndex.of(LIBRARY));
        map = LoadedMap.of(workspace, memory, tiles, tools());
        root = new StackPane(map.view());
        root.getStyleClass().add("root");
        stage.setScene(new Scene(root, 1000, 700));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(700);
        stage.show();
    }

    private MapTools tools() {
        var editing = new Editing() {
            @Override
            public void create(String kind, Map<String, String> initial) {
                if (kind.equals("place")) {
                    begun.add(initial);
                }
            }

            @Override
            public void edit(Id entry) {
                throw new AssertionError("nobody edits " + entry);
            }
        };
        return new MapTools(copied::add, said::add, editing, () -> said.add("paper"));
    }

    /// What does nothing beyond the map.
    static MapTools noTools() {
        return new MapOnStage().tools();
    }

    /// Changes the language, as the window does. On the JavaFX thread.
    void speak(Language language) {
        workspace.messagesProperty().set(Messages.in(language));
        map.speak(workspace.messages());
    }

    StackPane root() {
        return root;
    }

    double zoom() {
        return map.controller().zoom();
    }

    /// A point on the screen where there is nothing but sea.
    Point2D atSea() {
        return map.controller().onScreen(new GeoPoint(15, 88));
    }

    /// Waits until no tile is drawn in the old style any more.
    void awaitTiles(FxRobot robot, MapStyle old) {
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

    Region mapRoot() {
        return (Region) root.getChildren().getFirst();
    }

    Set<Id> picked() {
        return workspace.selection().parties();
    }

    static String card(FxRobot robot) {
        return robot.lookup(".map-card .name").queryAs(Label.class).getText();
    }

    /// Where the city is on the screen.
    Point2D at(String name) {
        return map.controller().onScreen(place(name));
    }

    boolean isInView(String name) {
        return root.localToScreen(root.getLayoutBounds()).contains(at(name));
    }

    private static GeoPoint place(String name) {
        Place place = LIBRARY.places().stream()
                .filter(p -> p.name("en").equals(name))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(place.location());
    }

    /// Where the line between two places is on the screen, in its middle.
    Point2D onTie(String one, String other) {
        return map.controller().onScreen(Arcs.middle(place(one), place(other)));
    }

    static Id id(String name) {
        return ReferencePlaces.id(LIBRARY, name);
    }

    MapViewModel viewModel() {
        return map.viewModel();
    }

    /// Waits until the map bears all its names too.
    void settleNames() {
        await(() -> WaitForAsyncUtils.asyncFx(map.controller()::isNamed).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until the map has been still for so long that one can come back to what it shows.
    void awaitVisit() {
        await(() -> WaitForAsyncUtils.asyncFx(map.controller()::hasStayed).get());
    }

    void settle() {
        await(() -> WaitForAsyncUtils.asyncFx(map.controller()::isAtRest).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void await(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("still waiting", e);
        }
    }

    void picture(FxRobot robot, String name) throws IOException {
        settle();
        picture(robot, root.getScene(), name);
    }

    static void picture(FxRobot robot, Scene scene, String name) throws IOException {
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
