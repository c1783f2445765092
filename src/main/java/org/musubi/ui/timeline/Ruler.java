package org.musubi.ui.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.musubi.text.Language;

/// A way of counting time under the lanes.
enum Ruler {
    ERA,
    FISCAL,
    CALENDAR;

    private static final String NONE_OF_CHOICE = "calendar";

    /// The word for it in settings and in keys of texts.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The rulers that a setting names, from top to bottom; calendar years are always there. Where nothing was ever
    /// chosen, those that are usual where the language is spoken: in Japanese fiscal years too, but not eras, as
    /// calendar years carry their era's year there.
    static List<Ruler> of(String setting, Language language) {
        if (setting.isBlank()) {
            return language == Language.JAPANESE ? List.of(FISCAL, CALENDAR) : List.of(CALENDAR);
        }
        List<String> codes = List.of(setting.split(","));
        return Arrays.stream(values())
                .filter(r -> r == CALENDAR || codes.contains(r.code()))
                .toList();
    }

    /// What to remember of a choice, so that it is told from none.
    static String setting(List<Ruler> chosen) {
        return chosen.isEmpty()
                ? NONE_OF_CHOICE
                : chosen.stream().map(Ruler::code).collect(Collectors.joining(","));
    }
}
