package org.musubi.ui.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Tells how wide texts are by their characters, each measured once, as setting whole titles in type for each frame
/// would take too long. Kerning is left out, and marks that combine count as if they stood alone, so a text is rarely
/// wider than told.
final class CharWidths {
    private final Map<Integer, Double> widths = new HashMap<>();
    private final ToDoubleFunction<String> measure;

    /// @param measure the width of a character, in pixels
    CharWidths(ToDoubleFunction<String> measure) {
        this.measure = measure;
    }

    double of(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += of(c);
            i += Character.charCount(c);
        }
        return width;
    }

    private double of(int codePoint) {
        return widths.computeIfAbsent(codePoint, c -> measure.applyAsDouble(Character.toString(c)));
    }

    /// The text if there is room for it, else its beginning with an ellipsis; empty if there is no room for even that.
    String shorten(String text, double room) {
        double ellipsis = of('…');
        double width = 0;
        int fits = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += of(c);
            if (width > room) {
                return fits == 0 ? "" : text.substring(0, fits).stripTrailing() + "…";
            }
            i += Character.charCount(c);
            if (width + ellipsis <= room) {
                fits = i;
            }
        }
        return text;
    }
}
