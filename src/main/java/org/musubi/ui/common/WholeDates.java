package org.musubi.ui.common;

import java.util.regex.Pattern;

/// Keeps dates in figures in one piece where a text is wrapped: `2017-11-27` goes to the next line as a whole.
///
/// For what is shown only. What is copied, exported or looked for keeps its plain hyphens.
public final class WholeDates {
    /// A year with a month, a month with a day, or all three; not within a longer row of figures.
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\p{L}\\d-])(?:\\d{4}-)?\\d{2}-\\d{2}(?![\\d-])" + "|(?<![\\p{L}\\d-])\\d{4}-\\d{2}(?![\\d-])");

    /// A hyphen at which no line ends.
    private static final char FIRM_HYPHEN = '\u2011';

    private WholeDates() {}

    /// The text with its dates made firm; the text itself if there is none.
    public static String in(String text) {
        return text.indexOf('-') < 0
                ? text
                : DATE.matcher(text).replaceAll(date -> date.group().replace('-', FIRM_HYPHEN));
    }
}
