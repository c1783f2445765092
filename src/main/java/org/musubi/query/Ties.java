package org.musubi.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;

/// The ties among some records in numbers, and how many of the records each city has. Ties are made only
/// when asked for: a library may have hundreds of thousands.
public final class Ties {
    private final Columns columns;
    private final BitSet rows;
    private final int[] strengths;
    private final int[] byCity;

    Ties(Columns columns, RecordSet among) {
        this.columns = columns;
        rows = among.rows();
        strengths = columns.ties().lists().count(rows, columns.ties().values().size());
        byCity = columns.cities().lists().count(rows, columns.cities().values().size());
    }

    /// A tie between two cities, in numbers.
    ///
    /// @param first the city whose id sorts first
    /// @param strength how many records the two share
    /// @param leadingKind the kind of most of them; of several equally frequent ones the first in the order of
    ///     [RecordKind]
    public record Strength(Id first, Id second, int strength, RecordKind leadingKind) {
        public boolean joins(Id city) {
            return first.equals(city) || second.equals(city);
        }

        /// The city at the other end.
        public Id other(Id city) {
            return first.equals(city) ? second : first;
        }
    }

    /// How many of the records a city takes part in.
    public int recordsOf(Id city) {
        int number = columns.cities().values().number(city);
        return number < 0 ? 0 : byCity[number];
    }

    /// The cities that take part in any of the records, in no order.
    public List<Id> cities() {
        return IntStream.range(0, byCity.length)
                .filter(number -> byCity[number] > 0)
                .mapToObj(number -> columns.cities().values().value(number))
                .toList();
    }

    /// How many ties there are.
    public int size() {
        int size = 0;
        for (int strength : strengths) {
            if (strength > 0) {
                size++;
            }
        }
        return size;
    }

    /// How many ties there are of a sort.
    ///
    /// @param wanted asked of two cities, that whose id sorts first before the other
    public int size(BiPredicate<Id, Id> wanted) {
        return (int) numbers(wanted).count();
    }

    private IntStream numbers(BiPredicate<Id, Id> wanted) {
        return IntStream.range(0, strengths.length).filter(number -> {
            if (strengths[number] == 0) {
                return false;
            }
            CityPair pair = columns.ties().values().value(number);
            return wanted.test(pair.first(), pair.second());
        });
    }

    /// The strongest ties of a sort, the strongest first, equally strong ones by id.
    ///
    /// @param most how many at most
    /// @param wanted as for [#size(BiPredicate)]
    public List<Strength> strongest(int most, BiPredicate<Id, Id> wanted) {
        int[] candidates = numbers(wanted).toArray();
        int least = leastOf(candidates, most);
        List<Integer> chosen = Arrays.stream(candidates)
                .filter(number -> strengths[number] >= least)
                .boxed()
                .sorted(Comparator.comparing((Integer number) -> -strengths[number])
                        .thenComparing(
                                number -> columns.ties().values().value(number).first())
                        .thenComparing(
                                number -> columns.ties().values().value(number).second()))
                .limit(most)
                .toList();
        return withKinds(chosen);
    }

    /// The strength that the strongest `most` of these have at least.
    private int leastOf(int[] candidates, int most) {
        if (candidates.length <= most) {
            return 1;
        }
        int[] sorted = Arrays.stream(candidates)
                .map(number -> strengths[number])
                .sorted()
                .toArray();
        return sorted[sorted.length - most];
    }

    private List<Strength> withKinds(List<Integer> chosen) {
        var places = new int[strengths.length];
        for (int i = 0; i < chosen.size(); i++) {
            places[chosen.get(i)] = i + 1;
        }
        var counts = new int[chosen.size() + 1][RecordKind.values().length];
        var kinds = columns.kinds();
        columns.ties().lists().each(rows, (row, number) -> {
            if (places[number] > 0) {
                int kind = kinds.lists().first(row);
                counts[places[number]][kinds.values().value(kind).ordinal()]++;
            }
        });
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> {
                    CityPair pair = columns.ties().values().value(chosen.get(i));
                    return new Strength(pair.first(), pair.second(), strengths[chosen.get(i)], leading(counts[i + 1]));
                })
                .toList();
    }

    private static RecordKind leading(int[] counts) {
        int best = 0;
        for (int kind = 1; kind < counts.length; kind++) {
            if (counts[kind] > counts[best]) {
                best = kind;
            }
        }
        return RecordKind.values()[best];
    }
}
