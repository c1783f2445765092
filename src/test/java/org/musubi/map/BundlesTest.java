package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.musubi.map.TieLine.Emphasis;

class BundlesTest {
    private static final BitSet WORLD = new BitSet();

    static {
        WORLD.set(0, 10_000);
    }

    private static final int ALL = Integer.MAX_VALUE;

    private static Bundles bundles(MapContent content, int level) {
        return new Bundles(
                new Clusters(content, level),
                new BundleTable(content.ties(), content.cities().tree(), level));
    }

    private static List<Integer> between(MapContent content, Clusters clusters) {
        TieNumbers ties = content.ties();
        return IntStream.range(0, ties.size())
                .filter(tie -> ties.strength(tie) > 0 && ties.first(tie) >= 0 && ties.second(tie) >= 0)
                .filter(tie -> clusters.spotOf(ties.first(tie)) != clusters.spotOf(ties.second(tie)))
                .filter(tie -> !clusters.at(clusters.spotOf(ties.first(tie)))
                        .equals(clusters.at(clusters.spotOf(ties.second(tie)))))
                .boxed()
                .toList();
    }

    @Property(tries = 40)
    void everyTieBetweenTwoSpotsIsInExactlyOneLineAndStrengthsAddUp(
            @ForAll long seed,
            @ForAll @IntRange(max = 120) int size,
            @ForAll @IntRange(max = 4) int picked,
            @ForAll @IntRange(max = 16) int level) {
        MapContent content = new RandomMap(seed).content(size, 6 * size, picked, false);
        Bundles bundles = bundles(content, level);
        List<TieLine> lines = bundles.strongest(WORLD, ALL, ALL).lines();

        var members = new ArrayList<Integer>();
        for (TieLine line : lines) {
            List<Integer> ties = bundles.members(line.number());
            assertThat(ties).hasSize(line.ties());
            assertThat(ties.stream()
                            .mapToInt(tie -> content.ties().strength(tie))
                            .sum())
                    .isEqualTo(line.strength());
            members.addAll(ties);
        }
        assertThat(members).doesNotHaveDuplicates().containsAll(between(content, new Clusters(content, level)));
        assertThat(lines).noneMatch(line -> line.ties() == 0);
    }

    @Property(tries = 40)
    void theStrongestAreDrawnAndTheOthersCounted(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 120) int size,
            @ForAll @IntRange(max = 16) int level,
            @ForAll @IntRange(max = 40) int most) {
        MapContent content = new RandomMap(seed).content(size, 6 * size, 0, false);
        Bundles bundles = bundles(content, level);
        List<TieLine> all = bundles.strongest(WORLD, ALL, ALL).lines();
        Bundles.Chosen chosen = bundles.strongest(WORLD, most, ALL);

        assertThat(chosen.lines()).hasSize(Math.min(most, all.size()));
        assertThat(chosen.hidden()
                        + chosen.lines().stream().mapToInt(TieLine::ties).sum())
                .isEqualTo(all.stream().mapToInt(TieLine::ties).sum());
        List<Integer> strongest = all.stream()
                .map(TieLine::strength)
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
        assertThat(chosen.lines()).extracting(TieLine::strength).containsExactlyInAnyOrderElementsOf(strongest);
    }

    @Property(tries = 40)
    void theTiesOfPickedCitiesStandOutAndComeFirst(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 120) int size, @ForAll @IntRange(max = 16) int level) {
        MapContent content = new RandomMap(seed).content(size, 6 * size, 2, false);
        Bundles bundles = bundles(content, level);

        for (TieLine line : bundles.strongest(WORLD, ALL, ALL).lines()) {
            boolean isOfPicked = bundles.members(line.number()).stream()
                    .allMatch(tie -> content.picked().get(content.ties().first(tie))
                            || content.picked().get(content.ties().second(tie)));
            assertThat(line.emphasis()).isEqualTo(isOfPicked ? Emphasis.STRONG : Emphasis.FADED);
        }
        assertThat(bundles.strongest(WORLD, ALL, 3).lines())
                .filteredOn(line -> line.emphasis() == Emphasis.FADED)
                .hasSizeLessThanOrEqualTo(3);
    }

    @Property(tries = 40)
    void onlyTheTiesAmongPickedCitiesStandOutWhereTheyAreNoHubs(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size, @ForAll @IntRange(max = 16) int level) {
        MapContent content = RandomMap.amongThemselves(new RandomMap(seed).content(size, 6 * size, 5, false));
        Bundles bundles = bundles(content, level);

        for (TieLine line : bundles.strongest(WORLD, ALL, ALL).lines()) {
            boolean isAmong = bundles.members(line.number()).stream()
                    .allMatch(tie -> content.picked().get(content.ties().first(tie))
                            && content.picked().get(content.ties().second(tie)));
            assertThat(line.emphasis()).isEqualTo(isAmong ? Emphasis.STRONG : Emphasis.FADED);
        }
    }

    @Property(tries = 20)
    void noTwoLinesRunBetweenTheSamePlaces(
            @ForAll long seed, @ForAll @IntRange(max = 120) int size, @ForAll @IntRange(max = 16) int level) {
        MapContent content = new RandomMap(seed).content(size, 6 * size, 0, false);

        assertThat(bundles(content, level).strongest(WORLD, ALL, ALL).lines())
                .extracting(line -> Set.of(line.from(), line.to()))
                .doesNotHaveDuplicates();
    }
}
