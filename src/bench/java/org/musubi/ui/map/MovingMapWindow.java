package org.musubi.ui.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.event.Event;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.musubi.bench.CityPairs;
import org.musubi.bench.Times;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.query.LibraryIndex;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.TilesByHand;
import org.musubi.ui.common.Workspace;

/// The map in a window of its own, panned and zoomed for twenty seconds as by a hand. Prints what 95 of 100 times
/// between two frames are at most, in milliseconds.
///
/// Usage: `MovingMap CITIES TIES`; with no cities, the bare base map is moved in the same way.
public final class MovingMapWindow extends Application {
    private static final long WARMING_SECONDS = 4;
    private static final long SECONDS = 20;
    private static final int PHASE = 120;
    private static final int FRAMES_PER_NOTCH = 12;
    private static final double NOTCH = 40;

    private static final class Forgetful implements MapMemory {
        @Override
        public Optional<MapPosition> load() {
            return Optional.empty();
        }

        @Override
        public void save(MapPosition position) {}
    }

    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        var workspace = new Workspace(Messages.in(Language.JAPANESE));
        var background =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
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
        stage.setScene(new Scene(view, 1280, 800));
        stage.show();
        workspace.show(LibraryIndex.of(
                CityPairs.content(Integer.parseInt(arguments.get(0)), Integer.parseInt(arguments.get(1)))));
        MapController controller = loader.getController();
        new Moves(controller, view.lookup(".map-base")).start();
    }

    private static final class Moves extends AnimationTimer {
        private final MapController map;
        private final Node base;
        private final List<Long> intervals = new ArrayList<>();
        private long start;
        private long before;
        private int frame;

        Moves(MapController map, Node base) {
            this.map = map;
            this.base = base;
        }

        @Override
        public void handle(long now) {
            long at = System.nanoTime();
            if (start == 0) {
                if (!map.isAtRest() || !BaseMapTileRetriever.installed().settled()) {
                    return;
                }
                start = at;
            }
            if (before > 0 && at - start > TimeUnit.SECONDS.toNanos(WARMING_SECONDS)) {
                intervals.add(at - before);
            }
            before = at;
            move(frame++);
            if (at - start > TimeUnit.SECONDS.toNanos(WARMING_SECONDS + SECONDS)) {
                stop();
                Times.print(intervals);
                System.exit(0);
            }
        }

        /// Pans to and fro, and between that zooms in and out around the middle.
        private void move(int number) {
            int phase = number / PHASE % 4;
            if (phase % 2 == 0) {
                map.pan(phase == 0 ? 7 : -7, 3 * Math.sin(number / 20.0));
            } else if (number % FRAMES_PER_NOTCH == 0) {
                scroll(phase == 1 ? NOTCH : -NOTCH);
            }
        }

        private void scroll(double down) {
            var at = new Point2D(
                    base.getLayoutBounds().getCenterX(), base.getLayoutBounds().getCenterY());
            Point2D screen = base.localToScreen(at);
            Event.fireEvent(
                    base,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            at.getX(),
                            at.getY(),
                            screen.getX(),
                            screen.getY(),
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            down,
                            0,
                            down,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
        }
    }
}
