package org.musubi.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.musubi.map.MapStyle.Stroke;

/// One look's column of `resources/map/styles.properties`.
///
/// A value that is not there, or is not what it should be, is a mistake of ours: an unchecked exception tells it.
record StyleTable(Properties rows, MapLook look) {
    private static final String RESOURCE = "/map/styles.properties";

    static StyleTable shipped(MapLook look) {
        var rows = new Properties();
        try (InputStream in = StyleTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + RESOURCE);
            }
            rows.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StyleTable(rows, look);
    }

    /// @return 0xAARRGGBB
    int colour(String key) {
        String digits = text(key).substring(1);
        int number = Integer.parseUnsignedInt(digits, 16);
        // #rrggbbaa has its opacity last, as in CSS.
        return digits.length() == 8 ? Integer.rotateRight(number, 8) : 0xFF000000 | number;
    }

    double decimal(String key) {
        return Double.parseDouble(text(key));
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    List<Integer> numbers(String key) {
        return Arrays.stream(text(key).split(",")).map(Integer::valueOf).toList();
    }

    /// A colour, and under `.width` how wide a line is.
    Stroke stroke(String key) {
        return new Stroke(colour(key), decimal(key + ".width"));
    }

    private String text(String key) {
        String row = rows.getProperty(key);
        if (row == null) {
            throw new IllegalStateException("the map's styles lack " + key);
        }
        String[] values = row.strip().split("\\s+");
        return values[values.length == 1 ? 0 : look.ordinal()];
    }
}
