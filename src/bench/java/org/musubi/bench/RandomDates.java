package org.musubi.bench;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;

/// Dates as sources have them: more of them late than early, and of a hundred about half to the day, the others as
/// spans, months, seasons, years, decades, with open or unknown ends, doubtful, or none.
final class RandomDates {
    private static final int LAST_YEAR = 2026;
    private static final int FIRST_YEAR = 1868;
    private static final int FIRST_OF_FEW = 1955;

    private final Random random;

    RandomDates(Random random) {
        this.random = random;
    }

    /// A date of something that happens; null where nobody says when.
    @Nullable
    Edtf ofEvent() {
        return ofWeight(random.nextInt(100), false);
    }

    /// A date of something that lasts.
    @Nullable
    Edtf ofSpan() {
        return ofWeight(random.nextInt(100), true);
    }

    /// A year alone, as of a foundation or of a report.
    Edtf year() {
        return Edtf.parse(Integer.toString(aYear()));
    }

    private @Nullable Edtf ofWeight(int percent, boolean lasts) {
        if (percent < 3) {
            return null;
        }
        return Edtf.parse(lasts ? span(percent) : moment(percent));
    }

    private String moment(int percent) {
        int year = aYear();
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(24);
        if (percent < 50) {
            return day(year, month, day);
        }
        if (percent < 65) {
            return day(year, month, day) + "/" + day(year, month, day + 1 + random.nextInt(4));
        }
        if (percent < 82) {
            return month(year, month);
        }
        return coarse(percent - 82, year);
    }

    /// @param of 18
    private String coarse(int of, int year) {
        return switch (of) {
            case 0, 1, 2, 3, 4, 5, 6 -> Integer.toString(year);
            case 7, 8, 9 -> year + "~";
            case 10, 11 -> year + "?";
            case 12 -> year + "%";
            case 13, 14 -> year + "-" + (21 + random.nextInt(4));
            case 15, 16 -> year / 10 + "X";
            default -> random.nextInt(5) == 0 ? year / 100 + "XX" : year / 10 + "X~";
        };
    }

    private String span(int percent) {
        int year = aYear();
        int end = Math.min(LAST_YEAR + 4, year + 1 + random.nextInt(5));
        int month = 1 + random.nextInt(12);
        if (percent < 20) {
            return month(year, month) + "/..";
        }
        if (percent < 45) {
            return month(year, month) + "/" + month(end, 3);
        }
        if (percent < 60) {
            return year + "/" + end;
        }
        if (percent < 72) {
            return day(year, month, 1) + "/" + day(end, month, 28);
        }
        if (percent < 80) {
            return year + "/..";
        }
        return switch (percent) {
            case 80, 81, 82, 83 -> year + "/";
            case 84, 85 -> "/" + end;
            case 86 -> "../" + end;
            case 87, 88, 89 -> year + "~/" + end + "~";
            case 90, 91 -> year / 10 + "X/..";
            default -> Integer.toString(year);
        };
    }

    /// One in fifty is of a time before the many.
    private int aYear() {
        if (random.nextInt(50) == 0) {
            return FIRST_YEAR + random.nextInt(FIRST_OF_FEW - FIRST_YEAR);
        }
        return LAST_YEAR - (int) Math.min(Math.abs(random.nextGaussian()) * 17, LAST_YEAR - FIRST_OF_FEW);
    }

    private static String day(int year, int month, int day) {
        return month(year, month) + "-" + twoDigits(day);
    }

    private static String month(int year, int month) {
        return year + "-" + twoDigits(month);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
