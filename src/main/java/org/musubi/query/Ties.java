package org.musubi.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;

/// The ties among some records in numbers, and how many of the records each city has. Ties are made only
/// when asked for: a library may have hundreds of thousands.
public final class Ties {
    private final Columns columns;
    private final TieEnds ends;
    private final BitSet rows;
    private final int[] strengths;
    private final int[] byCity;
    private final int[] made;

    Ties(Columns columns, TieEnds ends, RecordSet among) {
        this.columns = columns;
        this.ends = ends;
        rows = among.rows();
        strengths = columns.ties().lists().count(rows, columns.ties().values().size());
        byCity = columns.cities().lists().count(rows, columns.cities().values().size());
        made = positions(strengths);
    }

    private static int[] positions(int[] numbers) {
        var found = new int[numbers.length];
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
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
        return recordsOf(number);
    }

    /// The numbers under which [#recordsOf(int)] knows cities, in this state of the library.
    public int[] numbers(List<Id> cities) {
        return cities.stream().mapToInt(columns.cities().values()::number).toArray();
    }

    /// How many of the records a city takes part in.
    ///
    /// @param number as of [#numbers]; negative for a city without any record
    public int recordsOf(int number) {
        return number < 0 ? 0 : byCity[number];
    }

    /// How many ties there are.
    public int size() {
        return made.length;
    }

    /// How many ties are known, whether or not any of the records make them: they go by the numbers 0, 1, 2…
    public int known() {
        return strengths.length;
    }

    /// What is the same object as long as all ties are between the same cities.
    public Object ends() {
        return ends;
    }

    /// The numbers of the ties that the records make, in order; not to be changed.
    public int[] made() {
        return made;
    }

    /// The number of one city of a tie, among those of [#numbers].
    public int first(int tie) {
        return ends.first(tie);
    }

    /// The number of the other city, likewise.
    public int second(int tie) {
        return ends.second(tie);
    }

    /// How many of the records the cities of a tie share; 0 for none.
    public int strength(int tie) {
        return strengths[tie];
    }

    /// How many numbers there are for cities: all of [#numbers] are lower.
    public int cities() {
        return byCity.length;
    }

    /// How many cities take part in any of the records of which nobody knows where they are.
    public int unplaced() {
        int unplaced = 0;
        for (int city = 0; city < byCity.length; city++) {
            unplaced += byCity[city] > 0 && !ends.isPlaced(city) ? 1 : 0;
        }
        return unplaced;
    }

    /// The strongest ties of a city, the strongest first, equally strong ones by id.
    ///
    /// @param most how many at most
    public List<Strength> strongestOf(Id city, int most) {
        IntPredicate joins = joining(Set.of(city));
        return strongest(most, joins);
    }

    private IntPredicate joining(Set<Id> cities) {
        var wanted = new boolean[byCity.length];
        for (Id city : cities) {
            int number = columns.cities().values().number(city);
            if (number >= 0) {
                wanted[number] = true;
            }
        }
        return tie -> wanted[ends.first(tie)] || wanted[ends.second(tie)];
    }

    private List<Strength> strongest(int most, IntPredicate wanted) {
        if (most <= 0) {
            return List.of();
        }
        int[] candidates = Arrays.stream(made).filter(wanted).toArray();
        int least = leastOf(candidates, most);
        List<Integer> chosen = Arrays.stream(candidates)
                .filter(tie -> strengths[tie] >= least)
                .boxed()
                .sorted(Comparator.comparing((Integer tie) -> -strengths[tie])
                        .thenComparing(tie -> columns.ties().values().value(tie).first())
                        .thenComparing(tie -> columns.ties().values().value(tie).second()))
                .limit(most)
                .toList();
        return withKinds(chosen);
    }

    /// The strength that the strongest `most` of these have at least.
    private int leastOf(int[] candidates, int most) {
        if (candidates.length <= most) {
            return 1;
        }
        int strongest = 0;
        for (int tie : candidates) {
            strongest = Math.max(strongest, strengths[tie]);
        }
        var frequencies = new int[strongest + 1];
        for (int tie : candidates) {
            frequencies[strengths[tie]]++;
        }
        int least = strongest;
        for (int reached = frequencies[least]; reached < most; reached += frequencies[least]) {
            least--;
        }
        return least;
    }

    private List<Strength> withKinds(List<Integer> chosen) {
        var groups = new int[strengths.length];
        for (int i = 0; i < chosen.size(); i++) {
            groups[chosen.get(i)] = i + 1;
        }
        List<RecordKind> kinds = leadingKinds(groups, chosen.size());
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> {
                    CityPair pair = columns.ties().values().value(chosen.get(i));
                    return new Strength(pair.first(), pair.second(), strengths[chosen.get(i)], kinds.get(i));
                })
                .toList();
    }

    /// The kind of most records of each of some groups of ties; of several equally frequent ones the first in the order
    /// of [RecordKind].
    ///
    /// @param groups by tie: the number of its group, from 1 on, or 0 if it is in none
    /// @param count how many groups there are
    public List<RecordKind> leadingKinds(int[] groups, int count) {
        int size = RecordKind.values().length;
        var kinds = columns.kinds();
        int[] ordinals = IntStream.range(0, kinds.values().size())
                .map(number -> kinds.values().value(number).ordinal())
                .toArray();
        var counts = new int[count * size];
        columns.ties().lists().each(rows, (row, tie) -> {
            int group = groups[tie];
            if (group > 0) {
                counts[(group - 1) * size + ordinals[kinds.lists().first(row)]]++;
            }
        });
        return IntStream.range(0, count)
                .mapToObj(group -> leading(Arrays.copyOfRange(counts, group * size, (group + 1) * size)))
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
