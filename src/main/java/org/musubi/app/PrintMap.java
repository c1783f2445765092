package org.musubi.app;

import java.util.List;
import java.util.Optional;
import org.musubi.map.BaseMap;
import org.musubi.map.MapExtent;
import org.musubi.map.MapPicture;
import org.musubi.map.MapStyle;
import org.musubi.map.TileRenderer;
import org.musubi.model.GeoPoint;
import org.musubi.report.MapImage;

/// Gives the summaries the shipped base map, in its look for paper.
public final class PrintMap implements MapImage {
    /// Room for the names of the outermost cities, in points.
    private static final double MARGIN = 56;

    /// A look closer than this shows little around a single city.
    private static final double CLOSEST = 6.5;

    private final TileRenderer renderer;

    public PrintMap(BaseMap map) {
        this.renderer = new TileRenderer(map);
    }

    @Override
    public Optional<Picture> showing(List<GeoPoint> places, int width, int height, double scale) {
        MapExtent extent = MapExtent.fitting(places, width, height, MARGIN, CLOSEST, scale);
        return Optional.of(new Drawn(extent, renderer.picture(MapStyle.print(), extent)));
    }

    private record Drawn(MapExtent extent, MapPicture picture) implements Picture {
        @Override
        public int width() {
            return picture.width();
        }

        @Override
        public int height() {
            return picture.height();
        }

        @Override
        public int[] argb() {
            return picture.argb();
        }

        @Override
        public double x(GeoPoint place) {
            return extent.dotX(place);
        }

        @Override
        public double y(GeoPoint place) {
            return extent.dotY(place);
        }
    }
}
