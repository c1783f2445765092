package org.musubi.ui.years;

import java.util.List;
import java.util.Locale;

/// How the years are played, as the user chose it last.
///
/// @param fiscal whether years are Japanese fiscal years
/// @param repeats whether it begins again after the last year
record YearsChoice(YearWindow window, Speed speed, boolean fiscal, boolean repeats) {
    static final YearsChoice USUAL = new YearsChoice(YearWindow.YEAR, Speed.NORMAL, false, false);

    private static final String FISCAL = "fiscal";
    private static final String REPEATS = "repeats";

    YearsChoice with(YearWindow other) {
        return new YearsChoice(other, speed, fiscal, repeats);
    }

    YearsChoice with(Speed other) {
        return new YearsChoice(window, other, fiscal, repeats);
    }

    YearsChoice fiscal(boolean value) {
        return new YearsChoice(window, speed, value, repeats);
    }

    YearsChoice repeating(boolean value) {
        return new YearsChoice(window, speed, fiscal, value);
    }

    /// As it is remembered.
    String code() {
        return String.join(" ", window.code(), speed.code(), fiscal ? FISCAL : "calendar", repeats ? REPEATS : "once");
    }

    /// What is remembered; the usual where that cannot be read.
    static YearsChoice ofCode(String code) {
        List<String> parts = List.of(code.split(" "));
        if (parts.size() != 4) {
            return USUAL;
        }
        try {
            return new YearsChoice(
                    YearWindow.ofCode(parts.get(0)),
                    Speed.valueOf(parts.get(1).toUpperCase(Locale.ROOT)),
                    parts.get(2).equals(FISCAL),
                    parts.get(3).equals(REPEATS));
        } catch (IllegalArgumentException e) {
            return USUAL;
        }
    }
}
