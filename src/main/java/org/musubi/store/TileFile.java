package org.musubi.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.musubi.store.TileFileException.Reason;

/// A file of map tiles as pictures, by the [MBTiles specification 1.3](https://github.com/mapbox/mbtiles-spec). Read
/// only; the file may come from anyone. Any thread may ask, one at a time is answered.
public final class TileFile implements AutoCloseable {
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final TileTable tiles;

    private TileFile(TileTable tiles) {
        this.tiles = tiles;
    }

    /// Opens it and looks whether its tiles can be shown.
    ///
    /// @throws TileFileException if not
    public static TileFile open(Path file) {
        requireDatabase(file);
        return new TileFile(TileTable.open(file));
    }

    private static void requireDatabase(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new TileFileException(Reason.MISSING, file, "", null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(SQLITE.length), SQLITE)) {
                throw new TileFileException(Reason.FOREIGN, file, "", null);
            }
        } catch (IOException e) {
            throw new TileFileException(Reason.UNREADABLE, file, "", e);
        }
    }

    /// The lowest zoom it has tiles of.
    public int minZoom() {
        return tiles.minZoom();
    }

    /// The highest zoom it has tiles of.
    public int maxZoom() {
        return tiles.maxZoom();
    }

    /// Whom the tiles are from, in the file's own words; at least its name.
    public String credit() {
        return tiles.credit();
    }

    /// @param y counted from the north
    /// @return the picture; empty if there is none, if it cannot be read, or if the file has been closed
    public Optional<byte[]> tile(int zoom, long x, long y) {
        return tiles.tile(zoom, x, y);
    }

    @Override
    public void close() {
        tiles.close();
    }
}
