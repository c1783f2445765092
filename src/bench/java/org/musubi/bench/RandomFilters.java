package org.musubi.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Period;

/// Filters as someone at the window asks for them, one after the other: a band of years is brushed by the month, a
/// condition is set, brushing goes on.
public final class RandomFilters {
    private static final int MOVES = 8;
    private static final LocalDate FIRST = LocalDate.of(1975, 1, 1);

    private RandomFilters() {}

    public static List<Filter> of(LibraryIndex index, int count) {
        var random = new Random(4);
        var filters = new ArrayList<Filter>();
        while (filters.size() < count) {
            Filter filter = condition(index, random);
            LocalDate from = FIRST.plusMonths(random.nextInt(12 * 40));
            int months = random.nextInt(6, 180);
            for (int move = 0; move < MOVES; move++) {
                LocalDate start = from.plusMonths(move);
                filters.add(filter.withPeriod(
                        new Period(start, start.plusMonths(months).minusDays(1))));
            }
            filters.add(filter);
        }
        return List.copyOf(filters.subList(0, count));
    }

    /// None, or one or two.
    private static Filter condition(LibraryIndex index, Random random) {
        Filter filter = Filter.ALL;
        for (int i = random.nextInt(3); i > 0; i--) {
            LibraryRecord record =
                    index.records().get(random.nextInt(index.records().size()));
            filter = switch (random.nextInt(4)) {
                case 0 -> filter.withKinds(EnumSet.of(record.kind(), RecordKind.EVENT));
                case 1 ->
                    record.themes().isEmpty()
                            ? filter
                            : filter.withThemes(Set.of(record.themes().getFirst()));
                case 2 -> filter.withCountries(index.countriesOf(record));
                default -> filter.withParties(party(record));
            };
        }
        return filter;
    }

    private static Set<Id> party(LibraryRecord record) {
        return record.parties().isEmpty()
                ? Set.of()
                : Set.of(record.parties().getFirst().party());
    }
}
