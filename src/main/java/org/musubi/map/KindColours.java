package org.musubi.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.musubi.model.RecordKind;

/// The colours of the kinds of record, as `resources/css/kinds.css` defines them for all views.
///
/// @param argb a colour for every kind, 0xAARRGGBB
public record KindColours(Map<RecordKind, Integer> argb) {
    private static final String SOURCE = "/css/kinds.css";
    private static final Pattern BLOCK = Pattern.compile("(?m)^(\\.root(?:\\.dark)?) \\{([^}]*)}");

    /// @throws IllegalArgumentException if a kind has no colour
    public KindColours {
        argb = Map.copyOf(argb);
        for (RecordKind kind : RecordKind.values()) {
            if (!argb.containsKey(kind)) {
                throw new IllegalArgumentException("no colour for " + kind);
            }
        }
    }

    /// Those that ship with the program.
    ///
    /// @param dark for the dark theme, else for the light one
    public static KindColours shipped(boolean dark) {
        try (InputStream in = KindColours.class.getResourceAsStream(SOURCE)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + SOURCE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), dark ? ".root.dark" : ".root");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KindColours parse(String css, String selector) {
        var colours = new EnumMap<RecordKind, Integer>(RecordKind.class);
        for (Matcher block = BLOCK.matcher(css); block.find(); ) {
            if (block.group(1).equals(selector)) {
                for (RecordKind kind : RecordKind.values()) {
                    Matcher colour = Pattern.compile("-kind-" + kind.code() + ": #([0-9a-f]{6});")
                            .matcher(block.group(2));
                    if (colour.find()) {
                        colours.put(kind, 0xFF000000 | Integer.parseInt(colour.group(1), 16));
                    }
                }
            }
        }
        return new KindColours(colours);
    }

    /// The colour of a kind, 0xAARRGGBB.
    int of(RecordKind kind) {
        Integer colour = argb.get(kind);
        if (colour == null) {
            throw new IllegalStateException("no colour for " + kind);
        }
        return colour;
    }
}
