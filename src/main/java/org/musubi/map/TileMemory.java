package org.musubi.map;

import com.gluonhq.maps.MapLayer;
import com.gluonhq.maps.MapView;
import com.gluonhq.maps.tile.TileRetriever;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// Lets go of the pictures of tiles that have left the screen, and asks for them again when they come back.
///
/// Gluon keeps every tile that was ever shown, softly: until the heap is full, which makes of a long walk over the map
/// a process of many hundred megabytes. With this, what is left of such a tile is a node without a picture; pictures
/// are kept by whoever gives them, up to a bound ([BaseMapTileRetriever#CACHE_BYTES]).
///
/// It is not enough to take the picture from a node that is in no scene any more: what the toolkit draws from is told
/// of changes in a frame, and only if the node is in the scene. So tiles stay in this layer for a moment, showing
/// nothing.
public final class TileMemory extends MapLayer {
    private static final int FRAMES = 2;

    private final Group base;
    private final TileRetriever tiles;
    private final AnimationTimer untilDrawn = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };
    private int framesLeft;

    private TileMemory(Group base, TileRetriever tiles) {
        this.base = base;
        this.tiles = tiles;
        setMouseTransparent(true);
        base.getChildren().addListener(this::follow);
    }

    /// Watches a map from now on.
    ///
    /// @param tiles where the map has its tiles from
    public static void guard(MapView map, TileRetriever tiles) {
        map.getChildrenUnmodifiable().stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .findFirst()
                .ifPresent(base -> map.addLayer(new TileMemory(base, tiles)));
    }

    private void follow(ListChangeListener.Change<? extends Node> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::letGo);
            change.getAddedSubList().forEach(this::bringBack);
        }
    }

    private void letGo(Node node) {
        picture(node).ifPresent(view -> {
            if (view.getImage() instanceof TileImage image && node instanceof Region tile) {
                tile.getProperties().put(TileKey.class, image.key());
                // Of a tile that takes no room, Gluon would think that it is not on the screen when it comes back.
                tile.setMinSize(TileRenderer.TILE, TileRenderer.TILE);
                view.setImage(null);
                // Of nodes that are not to be seen, the toolkit hears nothing, unless that itself has changed.
                view.setVisible(false);
                getChildren().add(tile);
                framesLeft = FRAMES;
                untilDrawn.start();
            }
        });
    }

    private void frame() {
        framesLeft--;
        if (framesLeft < 0) {
            getChildren().clear();
            untilDrawn.stop();
        }
    }

    private void bringBack(Node tile) {
        if (tile.getProperties().get(TileKey.class) instanceof TileKey key) {
            picture(tile).filter(view -> view.getImage() == null).ifPresent(view -> {
                view.setVisible(true);
                tiles.loadTile(key.zoom(), key.x(), key.y()).thenAccept(image -> show(tile, view, image));
            });
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

    private void show(Node tile, ImageView view, Image image) {
        if (!Platform.isFxApplicationThread()) {
            Platform.runLater(() -> show(tile, view, image));
        } else if (base.equals(tile.getParent())) {
            view.setImage(image);
        }
    }
}
