package org.musubi.model;

/// A text is not a date in EDTF.
public final class EdtfException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// How much of a text is worth repeating.
    private static final int EXCERPT = 60;

    /// Why a text is not a date.
    public enum Reason {
        EMPTY("empty", "there is no text"),
        TOO_LONG("too-long", "longer than a date can be"),
        CHARACTER("character", "a character that does not belong there"),
        YEAR("year", "a year has four digits, or Y and more than four"),
        YEAR_TOO_FAR("year-too-far", "a year of more than 16 digits"),
        MONTH("month", "no such month"),
        SEASON("season", "no such season: 21 is spring, 22 summer, 23 autumn, 24 winter"),
        DAY("day", "no such day"),
        TIME("time", "no such time of day"),
        ZONE("zone", "no such time zone: from -12:00 to +14:00"),
        UNSPECIFIED("unspecified", "X stands for the last digits of the year, or for a whole last month or day"),
        INTERVAL("interval", "an interval has two ends with one slash between them"),
        REVERSED("reversed", "the interval ends before it starts");

        private final String code;
        private final String english;

        Reason(String code, String english) {
            this.code = code;
            this.english = english;
        }

        /// The name of the reason in message keys.
        public String code() {
            return code;
        }
    }

    private final Reason reason;
    private final String excerpt;

    /// @param text what should have been a date
    public EdtfException(Reason reason, String text) {
        this(reason, shorten(text), reason.english);
    }

    private EdtfException(Reason reason, String excerpt, String english) {
        super("not a date: \"" + excerpt + "\" (" + english + ")");
        this.reason = reason;
        this.excerpt = excerpt;
    }

    public Reason reason() {
        return reason;
    }

    /// What should have been a date, cut to its beginning if it is long.
    public String excerpt() {
        return excerpt;
    }

    private static String shorten(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return text.substring(0, end) + '…';
    }
}
