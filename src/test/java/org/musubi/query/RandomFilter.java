package org.musubi.query;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.musubi.model.RecordKind;
import org.musubi.model.Status;

/// Filters at random, of which some leave something in a [RandomLibrary].
final class RandomFilter {
    private static final Period YEAR = new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31));
    private static final List<Period> PERIODS = List.of(
            YEAR,
            new Period(LocalDate.of(2017, 11, 27), LocalDate.of(2017, 11, 27)),
            new Period(LocalDate.of(1990, 1, 1), LocalDate.of(1999, 12, 31)));
    private static final List<Area> AREAS = List.of(new Area(30, 120, 50, 150), new Area(-10, 170, 60, -100));

    private RandomFilter() {}

    static Filter of(Random random) {
        Filter filter = Filter.ALL;
        if (random.nextInt(3) == 0) {
            filter = filter.withPeriod(one(random, PERIODS)).certain(random.nextBoolean());
        }
        filter = with(random, filter, Dimension.KIND, List.of(RecordKind.values()), 3);
        filter = with(random, filter, Dimension.TYPE, List.of("training", "forum", "no such type"), 5);
        filter = with(random, filter, Dimension.THEME, List.of("waste", "water", "no such theme"), 4);
        filter = with(random, filter, Dimension.COUNTRY, List.of("JP", "ID", "VN"), 4);
        filter = with(random, filter, Dimension.PARTY, RandomLibrary.PARTIES, 4);
        filter = with(random, filter, Dimension.ROLE, RandomLibrary.ROLES, 4);
        filter = with(random, filter, Dimension.NETWORK, RandomLibrary.PARTIES, 5);
        filter = with(random, filter, Dimension.STATUS, List.of(Status.values()), 5);
        filter = with(random, filter, Dimension.SOURCE, RandomLibrary.SOURCES, 5);
        if (random.nextInt(5) == 0) {
            filter = filter.withText(new TextMatch(
                    one(random, List.of("川崎", "a & b = c%", "waste")), Set.copyOf(some(random, RandomLibrary.ALL))));
        }
        if (random.nextInt(6) == 0) {
            filter = filter.withArea(one(random, AREAS));
        }
        if (random.nextInt(4) == 0) {
            filter = filter.withCities(new PickedCities(
                    Set.copyOf(some(random, RandomLibrary.PLACES)), one(random, List.of(PickedCities.Mode.values()))));
        }
        return filter.undated(random.nextInt(8) == 0).withoutSource(random.nextInt(8) == 0);
    }

    private static <T> Filter with(Random random, Filter filter, Dimension<T> dimension, List<T> values, int rarely) {
        return random.nextInt(rarely) == 0 ? filter.with(dimension, Set.copyOf(some(random, values))) : filter;
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// At least one.
    private static <T> Set<T> some(Random random, List<T> of) {
        var some = new HashSet<T>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            some.add(one(random, of));
        }
        return some;
    }
}
