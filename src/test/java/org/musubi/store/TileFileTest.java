package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.store.TileFileException.Reason;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class TileFileTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 2};
    private static final byte[] PACKED = {0x1F, (byte) 0x8B, 8, 0};
    private static final byte[] WEBP = {'R', 'I', 'F', 'F', 0};

    @TempDir
    private Path folder;

    private static final class Maker implements AutoCloseable {
        private final Connection connection;

        Maker(Path file) throws SQLException {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            run("CREATE TABLE metadata (name TEXT, value TEXT)");
            run("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)");
        }

        void run(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        void say(String name, String value) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO metadata VALUES (?, ?)")) {
                insert.setString(1, name);
                insert.setString(2, value);
                insert.execute();
            }
        }

        void tile(int zoom, int column, int row, byte[] data) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO tiles VALUES (?, ?, ?, ?)")) {
                insert.setInt(1, zoom);
                insert.setInt(2, column);
                insert.setInt(3, row);
                insert.setBytes(4, data);
                insert.execute();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private Path made(@Nullable String format, byte @Nullable [] first) throws SQLException {
        Path file = folder.resolve("map.mbtiles");
        try (var maker = new Maker(file)) {
            if (format != null) {
                maker.say("format", format);
            }
            if (first != null) {
                maker.tile(2, 3, 3, first);
            }
        }
        return file;
    }

    private static Reason refusal(Path file) {
        TileFileException refused = catchThrowableOfType(
                TileFileException.class, () -> TileFile.open(file).close());
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).text(refused.message()))
                    .contains(String.valueOf(file.getFileName()))
                    .doesNotContain("{");
        }
        return refused.reason();
    }

    @Test
    void rowsAreCountedFromTheNorthThoughTheFileCountsFromTheSouth() throws SQLException {
        Path file = folder.resolve("map.mbtiles");
        try (var maker = new Maker(file)) {
            maker.say("format", "png");
            maker.say("attribution", "&copy; <a href=\"https://example.org\">Example &amp; Co</a>");
            maker.tile(2, 3, 3, PNG);
            maker.tile(2, 3, 0, JPEG);
            maker.tile(5, 0, 0, PNG);
        }
        try (TileFile tiles = TileFile.open(file)) {
            assertThat(tiles.tile(2, 3, 0))
                    .hasValueSatisfying(tile -> assertThat(tile).isEqualTo(PNG));
            assertThat(tiles.tile(2, 3, 3))
                    .hasValueSatisfying(tile -> assertThat(tile).isEqualTo(JPEG));
            assertThat(tiles.tile(2, 1, 1)).isEmpty();
            assertThat(tiles.minZoom()).isEqualTo(2);
            assertThat(tiles.maxZoom()).isEqualTo(5);
            assertThat(tiles.credit()).isEqualTo("© Example & Co");
        }
    }

    @ParameterizedTest
    @CsvSource({"png", "jpg", "jpeg", ","})
    void picturesAreTakenWhateverTheFileSaysOfThem(@Nullable String format) throws SQLException {
        try (TileFile tiles = TileFile.open(made(format, JPEG))) {
            assertThat(tiles.credit()).as("at least its name").isEqualTo("map.mbtiles");
            assertThat(tiles.tile(2, 3, 0)).isPresent();
        }
    }

    @Test
    void shapesAreRefused() throws SQLException {
        assertThat(refusal(made("pbf", PACKED))).isEqualTo(Reason.VECTOR);
    }

    @Test
    void shapesThatAreCalledPicturesAreRefusedToo() throws SQLException {
        assertThat(refusal(made("png", PACKED))).isEqualTo(Reason.VECTOR);
    }

    @Test
    void otherPicturesAreRefused() throws SQLException {
        assertThat(refusal(made("webp", WEBP))).isEqualTo(Reason.FORMAT);
    }

    @Test
    void aFileWithoutTilesIsRefused() throws SQLException {
        assertThat(refusal(made("png", null))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(refusal(folder.resolve("gone.mbtiles"))).isEqualTo(Reason.MISSING);
        assertThat(refusal(folder)).isEqualTo(Reason.MISSING);
    }

    @Test
    void anotherKindOfFileIsRefused() throws IOException, SQLException {
        assertThat(refusal(Files.writeString(folder.resolve("text.mbtiles"), "not a database, but long enough")))
                .isEqualTo(Reason.FOREIGN);
        assertThat(refusal(Files.createFile(folder.resolve("empty.mbtiles")))).isEqualTo(Reason.FOREIGN);
        Path other = folder.resolve("other.mbtiles");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE record (id TEXT)");
        }
        assertThat(refusal(other)).isEqualTo(Reason.FOREIGN);
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws IOException, SQLException {
        Path file = made("png", Arrays.copyOf(PNG, 200_000));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, 5_000));
        assertThat(refusal(file)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void damageThatShowsLaterIsAMissingTile() throws IOException, SQLException {
        Path file = folder.resolve("map.mbtiles");
        try (var maker = new Maker(file)) {
            maker.tile(0, 0, 0, PNG);
            maker.tile(1, 0, 0, Arrays.copyOf(PNG, 100_000));
        }
        try (TileFile tiles = TileFile.open(file)) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            assertThat(tiles.tile(1, 0, 1)).isEmpty();
        }
    }

    @Test
    void aTileTooLargeToBeOneIsNotRead() throws SQLException {
        Path file = folder.resolve("map.mbtiles");
        try (var maker = new Maker(file)) {
            maker.tile(0, 0, 0, PNG);
            maker.tile(1, 0, 0, Arrays.copyOf(PNG, 5 << 20));
        }
        try (TileFile tiles = TileFile.open(file)) {
            assertThat(tiles.tile(1, 0, 1)).isEmpty();
        }
    }

    @Test
    void theFileIsNeverChangedAndNothingIsLeftBesideIt() throws IOException, SQLException {
        Path file = made("png", PNG);
        byte[] before = Files.readAllBytes(file);
        TileFile tiles = TileFile.open(file);
        tiles.tile(2, 3, 0);
        tiles.close();
        assertThat(tiles.tile(2, 3, 0)).as("closed").isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("map.mbtiles");
    }
}
