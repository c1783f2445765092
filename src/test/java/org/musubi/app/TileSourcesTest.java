package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.map.TileSource;
import org.musubi.task.Background;
import org.musubi.task.BackgroundThreads;
import org.musubi.task.SameThread;
import org.musubi.text.Message;
import org.musubi.ui.common.TileChoice;

class TileSourcesTest {
    private static final TileChoice WEB =
            new TileChoice.OfWeb("https://tiles.invalid/{z}/{x}/{y}.png", "© Example contributors");

    @TempDir
    private Path folder;

    private final SimpleStringProperty setting = new SimpleStringProperty("");
    private final List<Optional<TileSource>> given = new ArrayList<>();
    private final List<Optional<Message>> told = new ArrayList<>();
    private @Nullable TileSources sources;

    private TileSources sources() {
        return sources(new SameThread());
    }

    private TileSources sources(Background background) {
        sources = new TileSources(
                setting,
                source -> given.add(Optional.ofNullable(source)),
                background,
                Runnable::run,
                folder.resolve("cache"),
                "1.0");
        return sources;
    }

    @AfterEach
    void close() {
        if (sources != null) {
            sources.close();
        }
    }

    private Path file() throws Exception {
        Path file = folder.resolve("map.mbtiles");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE metadata (name TEXT, value TEXT)");
            statement.execute("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data BLOB)");
            statement.execute("INSERT INTO metadata VALUES ('name', 'City plan')");
            statement.execute("INSERT INTO tiles VALUES (0, 0, 0, x'89504E470D0A1A0A')");
        }
        return file;
    }

    @Test
    void nothingIsOpenedUntilItIsChosen() {
        sources().start(problem -> told.add(Optional.of(problem)));
        assertThat(given).isEmpty();
        assertThat(told).isEmpty();
        assertThat(sources().creditProperty().get()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileIsShownWithItsCreditAndRemembered() throws Exception {
        TileSources chosen = sources();
        chosen.choose(new TileChoice.OfFile(file()), told::add);
        assertThat(told).containsExactly(Optional.empty());
        assertThat(given.getLast()).isPresent();
        assertThat(chosen.creditProperty().get()).isEqualTo("City plan");
        chosen.close();

        given.clear();
        TileSources next = sources();
        next.start(problem -> told.add(Optional.of(problem)));
        assertThat(given.getLast()).isPresent();
        assertThat(next.creditProperty().get()).isEqualTo("City plan");
        next.choose(new TileChoice.Shipped(), told::add);
        assertThat(given.getLast()).isEmpty();
        assertThat(setting.get()).isEmpty();
        assertThat(next.creditProperty().get()).isEmpty();
    }

    @Test
    void aFileThatCannotBeShownChangesNothing() throws Exception {
        TileSources chosen = sources();
        chosen.choose(new TileChoice.OfFile(file()), told::add);
        String before = setting.get();
        Path broken = Files.writeString(folder.resolve("broken.mbtiles"), "nothing of the kind");
        chosen.choose(new TileChoice.OfFile(broken), told::add);
        assertThat(told.getLast())
                .hasValueSatisfying(problem -> assertThat(problem.key()).isEqualTo("tile-file.error.foreign"));
        assertThat(setting.get()).isEqualTo(before);
        assertThat(given).hasSize(1);
    }

    @Test
    void aFileThatOpensLateDoesNotTakeThePlaceOfALaterChoice() throws Exception {
        var untold = new ArrayList<Runnable>();
        TileSources chosen = sources(new BackgroundThreads(outcome -> {
            synchronized (untold) {
                untold.add(outcome);
                untold.notifyAll();
            }
        }));
        chosen.choose(new TileChoice.OfFile(file()), told::add);
        chosen.choose(new TileChoice.OfWeb("http://tiles.invalid/", "© Example"), told::add);
        chosen.choose(new TileChoice.Shipped(), told::add);
        synchronized (untold) {
            while (untold.isEmpty()) {
                untold.wait();
            }
        }
        untold.getFirst().run();

        assertThat(given).containsExactly(Optional.empty());
        assertThat(setting.get()).isEmpty();
        assertThat(told).as("of the address, and of the choice that counts").hasSize(2);
        assertThat(told.getLast()).isEmpty();
    }

    @Test
    void aFileThatIsMissingForOnceIsNotForgotten() {
        var choice = new TileChoice.OfFile(folder.resolve("on a stick.mbtiles"));
        setting.set(choice.setting());
        TileSources next = sources();
        next.start(problem -> told.add(Optional.of(problem)));
        assertThat(told)
                .singleElement()
                .satisfies(problem -> assertThat(problem.orElseThrow().key()).isEqualTo("tile-file.error.missing"));
        assertThat(given).isEmpty();
        assertThat(setting.get()).isEqualTo(choice.setting());
        assertThat(next.choiceProperty().get()).isEqualTo(choice);
    }

    @Test
    void tilesFromTheWebNeedEncryptionAndACredit() {
        TileSources chosen = sources();
        chosen.choose(new TileChoice.OfWeb("http://tiles.invalid/{z}/{x}/{y}.png", "© Example"), told::add);
        chosen.choose(new TileChoice.OfWeb("https://tiles.invalid/{z}/{x}/{y}.png", "  "), told::add);
        assertThat(told)
                .extracting(problem -> problem.orElseThrow().key())
                .containsExactly("map.tiles.problem.https", "map.tiles.problem.credit");
        assertThat(given).isEmpty();
        assertThat(setting.get()).isEmpty();
        chosen.choose(WEB, told::add);
        assertThat(told.getLast()).isEmpty();
        assertThat(given.getLast()).isPresent();
        assertThat(chosen.creditProperty().get()).isEqualTo("© Example contributors");
        assertThat(TileChoice.parse(setting.get())).isEqualTo(WEB);
    }

    @Test
    void rubbishInTheSettingsIsTheShippedMap() {
        for (String rubbish : new String[] {"", "file", "web\tone", "file\ta\tb", "x\ty", "file\t\0"}) {
            assertThat(TileChoice.parse(rubbish)).isEqualTo(new TileChoice.Shipped());
        }
    }
}
