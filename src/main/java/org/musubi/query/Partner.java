package org.musubi.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
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

    /// How often a party was met.
    private static final class Met {
        static final Met NO_CITY = new Met();

        private final int[] byKind = new int[RecordKind.values().length];
        private @Nullable LibraryRecord last;

        /// Counts a record once, however often it names the party.
        void in(LibraryRecord record) {
            if (last != record) {
                last = record;
                byKind[record.kind().ordinal()]++;
            }
        }
    }

    /// The partners of a city through some records, the strongest first.
    ///
    /// @param records those of the city
    public static List<Partner> of(Id city, List<LibraryRecord> records, LibraryIndex index) {
        Map<Id, Met> parties = new HashMap<>();
        parties.put(city, Met.NO_CITY);
        for (LibraryRecord record : records) {
            for (Involvement involvement : record.parties()) {
                Met met = parties.computeIfAbsent(
                        involvement.party(), party -> index.isCity(party) ? new Met() : Met.NO_CITY);
                if (met != Met.NO_CITY) {
                    met.in(record);
                }
            }
        }
        return parties.entrySet().stream()
                .filter(e -> e.getValue() != Met.NO_CITY)
                .map(e -> of(e.getKey(), e.getValue().byKind))
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
