package org.musubi.ui.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.model.Status;
import org.musubi.query.RecordSet;
import org.musubi.ui.results.Arrangement.Group;

/// Which groups there are, in the order to show them, and to which of them each record belongs: to one for each of its
/// countries, cities or themes, else to the group of those without.
///
/// @param groups the one of the records without a value last, if there are any
/// @param ofRecords the numbers of the groups of each record, by its place
record Grouping(List<Group> groups, int[][] ofRecords) {
    static Grouping of(RecordWords words, ResultsOrder order) {
        RecordSet records = words.index().records();
        var found = new HashMap<Group, Integer>();
        // Records of one group share one array.
        var single = new ArrayList<int[]>();
        var ofRecords = new int[records.size()][];
        var none = List.of(new Group(order.group(), null));
        for (int i = 0; i < ofRecords.length; i++) {
            List<Group> own = groups(records, i, words, order.group());
            int[] numbers = (own.isEmpty() ? none : own)
                    .stream()
                            .mapToInt(group -> found.computeIfAbsent(group, _ -> found.size()))
                            .toArray();
            while (single.size() < found.size()) {
                single.add(new int[] {single.size()});
            }
            ofRecords[i] = numbers.length == 1 ? single.get(numbers[0]) : numbers;
        }
        List<Group> inOrder = found.keySet().stream()
                .sorted(comparator(found.keySet(), words, order))
                .toList();
        var moved = new int[inOrder.size()];
        for (int at = 0; at < moved.length; at++) {
            moved[found.getOrDefault(inOrder.get(at), 0)] = at;
        }
        single.forEach(numbers -> numbers[0] = moved[numbers[0]]);
        for (int[] numbers : ofRecords) {
            for (int i = 0; numbers.length > 1 && i < numbers.length; i++) {
                numbers[i] = moved[numbers[i]];
            }
        }
        return new Grouping(inOrder, ofRecords);
    }

    private static List<Group> groups(RecordSet records, int at, RecordWords words, ResultsOrder.Group by) {
        LibraryRecord record = records.get(at);
        return switch (by) {
            case NONE -> List.of();
            case KIND -> one(by, record.kind());
            case YEAR -> one(by, year(records, at));
            case STATUS -> one(by, record.status());
            case COUNTRY -> each(by, words.index().countriesOf(record));
            case CITY -> each(by, words.index().citiesOf(record));
            case THEME -> each(by, Set.copyOf(record.themes()));
        };
    }

    private static List<Group> one(ResultsOrder.Group by, @Nullable Object value) {
        return value == null ? List.of() : List.of(new Group(by, value));
    }

    private static List<Group> each(ResultsOrder.Group by, Collection<?> values) {
        return values.stream().map(value -> new Group(by, value)).toList();
    }

    /// The year of the first possible day, or of the last one where the start is open.
    private static @Nullable Integer year(RecordSet records, int at) {
        if (!records.isDated(at)) {
            return null;
        }
        int day = records.firstDay(at) == RecordSet.OPEN_START ? records.lastDay(at) : records.firstDay(at);
        return day == RecordSet.OPEN_END
                ? null
                : Integer.valueOf(LocalDate.ofEpochDay(day).getYear());
    }

    private static Comparator<Group> comparator(Collection<Group> groups, RecordWords words, ResultsOrder order) {
        Map<String, Integer> names = Sorting.ranks(
                groups.stream().map(words::group).distinct().toList(),
                words.messages().language().locale());
        Comparator<Group> byValue = Comparator.comparingInt(group -> switch (group.value()) {
            case RecordKind kind -> kind.ordinal();
            case Status status -> status.ordinal();
            case Integer year -> order.isLatestYearFirst() ? -year : year;
            case null, default -> names.getOrDefault(words.group(group), 0);
        });
        return Comparator.comparing((Group group) -> group.value() == null)
                .thenComparing(byValue)
                .thenComparing(group -> String.valueOf(group.value()));
    }
}
