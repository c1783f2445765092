package org.musubi.map;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Tiles from elsewhere than the shipped map, which is shown wherever there are none.
@FunctionalInterface
public interface TileSource {
    /// Asks for a tile of the usual scheme: at zoom z the world is 2^z tiles wide and high, counted from the
    /// north-west. Called on threads of the map's, several at once.
    ///
    /// @param zoom from 0 to 20
    /// @param x from 0 to 2^zoom − 1, likewise `y`
    /// @param size width and height of the picture in pixels: 256 or 512
    /// @return the picture, its colours multiplied by their opacity; done already if it was at hand;
    ///         empty if there is none
    CompletableFuture<Optional<MapPicture>> tile(int zoom, long x, long y, int size);
}
