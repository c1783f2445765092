package org.musubi.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;

/// The other end of a city's tie. Unlike [Tie], it only counts: a city with 20,000 records has its partners at once.
///
/// @param city the other city
/// @param strength how many records the two share
/// @param leadingKind the kind of most of them, as in [Tie#leadingKind]
public record Partner(Id city, int strength, RecordKind leadingKind) {
    private static final Comparator<Partner> STRONGEST_FIRST =
            Comparator.comparingInt(Partner::strength).reversed().thenComparing(Partner::city);

    /// The partners of a city through some records, the strongest first.
    ///
    /// @param records those of the city
    public static List<Partner> of(Id city, List<LibraryRecord> records, LibraryIndex index) {
        Map<Id, int[]> kinds = new HashMap<>();
        for (LibraryRecord record : records) {
            for (Id other : index.citiesOf(record)) {
                if (!other.equals(city)) {
                    kinds.computeIfAbsent(other, _ -> new int[RecordKind.values().length])[
                            record.kind().ordinal()]++;
                }
            }
        }
        return kinds.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue()))
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private static Partner of(Id city, int[] byKind) {
        int strength = 0;
        int leading = 0;
        for (int kind = 0; kind < byKind.length; kind++) {
            strength += byKind[kind];
            if (byKind[kind] > byKind[leading]) {
                leading = kind;
            }
        }
        return new Partner(city, strength, RecordKind.values()[leading]);
    }
}
