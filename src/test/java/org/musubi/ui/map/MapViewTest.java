package org.musubi.ui.map;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
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

        robot.interact(() -> root.getStyleClass().add("dark"));
        settle();
        picture(robot, "ja-dark-toyama");

        robot.interact(() -> {
            workspace.messagesProperty().set(Messages.in(Language.ENGLISH));
            fillTexts();
            workspace.selectionProperty().set(Selection.NONE);
        });
        settle();
        picture(robot, "en-dark");
        robot.interact(() -> root.getStyleClass().remove("dark"));
        settle();
    }

    private static Id id(String name) {
        return ReferencePlaces.id(LIBRARY, name);
    }

    private void settle() {
        await(() -> controller.isAtRest());
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
        WritableImage[] shot = new WritableImage[1];
        robot.interact(() -> shot[0] = root.getScene().snapshot(null));
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
