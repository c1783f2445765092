package org.musubi.ui.map;

import java.io.IOException;
import java.util.List;
import javafx.application.Application;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.musubi.bench.CityPairs;
import org.musubi.bench.Frames;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.TilesByHand;
import org.musubi.ui.common.Workspace;

/// The map in a window of its own, panned and zoomed for twenty seconds as by a hand. Prints what 95 of 100 times
/// between two frames are at most, in milliseconds.
///
/// Usage: `MovingMap CITIES TIES`; with no cities, the bare base map is moved in the same way.
public final class MovingMapWindow extends Application {
    private static final int PHASE = 120;
    private static final int FRAMES_PER_NOTCH = 12;
    private static final double NOTCH = 40;

    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        var workspace = new Workspace(Messages.in(Language.JAPANESE));
        LoadedMap map =
                LoadedMap.of(workspace, new MapOnStage.RememberedInMemory(), new TilesByHand(), MapOnStage.noTools());
        stage.setScene(new Scene(map.view(), 1280, 800));
        stage.show();
        workspace.show(LibraryIndex.of(
                CityPairs.content(Integer.parseInt(arguments.get(0)), Integer.parseInt(arguments.get(1)))));
        new Moves(map.controller(), map.view().lookup(".map-base")).start();
    }

    private static final class Moves extends Frames {
        private final MapController map;
        private final Node base;

        Moves(MapController map, Node base) {
            super(() -> map.isAtRest() && BaseMapTileRetriever.installed().settled());
            this.map = map;
            this.base = base;
        }

        /// Pans to and fro, and between that zooms in and out around the middle.
        @Override
        protected void move(int number) {
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
