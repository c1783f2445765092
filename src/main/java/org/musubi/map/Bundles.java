package org.musubi.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.musubi.model.RecordKind;

/// The ties between the spots of a map: all between the same two are one line. Those of picked cities that stand out
/// are
/// lines of their own. Immutable.
///
/// Lines go by number: first the bundles of the [BundleTable], of which some may be empty, then those of picked cities.
final class Bundles {
    private final Clusters clusters;
    private final TieNumbers ties;
    private final BundleTable table;
    private final PairNumbers own = new PairNumbers();
    private final int[] strengths;
    private final int[] counts;

    /// @param table of the same level
    Bundles(Clusters clusters, BundleTable table) {
        this.clusters = clusters;
        this.table = table;
        ties = clusters.content().ties();
        BitSet picked = clusters.content().picked();
        var owned = new ArrayList<Integer>();
        var sums = new int[table.size()];
        var numbers = new int[table.size()];
        boolean anyPicked = !picked.isEmpty();
        for (int tie : ties.visible()) {
            int strength = ties.strength(tie);
            if (anyPicked && isOfPicked(tie)) {
                owned.add(tie);
            } else if (table.bundleOf(tie) >= 0) {
                sums[table.bundleOf(tie)] += strength;
                numbers[table.bundleOf(tie)]++;
            }
        }
        int[] lines = owned.stream().mapToInt(this::own).toArray();
        strengths = Arrays.copyOf(sums, table.size() + own.size());
        counts = Arrays.copyOf(numbers, table.size() + own.size());
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] >= 0) {
                strengths[lines[i]] += ties.strength(owned.get(i));
                counts[lines[i]]++;
            }
        }
    }

    private boolean isOfPicked(int tie) {
        int first = ties.first(tie);
        int second = ties.second(tie);
        return first >= 0 && second >= 0 && clusters.content().standsOut(first, second);
    }

    /// The line of a tie of a picked city; negative where both ends are drawn at one place.
    private int own(int tie) {
        int first = clusters.spotOf(ties.first(tie));
        int second = clusters.spotOf(ties.second(tie));
        return clusters.at(first).equals(clusters.at(second)) ? -1 : table.size() + own.number(first, second);
    }

    private int lineOf(int tie) {
        return !clusters.content().picked().isEmpty() && isOfPicked(tie) ? own(tie) : table.bundleOf(tie);
    }

    private int from(int line) {
        return line < table.size() ? table.from(line) : own.lower(line - table.size());
    }

    private int to(int line) {
        return line < table.size() ? table.to(line) : own.higher(line - table.size());
    }

    /// The ties that a line stands for, the strongest first.
    List<Integer> members(int line) {
        return Arrays.stream(ties.visible())
                .filter(tie -> lineOf(tie) == line)
                .boxed()
                .sorted(Comparator.comparing((Integer tie) -> -ties.strength(tie)))
                .toList();
    }

    /// Lines to be drawn.
    ///
    /// @param hidden how many ties there are besides those that these stand for
    record Chosen(List<TieLine> lines, int hidden) {}

    /// The strongest of those lines that end at some spots, those of picked cities before others.
    ///
    /// @param most how many lines at most
    /// @param mostFaded how many that are not of picked cities, where there are picked ones
    Chosen strongest(BitSet spots, int most, int mostFaded) {
        int[] owned = ending(spots, table.size(), strengths.length);
        int[] others = ending(spots, 0, table.size());
        int[] first = strongest(owned, most);
        boolean anyPicked = !clusters.content().picked().isEmpty();
        int room = most - first.length;
        int[] second = strongest(others, anyPicked ? Math.min(room, mostFaded) : room);
        int[] chosen =
                IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
        int all = Arrays.stream(owned).map(line -> counts[line]).sum()
                + Arrays.stream(others).map(line -> counts[line]).sum();
        return new Chosen(
                lines(chosen),
                all - Arrays.stream(chosen).map(line -> counts[line]).sum());
    }

    private int[] ending(BitSet spots, int start, int end) {
        var found = new int[end - start];
        int size = 0;
        for (int line = start; line < end; line++) {
            if (counts[line] > 0 && (spots.get(from(line)) || spots.get(to(line)))) {
                found[size++] = line;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /// Of equally strong ones those with lower numbers, so that the same are drawn each time.
    private int[] strongest(int[] candidates, int most) {
        if (candidates.length <= most) {
            return candidates;
        }
        if (most <= 0) {
            return new int[0];
        }
        int highest =
                Arrays.stream(candidates).map(line -> strengths[line]).max().orElse(0);
        var frequencies = new int[highest + 1];
        for (int line : candidates) {
            frequencies[strengths[line]]++;
        }
        int least = highest;
        int above = 0;
        while (above + frequencies[least] < most) {
            above += frequencies[least--];
        }
        var chosen = new int[most];
        int size = 0;
        int equal = most - above;
        for (int line : candidates) {
            if (strengths[line] > least || strengths[line] == least && equal-- > 0) {
                chosen[size++] = line;
            }
        }
        return chosen;
    }

    private List<TieLine> lines(int[] chosen) {
        List<RecordKind> kinds = kinds(chosen);
        boolean anyPicked = !clusters.content().picked().isEmpty();
        int strongest = Arrays.stream(chosen).map(line -> strengths[line]).max().orElse(0);
        double weight = Math.min(1, TieLine.HEAVIEST / Math.max(1, strongest));
        var lines = new ArrayList<TieLine>(chosen.length);
        for (int i = 0; i < chosen.length; i++) {
            int line = chosen[i];
            TieLine.Emphasis emphasis = line >= table.size()
                    ? TieLine.Emphasis.STRONG
                    : anyPicked ? TieLine.Emphasis.FADED : TieLine.Emphasis.PLAIN;
            lines.add(new TieLine(
                    clusters.at(from(line)),
                    clusters.at(to(line)),
                    strengths[line],
                    kinds.get(i),
                    emphasis,
                    counts[line],
                    line,
                    strengths[line] * weight));
        }
        return lines;
    }

    private List<RecordKind> kinds(int[] chosen) {
        var groups = new int[strengths.length];
        for (int i = 0; i < chosen.length; i++) {
            groups[chosen[i]] = i + 1;
        }
        var groupOf = new int[ties.size()];
        for (int tie : ties.visible()) {
            int line = lineOf(tie);
            groupOf[tie] = line < 0 ? 0 : groups[line];
        }
        return ties.leadingKinds(groupOf, chosen.length);
    }
}
