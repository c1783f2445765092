package org.musubi.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// How markers, ties and labels look: from `resources/map/overlay-*.properties` and, for the kinds, from
/// [KindColours]. Colours are 0xAARRGGBB, opacities 0 to 1.
///
/// @param kinds the colours of ties
/// @param japan fills Japanese cities
/// @param city fills other cities
/// @param region around regions
/// @param organisation fills organisations
/// @param cluster fills clusters
/// @param outline keeps markers apart from what lies under them
/// @param picked the ring around what is picked
/// @param faded opacity of ties while cities elsewhere are picked
/// @param plain opacity of ties while nothing is picked
/// @param strong opacity of the ties of picked cities
/// @param network the lines of the network, which do not tell kinds apart
/// @param text of labels
/// @param faintText of labels of cities without visible records
/// @param halo around labels
public record OverlayStyle(
        KindColours kinds,
        int japan,
        int city,
        int region,
        int organisation,
        int cluster,
        int outline,
        int picked,
        double faded,
        double plain,
        double strong,
        int network,
        int text,
        int faintText,
        int halo) {

    /// For a light screen and for paper.
    public static OverlayStyle light() {
        return shipped("light", KindColours.shipped(false));
    }

    /// For a dark screen.
    public static OverlayStyle dark() {
        return shipped("dark", KindColours.shipped(true));
    }

    private static OverlayStyle shipped(String name, KindColours kinds) {
        String resource = "/map/overlay-" + name + ".properties";
        var values = new Properties();
        try (InputStream in = OverlayStyle.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + resource);
            }
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OverlayStyle(
                kinds,
                colour(values, "marker.japan"),
                colour(values, "marker.city"),
                colour(values, "marker.region"),
                colour(values, "marker.organisation"),
                colour(values, "marker.cluster"),
                colour(values, "marker.outline"),
                colour(values, "marker.picked"),
                Double.parseDouble(text(values, "tie.faded")),
                Double.parseDouble(text(values, "tie.plain")),
                Double.parseDouble(text(values, "tie.strong")),
                colour(values, "tie.network"),
                colour(values, "label.text"),
                colour(values, "label.faint"),
                colour(values, "label.halo"));
    }

    private static int colour(Properties values, String key) {
        String digits = text(values, key).substring(1);
        int number = Integer.parseUnsignedInt(digits, 16);
        return digits.length() == 8 ? Integer.rotateRight(number, 8) : 0xFF000000 | number;
    }

    private static String text(Properties values, String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("the style of the map's overlay lacks " + key);
        }
        return value.strip();
    }

    double opacity(TieLine.Emphasis emphasis) {
        return switch (emphasis) {
            case FADED -> faded;
            case PLAIN -> plain;
            case STRONG -> strong;
        };
    }

    int fill(MarkerShape shape) {
        return switch (shape) {
            case JAPANESE_CITY -> japan;
            case CITY -> city;
            case REGION -> region;
            case ORGANISATION -> organisation;
        };
    }
}
