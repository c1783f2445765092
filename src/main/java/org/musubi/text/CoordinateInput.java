package org.musubi.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands latitudes and longitudes as people write them: `36.7`, `36°42′N`, `36 42 0`, `N 36:42:00`, `北緯36度42分`,
/// `-33.87`, `33.87 S`.
public final class CoordinateInput {
    /// Which of the two a number is.
    public enum Axis {
        LATITUDE(90, "N", "S"),
        LONGITUDE(180, "E", "W");

        private final int most;
        private final String positive;
        private final String negative;

        Axis(int most, String positive, String negative) {
            this.most = most;
            this.positive = positive;
            this.negative = negative;
        }

        private Axis other() {
            return this == LATITUDE ? LONGITUDE : LATITUDE;
        }

        private boolean has(String side) {
            return side.equals(positive) || side.equals(negative);
        }
    }

    /// Both texts of a place that were given in one.
    public record Pair(String latitude, String longitude) {}

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,340})?)";
    private static final Pattern DEGREES = Pattern.compile("([+-]?) ?" + NUMBER + " ?°?");
    private static final Pattern PARTS = Pattern.compile(
            "([+-]?) ?(\\d{1,3})(?: ?° ?| ?: ?| )" + NUMBER + "(?: ?' ?| ?: ?| |$)(?:" + NUMBER + " ?\"?)?");
    private static final Pattern SIDE = Pattern.compile("([NSEW]) ?(.*?)|(.*?) ?([NSEW])");
    private static final Pattern PARTED = Pattern.compile("([^,;]+)[,;] ?([^,;]+)");
    private static final Pattern SIDES_AFTER = Pattern.compile("([^NSEW]*[NS]) ?([^NSEW]+[EW])");
    private static final Pattern SIDES_BEFORE = Pattern.compile("([NS][^NSEW]+) ?([EW][^NSEW]+)");
    private static final Pattern DECIMALS = Pattern.compile("([+-]?\\d+\\.\\d+) ([+-]?\\d+\\.\\d+)");

    private CoordinateInput() {}

    /// @return degrees north or east, within range
    /// @throws CoordinateException if the text is none
    public static double parse(String text, Axis axis) throws CoordinateException {
        String plain = plain(text);
        String side = "";
        Matcher sided = SIDE.matcher(plain);
        if (sided.matches()) {
            boolean before = sided.group(1) != null;
            side = before ? sided.group(1) : sided.group(4);
            plain = (before ? sided.group(2) : sided.group(3)).strip();
        }
        double degrees = degrees(plain);
        if (axis.other().has(side)) {
            throw new CoordinateException(CoordinateException.Problem.OTHER);
        }
        if (side.equals(axis.negative)) {
            if (plain.startsWith("-")) {
                throw new CoordinateException(CoordinateException.Problem.TWICE);
            }
            degrees = -degrees;
        }
        if (Math.abs(degrees) > axis.most) {
            throw new CoordinateException(CoordinateException.Problem.RANGE);
        }
        return degrees;
    }

    private static double degrees(String plain) throws CoordinateException {
        Matcher decimal = DEGREES.matcher(plain);
        if (decimal.matches()) {
            return Double.parseDouble(decimal.group(1) + decimal.group(2));
        }
        Matcher parts = PARTS.matcher(plain);
        if (!parts.matches() || parts.group(4) != null && parts.group(3).contains(".")) {
            throw new CoordinateException(CoordinateException.Problem.UNCLEAR);
        }
        double minutes = Double.parseDouble(parts.group(3));
        double seconds = parts.group(4) == null ? 0 : Double.parseDouble(parts.group(4));
        if (minutes >= 60 || seconds >= 60) {
            throw new CoordinateException(CoordinateException.Problem.SIXTY);
        }
        double degrees = Integer.parseInt(parts.group(2)) + (minutes * 60 + seconds) / 3600;
        return parts.group(1).equals("-") ? -degrees : degrees;
    }

    /// The two halves of a text that has both, latitude first, as maps and encyclopaedias give them; empty if it
    /// has one.
    public static Optional<Pair> pair(String text) {
        String plain = plain(text);
        for (Pattern pattern : new Pattern[] {PARTED, SIDES_AFTER, SIDES_BEFORE, DECIMALS}) {
            Matcher both = pattern.matcher(plain);
            if (both.matches()) {
                return Optional.of(new Pair(both.group(1).strip(), both.group(2).strip()));
            }
        }
        return Optional.empty();
    }

    /// One way of writing for each sign.
    private static String plain(String text) {
        String signs = text.replace('º', '°')
                .replace('˚', '°')
                .replace("度", "°")
                .replace("分", "'")
                .replace("秒", "\"");
        return Normalizer.normalize(signs, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[′’‘`´]", "'")
                .replaceAll("[″”“]|''", "\"")
                .replaceAll("[−–—‐]", "-")
                .replaceAll("[、;]", ",")
                .replaceAll("北緯|NORTH|NORD", "N")
                .replaceAll("南緯|SOUTH", "S")
                .replaceAll("東経|EAST", "E")
                .replaceAll("西経|WEST", "W")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// How a number stands in a field: so that [#parse] gives just this number.
    ///
    /// @param degrees finite
    public static String text(double degrees) {
        String text = Double.toString(degrees);
        return text.contains("E") ? new BigDecimal(text).toPlainString() : text;
    }

    /// Degrees, minutes and seconds, to the second, with the letter of the side: `36°42′00″N`.
    public static String inWords(double degrees, Axis axis) {
        long seconds = Math.round(Math.abs(degrees) * 3600);
        return String.format(
                Locale.ROOT,
                "%d°%02d′%02d″%s",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60,
                degrees < 0 && seconds > 0 ? axis.negative : axis.positive);
    }
}
