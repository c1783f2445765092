package org.musubi.query;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.model.Status;
import org.musubi.text.Messages;

/// What a filter asks for, in words.
///
/// @param index of the library in which parties and sources are looked up
public record FilterWords(LibraryIndex index, Messages messages) {

    /// The name of a dimension: "Theme".
    public String name(Dimension<?> dimension) {
        return messages.text("dimension." + dimension.code());
    }

    /// A value. A party or source that the library does not know is shown by its id.
    public <T> String value(Dimension<T> dimension, T value) {
        return switch (value) {
            case RecordKind kind -> messages.of(kind);
            case Role role -> messages.of(role);
            case Status status -> messages.of(status);
            case Id id
            when dimension == Dimension.SOURCE ->
                index.source(id).map(Source::title).orElse(id.value());
            case Id id -> party(id);
            case String code when dimension == Dimension.COUNTRY -> messages.country(code);
            case String word -> messages.term(word);
            default -> String.valueOf(value);
        };
    }

    private String party(Id id) {
        return index.party(id)
                .map(party -> party.name(messages.language().tag()))
                .orElse(id.value());
    }

    /// All wanted values of a dimension, in the order to show them in; empty if any will do.
    public <T> String values(Filter filter, Dimension<T> dimension) {
        return filter.wanted(dimension).stream()
                .map(value -> value(dimension, value))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(messages.text("list.separator")));
    }

    /// The years or days wanted, and whether only certain dates count.
    public String period(Period period, boolean certain) {
        String days = PeriodText.of(period, messages);
        return certain ? messages.text("filter.certain.period", days) : days;
    }

    /// A part of the map, by its edges in whole or tenths of degrees.
    public String area(Area area) {
        return messages.text(
                "filter.area.edges",
                latitude(area.south()),
                latitude(area.north()),
                longitude(area.west()),
                longitude(area.east()));
    }

    private static String latitude(double degrees) {
        return degrees(degrees) + (degrees < 0 ? "°S" : "°N");
    }

    private static String longitude(double degrees) {
        return degrees(degrees) + (degrees < 0 ? "°W" : "°E");
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.1f", Math.abs(degrees));
    }

    /// The cities picked and how they take part: "only between Toyama, Semarang".
    public String cities(PickedCities picked) {
        String names = picked.cities().stream()
                .map(this::party)
                .sorted()
                .collect(Collectors.joining(messages.text("list.separator")));
        return messages.text(
                switch (picked.mode()) {
                    case ANY -> "filter.cities.any-of";
                    case ALL -> "filter.cities.all-of";
                    case BETWEEN -> "filter.cities.between-of";
                },
                names);
    }
}
