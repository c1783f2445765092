package org.musubi.ui.map;

import java.io.IOException;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.musubi.bench.CityPairs;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.model.GeoPoint;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.TilesByHand;
import org.musubi.ui.common.Workspace;

/// What memory the map holds after the whole of Asia has been walked over, from window to window, at zoom 8: twice.
/// Each
/// window is waited for until it is drawn. Prints megabytes of heap in use, after garbage has been collected, as
/// `first` and `second`.
///
/// Usage: `WalkedMap CITIES TIES`
public final class WalkedMap {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int ZOOM = 8;

    /// From the Caspian Sea and the north of Hokkaido to the east of Japan and the south of Java: 90 by 65 degrees.
    private static final GeoPoint CORNER = new GeoPoint(53, 62);

    private static final int COLUMNS = 13;
    private static final int ROWS = 18;
    private static final int COLLECTIONS = 4;
    private static final int FRAMES_BETWEEN = 20;
    private static final double MEGABYTE = 1024 * 1024;

    private WalkedMap() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /// Public, and not the main class, because JavaFX on the class path wants it so.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) throws IOException {
            var workspace = new Workspace(Messages.in(Language.JAPANESE));
            var memory = new MapOnStage.RememberedInMemory();
            memory.save(new MapPosition(CORNER, ZOOM));
            LoadedMap map = LoadedMap.of(workspace, memory, new TilesByHand(), MapOnStage.noTools());
            stage.setScene(new Scene(map.view(), WIDTH, HEIGHT));
            stage.show();
            workspace.show(LibraryIndex.of(CityPairs.content(
                    Integer.parseInt(getParameters().getRaw().get(0)),
                    Integer.parseInt(getParameters().getRaw().get(1)))));
            new Walk(map.controller()).start();
        }
    }

    /// Eastwards and westwards in turn, row after row; at the end back to where it began.
    private static final class Walk extends AnimationTimer {
        private final MapController map;
        private int step;
        private int collected;

        Walk(MapController map) {
            this.map = map;
        }

        @Override
        public void handle(long now) {
            int stops = COLUMNS * ROWS;
            boolean isPassed = step > 0 && step % stops == 0;
            boolean isThere = isPassed ? map.isNamed() : map.isAtRest();
            if (!isThere || !BaseMapTileRetriever.installed().settled() || isPassed && !collect()) {
                return;
            }
            if (step == stops) {
                System.out.println("first " + usedMegabytes());
            } else if (step == 2 * stops) {
                System.out.println("second " + usedMegabytes());
                System.exit(0);
            }
            collected = 0;
            int column = step % COLUMNS;
            int row = step % stops / COLUMNS;
            if (column < COLUMNS - 1) {
                map.pan(row % 2 == 0 ? WIDTH : -WIDTH, 0);
            } else if (row < ROWS - 1) {
                map.pan(0, HEIGHT);
            } else {
                map.pan(ROWS % 2 == 0 ? 0 : -WIDTH * (COLUMNS - 1), -HEIGHT * (ROWS - 1));
            }
            step++;
        }

        /// What the toolkit has drawn from goes a frame or two after the pictures themselves, so it takes several goes.
        ///
        /// @return whether all garbage is gone
        private boolean collect() {
            if (collected % FRAMES_BETWEEN == 0) {
                System.gc();
            }
            // Without anything to draw there would be no frame.
            map.pan(collected % 2 == 0 ? 1 : -1, 0);
            collected++;
            return collected > COLLECTIONS * FRAMES_BETWEEN;
        }

        private static double usedMegabytes() {
            Runtime runtime = Runtime.getRuntime();
            return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        }
    }
}
