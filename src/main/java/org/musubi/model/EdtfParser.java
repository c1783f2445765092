package org.musubi.model;

import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf.EndKind;
import org.musubi.model.EdtfException.Reason;

/// Reads an EDTF text: splits intervals and leaves each date to [EdtfDateParser].
final class EdtfParser {
    private static final String OPEN = "..";

    private EdtfParser() {}

    /// @throws EdtfException if the text is not a date
    static Edtf parse(String text) {
        if (text.isEmpty()) {
            throw new EdtfException(Reason.EMPTY, text);
        }
        if (text.length() > Edtf.MAX_LENGTH) {
            throw new EdtfException(Reason.TOO_LONG, text);
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new EdtfDateParser(text).parse();
        }
        if (text.indexOf('/', slash + 1) >= 0) {
            throw new EdtfException(Reason.INTERVAL, text);
        }
        return interval(text, text.substring(0, slash), text.substring(slash + 1));
    }

    private static Edtf interval(String text, String startText, String endText) {
        EdtfDate start = end(startText);
        EdtfDate end = end(endText);
        // Only what is certainly reversed: 2008-12/2008 can be true.
        if (start != null && end != null && start.firstDay() > end.lastDay()) {
            throw new EdtfException(Reason.REVERSED, text);
        }
        return new EdtfInterval(start, kind(startText), end, kind(endText));
    }

    private static @Nullable EdtfDate end(String text) {
        if (kind(text) != EndKind.KNOWN) {
            return null;
        }
        // Two digits after a slash are hardly ever a century, so the standard's levels 0 and 1 have none there.
        if (isTwoDigits(text)) {
            throw new EdtfException(Reason.YEAR, text);
        }
        return new EdtfDateParser(text).parse();
    }

    private static boolean isTwoDigits(String text) {
        return text.length() == (text.startsWith("-") ? 3 : 2);
    }

    private static EndKind kind(String text) {
        if (text.isEmpty()) {
            return EndKind.UNKNOWN;
        }
        return text.equals(OPEN) ? EndKind.OPEN : EndKind.KNOWN;
    }
}
