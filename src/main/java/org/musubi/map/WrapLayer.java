package org.musubi.map;

import com.gluonhq.maps.MapLayer;
import com.gluonhq.maps.tile.TileRetriever;
import java.util.HashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// Continues the base map across the date line, where Gluon's ends: the tiles of the far side, drawn again beside it.
/// Without it America would lie in an empty sea.
public final class WrapLayer extends MapLayer {
    private static final double TILE = 256;

    private final Viewport viewport;
    private final TileRetriever tiles;
    private final Map<Place, ImageView> views = new HashMap<>();

    /// Where a tile is drawn: its column is below 0 west of the date line, and as many as there are, or more, east of
    /// it.
    private record Place(int level, long column, long row) {}

    /// @param tiles where Gluon has its own tiles from
    public WrapLayer(Viewport viewport, TileRetriever tiles) {
        this.viewport = viewport;
        this.tiles = tiles;
        setMouseTransparent(true);
        viewport.cameraProperty().addListener((_, _, camera) -> lay(camera));
        lay(viewport.camera());
    }

    private void lay(Camera camera) {
        int level = (int) Math.floor(camera.drawnZoom() + 0.2);
        long count = 1L << level;
        double size = camera.worldSize() / count;
        long first = (long) Math.floor(camera.originX() / size);
        long last = (long) Math.floor((camera.originX() + camera.width()) / size);
        if (camera.width() <= 0 || first >= 0 && last < count) {
            views.clear();
            getChildren().clear();
            return;
        }
        long top = Math.max(0, (long) Math.floor(camera.originY() / size));
        long bottom = Math.min(count - 1, (long) Math.floor((camera.originY() + camera.height()) / size));
        views.entrySet().removeIf(e -> {
            Place p = e.getKey();
            boolean gone = p.level != level || p.column < first || p.column > last || p.row < top || p.row > bottom;
            if (gone) {
                getChildren().remove(e.getValue());
            }
            return gone;
        });
        for (long column = first; column <= last; column++) {
            if (column < 0 || column >= count) {
                for (long row = top; row <= bottom; row++) {
                    ImageView view = views.computeIfAbsent(new Place(level, column, row), this::load);
                    view.setTranslateX(column * size - camera.originX());
                    view.setTranslateY(row * size - camera.originY());
                    view.setFitWidth(size);
                    view.setFitHeight(size);
                }
            }
        }
    }

    private ImageView load(Place place) {
        var view = new ImageView();
        view.setManaged(false);
        view.setFitWidth(TILE);
        view.setFitHeight(TILE);
        getChildren().add(view);
        tiles.loadTile(place.level, Math.floorMod(place.column, 1L << place.level), place.row)
                .thenAccept(image -> show(view, image));
        return view;
    }

    private static void show(ImageView view, Image image) {
        if (Platform.isFxApplicationThread()) {
            view.setImage(image);
        } else {
            Platform.runLater(() -> view.setImage(image));
        }
    }
}
