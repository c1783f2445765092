package org.musubi.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;

/// What several parties have in common.
public final class Shared {
    private Shared() {}

    /// The records in which all of the parties take part, by date, undated last. It looks only at the records of the
    /// party that has the fewest.
    ///
    /// @param parties at least one
    public static List<LibraryRecord> records(Collection<Id> parties, LibraryIndex index) {
        List<LibraryRecord> fewest = parties.stream()
                .map(index::recordsOf)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow(() -> new IllegalArgumentException("nobody"));
        return parties.size() == 1
                ? fewest
                : fewest.stream().filter(r -> namesAll(r, parties)).toList();
    }

    private static boolean namesAll(LibraryRecord record, Collection<Id> parties) {
        for (Id party : parties) {
            if (!names(record, party)) {
                return false;
            }
        }
        return true;
    }

    private static boolean names(LibraryRecord record, Id party) {
        for (Involvement involvement : record.parties()) {
            if (involvement.party().equals(party)) {
                return true;
            }
        }
        return false;
    }

    /// Which of these cities share records with each other, the strongest ties first.
    public static List<Counted<CityPair>> pairs(Set<Id> cities, LibraryIndex index) {
        Map<CityPair, int[]> strengths = new HashMap<>();
        var among = new ArrayList<Id>();
        for (Id city : cities) {
            for (LibraryRecord record : index.recordsOf(city)) {
                among.clear();
                for (Involvement involvement : record.parties()) {
                    Id other = involvement.party();
                    if (cities.contains(other) && index.isCity(other) && !among.contains(other)) {
                        among.add(other);
                    }
                }
                count(city, among, strengths);
            }
        }
        return strengths.entrySet().stream()
                .map(e -> new Counted<>(e.getKey(), e.getValue()[0]))
                .sorted(Comparator.<Counted<CityPair>>comparingInt(Counted::count)
                        .reversed()
                        .thenComparing(pair -> pair.value().first())
                        .thenComparing(pair -> pair.value().second()))
                .toList();
    }

    /// Counts the pairs in which the city comes first: so each pair of a record is counted once.
    private static void count(Id city, List<Id> among, Map<CityPair, int[]> strengths) {
        for (Id other : among) {
            if (city.compareTo(other) < 0) {
                strengths.computeIfAbsent(new CityPair(city, other), _ -> new int[1])[0]++;
            }
        }
    }
}
