package org.musubi.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.map.RasterTiles;
import org.musubi.map.TileSource;
import org.musubi.store.TileFile;
import org.musubi.store.TileFileException;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.text.Message;
import org.musubi.ui.common.MapTiles;
import org.musubi.ui.common.TileChoice;
import org.musubi.web.TileAddress;
import org.musubi.web.TileCache;
import org.musubi.web.WebTiles;

/// Opens what the user chose for tiles, and hands it to the map. As long as nothing is chosen, nothing is opened.
final class TileSources implements MapTiles, AutoCloseable {
    private static final long CACHE_BYTES = 200L << 20;
    /// Tiles of the web reach closer than the map goes.
    private static final int WEB_ZOOM = 19;

    private final StringProperty setting;
    private final Consumer<@Nullable TileSource> map;
    private final Background background;
    private final Executor window;
    private final Path cacheFolder;
    private final String agent;
    private final ReadOnlyObjectWrapper<TileChoice> choice;
    private final ReadOnlyStringWrapper credit = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unreachable = new ReadOnlyBooleanWrapper();
    private @Nullable Opened opened;
    /// Counts what was chosen: a file that takes its time to open must not take the place of a later choice.
    private int choices;

    /// Tiles that are ready to be shown.
    ///
    /// @param closing what frees them again
    private record Opened(RasterTiles.Files files, int minZoom, int maxZoom, String credit, Runnable closing) {
        TileSource source() {
            return new RasterTiles(files, minZoom, maxZoom);
        }
    }

    /// @param setting where the choice is remembered
    /// @param map takes sources, null for the shipped map
    /// @param background tells outcomes on the window's thread
    /// @param window runs things on the window's thread
    /// @param cacheFolder of tiles from the web
    /// @param version of this program; empty if it has none
    TileSources(
            StringProperty setting,
            Consumer<@Nullable TileSource> map,
            Background background,
            Executor window,
            Path cacheFolder,
            String version) {
        this.setting = setting;
        this.map = map;
        this.background = background;
        this.window = window;
        this.cacheFolder = cacheFolder;
        agent = version.isEmpty() ? "Musubi" : "Musubi/" + version;
        choice = new ReadOnlyObjectWrapper<>(TileChoice.parse(setting.get()));
    }

    /// Opens what was chosen when the program last ran.
    ///
    /// @param problem told if that cannot be done; the choice is kept, for a drive that is missing may come back
    void start(Consumer<Message> problem) {
        if (!(choice.get() instanceof TileChoice.Shipped)) {
            choose(choice.get(), outcome -> outcome.ifPresent(problem));
        }
    }

    @Override
    public ReadOnlyObjectProperty<TileChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty creditProperty() {
        return credit.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty unreachableProperty() {
        return unreachable.getReadOnlyProperty();
    }

    @Override
    public void choose(TileChoice wanted, Consumer<Optional<Message>> done) {
        switch (wanted) {
            case TileChoice.Shipped _ -> {
                use(wanted, null);
                done.accept(Optional.empty());
            }
            case TileChoice.OfWeb web -> {
                Optional<Message> problem = problem(web);
                if (problem.isEmpty()) {
                    use(wanted, open(web));
                }
                done.accept(problem);
            }
            case TileChoice.OfFile(Path file) -> open(wanted, file, done);
        }
    }

    /// Tells nothing if something else has been chosen meanwhile.
    private void open(TileChoice wanted, Path file, Consumer<Optional<Message>> done) {
        int asked = ++choices;
        background.start(_ -> TileFile.open(file), new Outcome<TileFile>() {
            @Override
            public void done(TileFile tiles) {
                if (asked == choices) {
                    use(wanted, open(tiles));
                    done.accept(Optional.empty());
                } else {
                    tiles.close();
                }
            }

            @Override
            public void failed(Exception failure) {
                if (asked == choices) {
                    done.accept(Optional.of(
                            failure instanceof TileFileException e ? e.message() : Message.of("failure.unexpected")));
                }
            }
        });
    }

    private static Optional<Message> problem(TileChoice.OfWeb web) {
        return TileAddress.problem(web.address())
                .or(() -> web.credit().isBlank()
                        ? Optional.of(Message.of("map.tiles.problem.credit"))
                        : Optional.empty());
    }

    private static Opened open(TileFile file) {
        return new Opened(
                (zoom, x, y) -> CompletableFuture.completedFuture(file.tile(zoom, x, y)),
                file.minZoom(),
                file.maxZoom(),
                file.credit(),
                file::close);
    }

    private Opened open(TileChoice.OfWeb web) {
        var tiles = new WebTiles(
                TileAddress.of(web.address()),
                agent,
                new TileCache(cacheFolder, CACHE_BYTES),
                Clock.systemUTC(),
                answered -> window.execute(() -> noted(web, answered)));
        return new Opened(tiles::tile, 0, WEB_ZOOM, web.credit().strip(), tiles::close);
    }

    private void use(TileChoice chosen, @Nullable Opened now) {
        choices++;
        Opened before = opened;
        opened = now;
        unreachable.set(false);
        credit.set(now == null ? "" : now.credit);
        choice.set(chosen);
        setting.set(chosen.setting());
        map.accept(now == null ? null : now.source());
        if (before != null) {
            before.closing.run();
        }
    }

    /// When a server answers again, the tiles on the screen are asked for again.
    private void noted(TileChoice.OfWeb web, boolean answered) {
        Opened now = opened;
        if (now != null && web.equals(choice.get()) && unreachable.get() == answered) {
            unreachable.set(!answered);
            if (answered) {
                map.accept(now.source());
            }
        }
    }

    @Override
    public void close() {
        choices++;
        if (opened != null) {
            opened.closing.run();
            opened = null;
        }
    }
}
