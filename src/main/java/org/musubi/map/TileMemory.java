package org.musubi.map;

import com.gluonhq.maps.MapView;
import com.gluonhq.maps.tile.TileRetriever;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// Lets go of the pictures of tiles that have left the screen, and asks for them again when they come back.
///
/// Gluon keeps every tile that was ever shown, softly: until the heap is full, which makes of a long walk over the map
/// a process of many hundred megabytes. With this, what is left of such a tile is a node without a picture; pictures
/// are kept by whoever gives them, up to a bound ([BaseMapTileRetriever#CACHE_BYTES]).
public final class TileMemory {
    private final TileRetriever tiles;

    private TileMemory(TileRetriever tiles) {
        this.tiles = tiles;
    }

    /// Watches a map from now on.
    ///
    /// @param tiles where the map has its tiles from
    public static void guard(MapView map, TileRetriever tiles) {
        var memory = new TileMemory(tiles);
        map.getChildrenUnmodifiable().stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .findFirst()
                .ifPresent(base -> base.getChildren().addListener(memory::follow));
    }

    private void follow(ListChangeListener.Change<? extends Node> change) {
        while (change.next()) {
            change.getRemoved().forEach(TileMemory::letGo);
            change.getAddedSubList().forEach(this::bringBack);
        }
    }

    private static void letGo(Node tile) {
        picture(tile).ifPresent(view -> {
            if (view.getImage() instanceof TileImage image) {
                tile.getProperties().put(TileKey.class, image.key());
                view.setImage(null);
            }
        });
    }

    private void bringBack(Node tile) {
        if (tile.getProperties().get(TileKey.class) instanceof TileKey key) {
            picture(tile)
                    .filter(view -> view.getImage() == null)
                    .ifPresent(view ->
                            tiles.loadTile(key.zoom(), key.x(), key.y()).thenAccept(image -> show(tile, view, image)));
        }
    }

    private static Optional<ImageView> picture(Node tile) {
        return tile instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .filter(ImageView.class::isInstance)
                        .map(ImageView.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private static void show(Node tile, ImageView view, Image image) {
        if (!Platform.isFxApplicationThread()) {
            Platform.runLater(() -> show(tile, view, image));
        } else if (tile.getParent() != null) {
            view.setImage(image);
        }
    }
}
