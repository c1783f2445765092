package org.musubi.map;

import com.gluonhq.maps.tile.TileRetriever;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Tiles of one colour, so that tests of the map neither draw a base map nor ask the network for one.
public final class PlainTiles implements TileRetriever {
    private final Image tile = plain();

    private static Image plain() {
        var image = new WritableImage(256, 256);
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                image.getPixelWriter().setColor(x, y, Color.web("#dbe7ee"));
            }
        }
        return image;
    }

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long i, long j) {
        return CompletableFuture.completedFuture(tile);
    }
}
