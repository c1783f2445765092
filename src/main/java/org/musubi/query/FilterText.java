package org.musubi.query;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.musubi.model.Id;

/// A filter as a line of text, to be kept in a library and handed on by mail:
/// `musubi-filter:kind=event&theme=waste&period=2015-01-01..2017-12-31`.
///
/// Conditions are written as in the query of a web address (`application/x-www-form-urlencoded`), values of one
/// dimension one by one. What is written can be read again by this and later versions.
///
/// @param filter all of it but the words searched for: what they find depends on the library
/// @param words searched for; empty for none
public record FilterText(Filter filter, String words) {
    private static final String START = "musubi-filter:";
    private static final int LONGEST = 2_000_000;
    private static final String YES = "yes";
    private static final String TO = "..";

    /// A filter with its words apart.
    public static FilterText of(Filter filter) {
        TextMatch text = filter.text();
        return new FilterText(filter.withText(null), text == null ? "" : text.text());
    }

    /// Whether a text looks like a filter, so that it is worth reading.
    public static boolean isLikely(String text) {
        return text.strip().startsWith(START);
    }

    /// As one line of text.
    public String written() {
        var conditions = new StringJoiner("&", START, "");
        Period period = filter.period();
        if (period != null) {
            add(conditions, "period", period.from() + TO + period.to());
        }
        if (filter.certain()) {
            add(conditions, "certain", YES);
        }
        Dimension.ALL.forEach(dimension -> addWanted(conditions, dimension));
        if (!words.isEmpty()) {
            add(conditions, "text", words);
        }
        Area area = filter.area();
        if (area != null) {
            add(conditions, "area", area.south() + "," + area.west() + "," + area.north() + "," + area.east());
        }
        PickedCities cities = filter.cities();
        if (cities != null) {
            add(
                    conditions,
                    "cities",
                    cities.mode().name().toLowerCase(Locale.ROOT) + ":"
                            + cities.cities().stream().map(Id::value).sorted().collect(Collectors.joining(",")));
        }
        if (filter.undated()) {
            add(conditions, "undated", YES);
        }
        if (filter.withoutSource()) {
            add(conditions, "unsourced", YES);
        }
        return conditions.toString();
    }

    private <T> void addWanted(StringJoiner conditions, Dimension<T> dimension) {
        filter.wanted(dimension).stream()
                .map(dimension::write)
                .sorted()
                .forEach(value -> add(conditions, dimension.code(), value));
    }

    private static void add(StringJoiner conditions, String name, String value) {
        conditions.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /// Reads what was [#written]; white space around it does not count.
    ///
    /// @throws FilterTextException if it is no filter, or one with a condition unknown here: to leave that out
    ///     would show records that were not asked for
    public static FilterText read(String text) throws FilterTextException {
        String line = text.strip();
        if (!line.startsWith(START) || line.length() > LONGEST) {
            throw new FilterTextException("filter.text.none");
        }
        var read = new FilterText(Filter.ALL, "");
        for (String condition : line.substring(START.length()).split("&")) {
            if (!condition.isBlank()) {
                read = read.with(condition);
            }
        }
        return read;
    }

    private FilterText with(String condition) throws FilterTextException {
        int equals = condition.indexOf('=');
        String name = equals < 0 ? condition : condition.substring(0, equals);
        String value = value(condition, condition.substring(equals + 1));
        Optional<Dimension<?>> dimension = Dimension.ALL.stream()
                .filter(known -> known.code().equals(name))
                .findFirst();
        if (dimension.isPresent()) {
            return new FilterText(wanting(dimension.get(), value, condition), words);
        }
        return switch (name) {
            case "period" -> new FilterText(filter.withPeriod(period(value, condition)), words);
            case "certain" -> new FilterText(filter.certain(isYes(value, condition)), words);
            case "text" -> new FilterText(filter, value);
            case "area" -> new FilterText(filter.withArea(area(value, condition)), words);
            case "cities" -> new FilterText(filter.withCities(cities(value, condition)), words);
            case "undated" -> new FilterText(filter.undated(isYes(value, condition)), words);
            case "unsourced" -> new FilterText(filter.withoutSource(isYes(value, condition)), words);
            default -> throw new FilterTextException("filter.text.unknown", shortened(condition));
        };
    }

    private static String value(String condition, String encoded) throws FilterTextException {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw bad(condition);
        }
    }

    private <T> Filter wanting(Dimension<T> dimension, String value, String condition) throws FilterTextException {
        Set<T> wanted = new HashSet<>(filter.wanted(dimension));
        wanted.add(dimension.read(value).orElseThrow(() -> bad(condition)));
        return filter.with(dimension, wanted);
    }

    private static Period period(String value, String condition) throws FilterTextException {
        int to = value.indexOf(TO);
        try {
            return new Period(
                    LocalDate.parse(value.substring(0, Math.max(0, to))),
                    LocalDate.parse(value.substring(to + TO.length())));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw bad(condition);
        }
    }

    private static Area area(String value, String condition) throws FilterTextException {
        try {
            double[] edges = Arrays.stream(value.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (edges.length == 4) {
                return new Area(edges[0], edges[1], edges[2], edges[3]);
            }
        } catch (IllegalArgumentException _) {
            // Told below, as what is no area either.
        }
        throw bad(condition);
    }

    private static PickedCities cities(String value, String condition) throws FilterTextException {
        int colon = value.indexOf(':');
        List<String> ids = List.of(value.substring(colon + 1).split(","));
        if (colon < 0 || !ids.stream().allMatch(Id::isValid)) {
            throw bad(condition);
        }
        String mode = value.substring(0, colon);
        return Arrays.stream(PickedCities.Mode.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(mode))
                .findFirst()
                .map(known -> new PickedCities(ids.stream().map(Id::new).collect(Collectors.toSet()), known))
                .orElseThrow(() -> bad(condition));
    }

    private static boolean isYes(String value, String condition) throws FilterTextException {
        if (!value.equals(YES)) {
            throw bad(condition);
        }
        return true;
    }

    private static FilterTextException bad(String condition) {
        return new FilterTextException("filter.text.bad", shortened(condition));
    }

    private static String shortened(String condition) {
        return condition.length() <= 60 ? condition : condition.substring(0, 60) + "…";
    }
}
