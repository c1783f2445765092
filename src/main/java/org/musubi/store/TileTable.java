package org.musubi.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.store.TileFileException.Reason;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The tables of a [TileFile].
final class TileTable implements AutoCloseable {
    private static final Logger LOG = System.getLogger(TileTable.class.getName());
    /// A tile with more bytes is not read.
    private static final int MOST_BYTES = 4 << 20;
    /// Of this specification.
    private static final int MOST_ZOOM = 30;

    private final Path file;
    private final Connection connection;
    private final PreparedStatement question;
    private final Range zooms;
    private final String credit;

    private record Range(int from, int to) {}

    private TileTable(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        String named = metadata("format")
                .map(format -> format.toLowerCase(Locale.ROOT))
                .orElse("");
        // The specification counts rows from the south.
        question = connection.prepareStatement("SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ?"
                + " AND tile_row = ? AND length(tile_data) <= " + MOST_BYTES);
        requirePictures(named);
        zooms = zooms();
        credit = metadata("attribution")
                .or(() -> metadata("name"))
                .map(TileTable::plain)
                .filter(text -> !text.isBlank())
                .orElse(String.valueOf(file.getFileName()));
    }

    /// Opens it and looks whether its tiles can be shown.
    ///
    /// @throws TileFileException if not
    static TileTable open(Path file) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(1000);
        Connection connection = null;
        try {
            connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                // Views of a file from elsewhere may call nothing that has an effect outside it.
                statement.execute("PRAGMA trusted_schema = OFF");
            }
            return new TileTable(file, connection);
        } catch (SQLException | TileFileException e) {
            close(connection);
            throw e instanceof TileFileException known ? known : failure(file, (SQLException) e);
        }
    }

    private static TileFileException failure(Path file, SQLException e) {
        Reason reason = e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_ERROR
                ? Reason.FOREIGN // such tables or columns are not there
                : Reason.DAMAGED;
        return new TileFileException(reason, file, "", e);
    }

    private Optional<String> metadata(String name) {
        try (PreparedStatement asked = connection.prepareStatement("SELECT value FROM metadata WHERE name = ?")) {
            asked.setString(1, name);
            try (ResultSet rows = asked.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "A file of tiles tells nothing of itself", e);
            return Optional.empty();
        }
    }

    /// By what the file says of its tiles, and by the first of them, which may be something else.
    private void requirePictures(String named) throws SQLException {
        if (named.equals("pbf") || named.equals("mvt")) {
            throw new TileFileException(Reason.VECTOR, file, named, null);
        }
        byte[] first = first();
        if (first == null || first.length < 3) {
            throw new TileFileException(Reason.EMPTY, file, "", null);
        }
        boolean png = first[0] == (byte) 0x89 && first[1] == 'P' && first[2] == 'N';
        boolean jpeg = first[0] == (byte) 0xFF && first[1] == (byte) 0xD8;
        if (!png && !jpeg) {
            boolean packed = first[0] == 0x1F && first[1] == (byte) 0x8B;
            throw new TileFileException(packed ? Reason.VECTOR : Reason.FORMAT, file, named, null);
        }
    }

    private byte @Nullable [] first() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT tile_data FROM tiles LIMIT 1")) {
            return rows.next() ? rows.getBytes(1) : null;
        }
    }

    private Range zooms() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT (SELECT min(zoom_level) FROM tiles)," + " (SELECT max(zoom_level) FROM tiles)")) {
            return new Range(Math.clamp(rows.getInt(1), 0, MOST_ZOOM), Math.clamp(rows.getInt(2), 0, MOST_ZOOM));
        }
    }

    /// The lowest zoom it has tiles of.
    int minZoom() {
        return zooms.from;
    }

    /// The highest zoom it has tiles of.
    int maxZoom() {
        return zooms.to;
    }

    /// Whom the tiles are from, in the file's own words; at least its name.
    String credit() {
        return credit;
    }

    /// @param y counted from the north
    /// @return the picture; empty if there is none, if it cannot be read, or if the file has been closed
    synchronized Optional<byte[]> tile(int zoom, long x, long y) {
        try {
            if (connection.isClosed()) {
                return Optional.empty();
            }
            question.setInt(1, zoom);
            question.setLong(2, x);
            question.setLong(3, (1L << zoom) - 1 - y);
            try (ResultSet rows = question.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "A tile cannot be read from " + file, e);
            return Optional.empty();
        }
    }

    /// Attributions are written for web pages.
    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&copy;", "©")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    @Override
    public synchronized void close() {
        close(connection);
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "A file of tiles did not close", e);
        }
    }
}
