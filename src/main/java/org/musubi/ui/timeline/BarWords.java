package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.musubi.model.Edtf;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.text.DateFormatter;
import org.musubi.text.Messages;
import org.musubi.ui.common.KindNames;

/// Says in words what a counted bar holds.
final class BarWords {
    private BarWords() {}

    /// How many, and when.
    static String headline(Bar bar, Messages messages) {
        String key = switch (bar.sort()) {
            case WITHIN -> "timeline.bar";
            case GOING_ON -> "timeline.bar.going-on";
            case SINCE_EVER -> "timeline.bar.since-ever";
        };
        return messages.text(key, bar.count(), new DateFormatter(messages).format(time(bar), false));
    }

    /// How many of each kind, the most frequent first.
    static String kinds(Bar bar, Columns columns, Messages messages) {
        Map<RecordKind, Integer> counts = new EnumMap<>(RecordKind.class);
        for (int place : bar.places()) {
            counts.merge(columns.kind(place), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<RecordKind, Integer>comparingByValue().reversed())
                .map(e -> messages.text("timeline.bar.kind", KindNames.plural(e.getKey(), messages), e.getValue()))
                .collect(Collectors.joining(messages.text("timeline.bar.and")));
    }

    /// The first few titles.
    static String titles(Bar bar, Columns columns, Messages messages) {
        int few = Math.min(3, bar.count());
        return Arrays.stream(bar.members(), bar.start(), bar.start() + few)
                .mapToObj(
                        place -> columns.record(place).title(messages.language().tag()))
                .collect(Collectors.joining("\n"));
    }

    /// The stretch of the calendar, named as that: a year, a month, a decade.
    static Edtf time(Bar bar) {
        LocalDate first = LocalDate.ofEpochDay(bar.from());
        LocalDate last = LocalDate.ofEpochDay(bar.to() - 1L);
        if (bar.sort() == Bar.Sort.GOING_ON) {
            return Edtf.parse(year(first));
        }
        if (bar.sort() == Bar.Sort.SINCE_EVER) {
            return Edtf.parse(year(last));
        }
        return Edtf.parse(
                switch (bar.step()) {
                    case DAY -> day(first);
                    case FIVE_DAYS -> day(first) + "/" + day(last);
                    case MONTH -> month(first);
                    case QUARTER, HALF_YEAR -> month(first) + "/" + month(last);
                    case YEAR -> year(first);
                    case DECADE -> year(first).substring(0, 3) + "X";
                    default -> year(first) + "/" + year(last);
                });
    }

    private static String year(LocalDate day) {
        return "%04d".formatted(day.getYear());
    }

    private static String month(LocalDate day) {
        return "%s-%02d".formatted(year(day), day.getMonthValue());
    }

    private static String day(LocalDate day) {
        return "%s-%02d".formatted(month(day), day.getDayOfMonth());
    }

    /// The records that it counts; asked for one by one.
    static List<LibraryRecord> records(Bar bar, Columns columns) {
        int[] places = bar.places();
        return new AbstractList<>() {
            @Override
            public LibraryRecord get(int at) {
                return columns.record(places[at]);
            }

            @Override
            public int size() {
                return places.length;
            }
        };
    }
}
