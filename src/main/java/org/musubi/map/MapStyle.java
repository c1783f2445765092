package org.musubi.map;

import java.util.List;

/// How the base map looks: colours and line widths, from `resources/map/styles.properties`.
///
/// One land colour and no country fills, on purpose: office users of several governments look at this map.
///
/// @param water the sea and lakes
/// @param shallows a glow along the shore, over the water
/// @param land all of it
/// @param coast the shore line of the sea
/// @param lakeShore the shore line of lakes
/// @param lakeShoreZoom from which zoom the shore lines of lakes are drawn
/// @param river rivers, thinner with each rank
/// @param country boundaries between countries; disputed ones too, dashed
/// @param admin1 boundaries within countries
/// @param riverZooms from which zoom rivers of rank 0, 1 … are drawn
/// @param admin1Zoom from which zoom boundaries within countries are drawn
/// @param graticule meridians and parallels, over the sea
/// @param graticuleZoom up to which zoom they are drawn
/// @param boundaries whether boundaries are drawn at all
public record MapStyle(
        int water,
        Stroke shallows,
        int land,
        Stroke coast,
        Stroke lakeShore,
        int lakeShoreZoom,
        Stroke river,
        Stroke country,
        Stroke admin1,
        int admin1Zoom,
        List<Integer> riverZooms,
        Stroke graticule,
        int graticuleZoom,
        boolean boundaries) {

    public MapStyle {
        riverZooms = List.copyOf(riverZooms);
    }

    /// A line's look.
    ///
    /// @param argb colour, 0xAARRGGBB
    /// @param width in points (pixels of an unscaled screen) at zoom 6
    public record Stroke(int argb, double width) {
        boolean isVisible() {
            return argb >>> 24 != 0;
        }
    }

    /// For a light screen.
    public static MapStyle light() {
        return of(MapLook.LIGHT);
    }

    /// For a dark screen.
    public static MapStyle dark() {
        return of(MapLook.DARK);
    }

    /// For paper.
    public static MapStyle print() {
        return of(MapLook.PRINT);
    }

    /// For someone who cannot see faint lines.
    public static MapStyle contrast() {
        return of(MapLook.CONTRAST);
    }

    public static MapStyle of(MapLook look) {
        StyleTable table = StyleTable.shipped(look);
        return new MapStyle(
                table.colour("water"),
                table.stroke("shallows"),
                table.colour("land"),
                table.stroke("coast"),
                table.stroke("lake-shore"),
                table.number("lake-shore.zoom"),
                table.stroke("river"),
                table.stroke("country"),
                table.stroke("admin1"),
                table.number("admin1.zoom"),
                table.numbers("river.zooms"),
                table.stroke("graticule"),
                table.number("graticule.zoom"),
                true);
    }

    /// The same with boundaries between and within countries shown or not.
    public MapStyle withBoundaries(boolean shown) {
        return new MapStyle(
                water,
                shallows,
                land,
                coast,
                lakeShore,
                lakeShoreZoom,
                river,
                country,
                admin1,
                admin1Zoom,
                riverZooms,
                graticule,
                graticuleZoom,
                shown);
    }

    /// Whether rivers of a rank are drawn at a zoom.
    boolean showsRiver(int rank, int zoom) {
        return rank < riverZooms.size() && zoom >= riverZooms.get(rank);
    }
}
