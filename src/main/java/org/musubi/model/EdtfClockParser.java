package org.musubi.model;

import org.jspecify.annotations.Nullable;
import org.musubi.model.EdtfDate.Clock;
import org.musubi.model.EdtfException.Reason;

/// Reads the time and zone of a date-time: `10:30`, `10:30:00.5+09:00`, `24:00:00Z`.
final class EdtfClockParser {
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    /// The minus sign proper, which ISO 8601 prefers to the hyphen.
    private static final char MINUS = '\u2212';

    private final String text;
    private final int from;
    private int at;

    /// @param from where the time begins, after the `T`
    EdtfClockParser(String text, int from) {
        this.text = text;
        this.from = from;
        this.at = from;
    }

    /// @throws EdtfException if there is no such time or zone, or more text after it
    Clock parse() {
        int seconds = time();
        String time = text.substring(from, at);
        if (at == text.length()) {
            return new Clock(time, null, Math.floorDiv(seconds, DAY));
        }
        Zone zone = zone();
        return new Clock(time, zone.printed, Math.floorDiv(seconds - zone.seconds, DAY));
    }

    private int time() {
        int hours = twoDigits(24, Reason.TIME);
        expectColon();
        int minutes = twoDigits(59, Reason.TIME);
        int seconds = 0;
        boolean fraction = false;
        if (skip(':')) {
            seconds = twoDigits(59, Reason.TIME);
            fraction = fraction();
        }
        if (hours == 24 && (minutes > 0 || seconds > 0 || fraction)) {
            throw new EdtfException(Reason.TIME, text);
        }
        return hours * HOUR + minutes * 60 + seconds;
    }

    private boolean fraction() {
        if (!skip('.')) {
            return false;
        }
        int first = at;
        while (at < text.length() && EdtfDateParser.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == first) {
            throw new EdtfException(Reason.TIME, text);
        }
        return true;
    }

    private record Zone(String printed, int seconds) {}

    private Zone zone() {
        Zone zone = skip('Z') ? new Zone("Z", 0) : offset();
        if (at < text.length()) {
            throw new EdtfException(Reason.CHARACTER, text);
        }
        return zone;
    }

    private Zone offset() {
        boolean east = skip('+');
        if (!east && !skip('-') && !skip(MINUS)) {
            throw new EdtfException(Reason.CHARACTER, text);
        }
        String hourText = digits();
        int seconds = twoDigits(14, Reason.ZONE) * HOUR;
        String minuteText = null;
        if (at < text.length()) {
            skip(':');
            minuteText = digits();
            seconds += twoDigits(59, Reason.ZONE) * 60;
        }
        if (seconds > (east ? 14 : 12) * HOUR || (!east && seconds == 0)) {
            throw new EdtfException(Reason.ZONE, text);
        }
        return new Zone(print(east, hourText, minuteText), east ? seconds : -seconds);
    }

    private static String print(boolean east, String hours, @Nullable String minutes) {
        return (east ? "+" : "-") + hours + (minutes == null ? "" : ":" + minutes);
    }

    /// The next two characters, as they are.
    private String digits() {
        return text.substring(at, Math.min(at + 2, text.length()));
    }

    private void expectColon() {
        if (!skip(':')) {
            throw new EdtfException(Reason.TIME, text);
        }
    }

    private boolean skip(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private int twoDigits(int max, Reason otherwise) {
        if (at + 2 > text.length()
                || !EdtfDateParser.isDigit(text.charAt(at))
                || !EdtfDateParser.isDigit(text.charAt(at + 1))) {
            throw new EdtfException(otherwise, text);
        }
        int value = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        if (value > max) {
            throw new EdtfException(otherwise, text);
        }
        at += 2;
        return value;
    }
}
