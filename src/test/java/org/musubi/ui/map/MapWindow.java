package org.musubi.ui.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.model.LibraryContent;
import org.musubi.query.LibraryIndex;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.TilesByHand;
import org.musubi.ui.common.Workspace;

/// The map alone in a window, to be looked at and played with.
///
/// Arguments: `ja` for Japanese, `dark` for the dark theme, `frames` to pan by itself, print how long frames take with
/// and without the reference library over the map, and end.
public final class MapWindow {
    private static final int FRAMES = 120;
    private static final int ROUNDS = 3;

    private MapWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    private static final class Forgetful implements MapMemory {
        @Override
        public Optional<MapPosition> load() {
            return Optional.empty();
        }

        @Override
        public void save(MapPosition position) {}
    }

    /// Public, and not the main class, because JavaFX on the class path wants it so.
    public static final class Window extends Application {
        private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
        private final LibraryIndex library = LibraryIndex.of(ReferencePlaces.content());

        @Override
        public void start(Stage stage) throws IOException {
            List<String> wishes = getParameters().getRaw();
            if (wishes.contains("ja")) {
                workspace.messagesProperty().set(Messages.in(Language.JAPANESE));
            }
            var background = Executors.newSingleThreadExecutor(task -> {
                var thread = new Thread(task, "map overlay");
                thread.setDaemon(true);
                return thread;
            });
            var loader = new FXMLLoader(MapController.class.getResource("/fxml/map.fxml"));
            loader.setControllerFactory(_ -> new MapController(
                    new MapViewModel(workspace, new Forgetful(), new SameThread()),
                    BaseMapTileRetriever.installed(),
                    new TilesByHand(),
                    MapOnStage.noTools(),
                    background));
            ObservableMap<String, String> texts = FXCollections.observableHashMap();
            var bundle = workspace.messages().bundle();
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
            loader.getNamespace().put("texts", texts);
            Parent view = loader.load();
            var root = new StackPane(view);
            if (wishes.contains("dark")) {
                root.getStyleClass().add("dark");
            }
            stage.setScene(new Scene(root, 1280, 800));
            stage.setTitle("Musubi map");
            stage.show();
            workspace.show(library);
            if (wishes.contains("frames")) {
                new Frames(workspace, library, loader.getController()).start();
            }
        }
    }

    /// Pans to and fro, by turns with and without the library.
    private static final class Frames extends AnimationTimer {
        private final Workspace workspace;
        private final LibraryIndex library;
        private final MapController map;
        private final List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>());
        private int frame;
        private long last;

        Frames(Workspace workspace, LibraryIndex library, MapController map) {
            this.workspace = workspace;
            this.library = library;
            this.map = map;
        }

        @Override
        public void handle(long now) {
            int round = frame / FRAMES;
            int inRound = frame % FRAMES;
            if (round == 2 * ROUNDS) {
                stop();
                print();
                Platform.exit();
                return;
            }
            int mode = round % 2;
            if (inRound == 0) {
                workspace.show(mode == 1 ? library : LibraryIndex.of(LibraryContent.EMPTY));
            } else if (inRound > 20) {
                times.get(mode).add((now - last) / 1e6);
            }
            map.pan(inRound < FRAMES / 2 ? 7 : -7, 2 * Math.sin(inRound / 10.0));
            last = now;
            frame++;
        }

        private void print() {
            double[] bare = sorted(times.get(0));
            double[] full = sorted(times.get(1));
            System.out.printf(
                    Locale.ROOT,
                    "bare: median %.1f ms, p95 %.1f ms; library: median %.1f ms, p95 %.1f ms; ratio of p95 %.2f%n",
                    part(bare, 0.5),
                    part(bare, 0.95),
                    part(full, 0.5),
                    part(full, 0.95),
                    part(full, 0.95) / part(bare, 0.95));
        }

        private static double[] sorted(List<Double> values) {
            double[] array = values.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(array);
            return array;
        }

        private static double part(double[] sorted, double part) {
            return sorted[(int) (part * (sorted.length - 1))];
        }
    }
}
