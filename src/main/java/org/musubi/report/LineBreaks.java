package org.musubi.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Breaks texts into lines by the rules of their language.
final class LineBreaks {
    private LineBreaks() {}

    /// @param room how wide a line may be
    /// @param width of a text, in the same unit
    /// @return none for an empty text
    static List<String> of(String text, double room, Locale language, ToDoubleFunction<String> width) {
        var lines = new ArrayList<String>();
        BreakIterator breaks = BreakIterator.getLineInstance(language);
        breaks.setText(text);
        int start = 0;
        int fits = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (fits > start && width.applyAsDouble(text.substring(start, end).strip()) > room) {
                lines.add(text.substring(start, fits).strip());
                start = fits;
            }
            fits = end;
        }
        String last = text.substring(start).strip();
        if (!last.isEmpty()) {
            lines.add(last);
        }
        return lines;
    }
}
