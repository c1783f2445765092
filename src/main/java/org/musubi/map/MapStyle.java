package org.musubi.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// How the base map looks: colours and line widths, from `resources/map/style-*.properties`.
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
        boolean boundaries) {

    public MapStyle {
        riverZooms = List.copyOf(riverZooms);
    }

    /// A line's look.
    ///
    /// @param argb colour, 0xAARRGGBB
    /// @param width in points (pixels of an unscaled screen) at zoom 6
    public record Stroke(int argb, double width) {}

    /// For a light screen.
    public static MapStyle light() {
        return shipped("light");
    }

    /// For a dark screen.
    public static MapStyle dark() {
        return shipped("dark");
    }

    /// For paper: little ink, lines that survive a grey printer.
    public static MapStyle print() {
        return shipped("print");
    }

    private static MapStyle shipped(String name) {
        String resource = "/map/style-" + name + ".properties";
        Properties values = new Properties();
        try (InputStream in = MapStyle.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + resource);
            }
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MapStyle(
                colour(values, "water"),
                stroke(values, "shallows"),
                colour(values, "land"),
                stroke(values, "coast"),
                stroke(values, "lake-shore"),
                number(values, "lake-shore.zoom"),
                stroke(values, "river"),
                stroke(values, "country"),
                stroke(values, "admin1"),
                number(values, "admin1.zoom"),
                Arrays.stream(text(values, "river.zooms").split(","))
                        .map(zoom -> Integer.valueOf(zoom.strip()))
                        .toList(),
                true);
    }

    private static Stroke stroke(Properties values, String name) {
        return new Stroke(colour(values, name), Double.parseDouble(text(values, name + ".width")));
    }

    /// `#rrggbb`, or `#rrggbbaa` as in CSS.
    private static int colour(Properties values, String name) {
        String digits = text(values, name).substring(1);
        int number = Integer.parseUnsignedInt(digits, 16);
        return digits.length() == 8 ? Integer.rotateRight(number, 8) : 0xFF000000 | number;
    }

    private static int number(Properties values, String key) {
        return Integer.parseInt(text(values, key));
    }

    private static String text(Properties values, String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("the map style lacks " + key);
        }
        return value.strip();
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
                shown);
    }

    /// Whether rivers of a rank are drawn at a zoom.
    boolean showsRiver(int rank, int zoom) {
        return rank < riverZooms.size() && zoom >= riverZooms.get(rank);
    }
}
