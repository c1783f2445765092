package org.musubi.app;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.musubi.bench.Frames;
import org.musubi.bench.RandomFilters;
import org.musubi.bench.Times;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.query.Filter;
import org.musubi.service.DefaultLibrary;
import org.musubi.store.Library;
import org.musubi.text.Language;
import org.musubi.ui.common.Fonts;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.WindowPlace;
import org.musubi.ui.main.LibrarySession;
import org.musubi.ui.main.MainController;

/// The program's window over one library, used as by someone who explores it, with a clock. Prints what 95 of 100 times
/// are at most, in milliseconds.
///
/// Usage: `Exploring LIBRARY FOLDER filter|timeline|table`
public final class ExploringWindow extends Application {
    private static final int FILTERS = 160;
    private static final int WARMING = 40;

    /// By then what goes on in the background after opening is done: seals are looked at, memory is given back.
    private static final long SECONDS_BEFORE = 10;

    private @Nullable Composition composition;

    @Override
    public void start(Stage stage) {
        List<String> arguments = getParameters().getRaw();
        Path folder = Path.of(arguments.get(1));
        var settings = new Settings(Map.of(), Language.JAPANESE);
        settings.window().set(new WindowPlace(0, 0, 1280, 800, false));
        var fonts = new Fonts("Linux");
        fonts.load();
        var reference = new DefaultLibrary(folder, InputStream::nullInputStream);
        var made = new Composition(stage, settings, reference, fonts, Desktop.real(getHostServices()));
        composition = made;
        MainController main = made.show();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Library library = Library.open(Path.of(arguments.get(0)));
                LibrarySession.Opened opened = LibrarySession.Opened.of(library);
                onScreen(() -> made.session().show(opened));
                until(() -> main.isComplete()
                        && made.isAtRest()
                        && BaseMapTileRetriever.installed().settled());
                TimeUnit.SECONDS.sleep(SECONDS_BEFORE);
                measure(arguments.get(2), made, stage);
                System.out.flush();
                System.exit(0);
            } catch (Throwable failure) {
                failure.printStackTrace(System.err);
                System.exit(1);
            }
        });
    }

    private static void measure(String what, Composition made, Stage stage) throws InterruptedException {
        switch (what) {
            case "filter" -> filter(made, stage);
            case "timeline" -> frames(timeline(stage));
            case "table" -> frames(table(made, stage));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static void onScreen(Runnable action) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                action.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }

    /// Waits for something that only the JavaFX thread knows.
    private static void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        var met = new boolean[1];
        for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5); !met[0]; ) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            onScreen(() -> met[0] = condition.getAsBoolean());
            if (!met[0]) {
                Thread.sleep(20);
            }
        }
    }

    /// From a change of the filter until the pulse that draws the last view which follows it has ended on the JavaFX
    /// thread.
    private static void filter(Composition made, Stage stage) throws InterruptedException {
        List<Filter> filters = RandomFilters.of(made.workspace().index(), FILTERS + WARMING);
        var times = new ArrayList<Long>();
        for (Filter filter : filters) {
            var done = new CountDownLatch(1);
            onScreen(() -> {
                long before = System.nanoTime();
                made.workspace().filterProperty().set(filter);
                var whenDrawn = new Runnable[1];
                whenDrawn[0] = () -> {
                    if (made.views().areCurrent()) {
                        times.add(System.nanoTime() - before);
                        stage.getScene().removePostLayoutPulseListener(whenDrawn[0]);
                        done.countDown();
                    } else {
                        Platform.requestNextPulse();
                    }
                };
                stage.getScene().addPostLayoutPulseListener(whenDrawn[0]);
                Platform.requestNextPulse();
            });
            if (!done.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the views do not come to rest: " + filter);
            }
        }
        Times.print(times.subList(WARMING, times.size()));
    }

    /// Zooms and scrolls in turn, as with a wheel: one step with each frame.
    private static IntConsumer timeline(Stage stage) {
        Node lanes = stage.getScene().lookup("#lanes");
        return frame -> {
            int phase = frame % 240;
            if (phase < 60) {
                scroll(lanes, 0, 40, true);
            } else if (phase < 120) {
                scroll(lanes, phase < 90 ? 40 : -40, 0, false);
            } else if (phase < 180) {
                scroll(lanes, 0, -40, true);
            } else {
                scroll(lanes, 0, phase < 210 ? -40 : 40, false);
            }
        };
    }

    private static IntConsumer table(Composition made, Stage stage) throws InterruptedException {
        onScreen(() -> ((ToggleButton) stage.getScene().lookup(".results #table")).fire());
        until(() -> stage.getScene().lookup(".result-table .table-row-cell") != null
                && made.views().areCurrent());
        Node lines = stage.getScene().lookup(".result-table .virtual-flow");
        return frame -> scroll(lines, 0, frame % 600 < 300 ? -120 : 120, false);
    }

    private static void scroll(Node node, double right, double down, boolean zoom) {
        Bounds bounds = node.getLayoutBounds();
        Point2D at = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        Point2D screen = node.localToScreen(at);
        Point2D scene = node.localToScene(at);
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        zoom,
                        false,
                        false,
                        false,
                        false,
                        right,
                        down,
                        right,
                        down,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    /// Measures the time between two frames while something moves with each, and then ends the program.
    private static void frames(IntConsumer move) throws InterruptedException {
        onScreen(() -> new Frames(() -> true) {
            @Override
            protected void move(int number) {
                move.accept(number);
            }
        }.start());
        new CountDownLatch(1).await();
    }
}
