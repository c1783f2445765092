package org.musubi.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;

/// What a map might have to draw, made from a seed: many cities lie close together, some at one spot; few take part in
/// much, and many in little.
public final class RandomMap {
    private static final double NEAR = 1.5;

    private final Random random;

    public RandomMap(long seed) {
        random = new Random(seed);
    }

    /// @param cities how many there are
    /// @param ties how many are drawn from chance; the same may come twice, so a few less are different
    /// @param picked how many of the cities are picked
    /// @param all whether cities without records are drawn
    public MapContent content(int cities, int ties, int picked, boolean all) {
        return content(cities(cities), ties, picked, all);
    }

    Cities cities(int count) {
        var found = new ArrayList<Cities.City>();
        GeoPoint last = new GeoPoint(35, 135);
        for (int i = 0; i < count; i++) {
            last = switch (random.nextInt(10)) {
                case 0 -> new GeoPoint(random.nextDouble(-60, 70), random.nextDouble(-180, 180));
                case 1 -> last;
                case 2, 3, 4 ->
                    new GeoPoint(
                            last.latitude() + random.nextDouble(-NEAR, NEAR),
                            Math.clamp(last.longitude() + random.nextDouble(-NEAR, NEAR), -180, 180));
                default -> new GeoPoint(random.nextDouble(-10, 45), random.nextDouble(70, 145));
            };
            found.add(new Cities.City(
                    new Id("c" + i),
                    last,
                    MarkerShape.values()[random.nextInt(3)],
                    "Name of " + i,
                    "都市" + i,
                    random.nextInt(10_000_000)));
        }
        found.sort(Comparator.comparing(Cities.City::population).reversed().thenComparing(Cities.City::id));
        return new Cities(found, null);
    }

    MapContent content(Cities cities, int ties, int picked, boolean all) {
        var drawn = new Ties(ties, cities.size(), random);
        var records = new int[cities.size()];
        for (int tie = 0; tie < ties; tie++) {
            if (drawn.first[tie] >= 0) {
                records[drawn.first[tie]] += drawn.strength[tie];
            }
            if (drawn.second[tie] >= 0) {
                records[drawn.second[tie]] += drawn.strength[tie];
            }
        }
        var chosen = new BitSet();
        for (int i = 0; i < picked && cities.size() > 0; i++) {
            chosen.set(random.nextInt(cities.size()));
        }
        return new MapContent(cities, records, all, chosen, drawn);
    }

    /// The same with picked cities of which only the ties among each other stand out.
    static MapContent amongThemselves(MapContent content) {
        return new MapContent(
                content.cities(),
                content.records(),
                content.all(),
                content.picked(),
                new BitSet(),
                content.ties(),
                content.countries());
    }

    private static final class Ties implements TieNumbers {
        private final int[] first;
        private final int[] second;
        private final int[] strength;

        Ties(int size, int cities, Random random) {
            first = new int[size];
            second = new int[size];
            strength = new int[size];
            Arrays.fill(first, -1);
            Arrays.fill(second, -1);
            for (int tie = 0; tie < size && cities > 1; tie++) {
                first[tie] = random.nextInt(50) == 0 ? -1 : (int) (cities * Math.pow(random.nextDouble(), 2));
                int other = random.nextInt(cities);
                second[tie] = other == first[tie] ? (other + 1) % cities : other;
                strength[tie] = (int) Math.max(0, Math.pow(random.nextDouble(), 4) * 40 - 0.02);
                strength[tie] = random.nextInt(4) == 0 ? 0 : strength[tie] + 1;
            }
        }

        @Override
        public Object ends() {
            return this;
        }

        @Override
        public int size() {
            return first.length;
        }

        @Override
        public int[] visible() {
            return IntStream.range(0, size()).filter(tie -> strength[tie] > 0).toArray();
        }

        @Override
        public int first(int tie) {
            return first[tie];
        }

        @Override
        public int second(int tie) {
            return second[tie];
        }

        @Override
        public int strength(int tie) {
            return strength[tie];
        }

        @Override
        public List<RecordKind> leadingKinds(int[] groups, int count) {
            var leading = new ArrayList<RecordKind>();
            for (int group = 0; group < count; group++) {
                leading.add(RecordKind.values()[group % RecordKind.values().length]);
            }
            return leading;
        }
    }
}
