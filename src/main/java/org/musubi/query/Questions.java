package org.musubi.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;

/// Answers what meets a condition, in one state of a library. The last answers are remembered: while a
/// period is brushed, all other conditions stay as they are.
final class Questions {
    private static final int REMEMBERED = 24;

    private final LibraryIndex index;
    private final Table<Row> table;
    private final Columns columns;
    private final Map<Condition, BitSet> answers = new LinkedHashMap<>(32, 0.75f, true);
    private final @Nullable TieEnds endsBefore;
    private @Nullable Networks networks;
    private @Nullable TieEnds ends;

    /// @param before of an earlier state of the library; null for none
    Questions(LibraryIndex index, Table<Row> table, Columns columns, @Nullable Questions before) {
        this.endsBefore = before == null ? null : before.knownEnds();
        this.index = index;
        this.table = table;
        this.columns = columns;
    }

    /// The rows of the records that meet the filter; not to be changed.
    BitSet rows(Filter filter) {
        return all(Condition.of(filter));
    }

    private BitSet all(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return columns.rows();
        }
        BitSet rows = (BitSet) answer(conditions.getFirst()).clone();
        conditions.stream().skip(1).forEach(condition -> rows.and(answer(condition)));
        rows.and(columns.rows());
        return rows;
    }

    /// How many records have each value of a dimension under the conditions that are not of this dimension.
    /// Values that none has are left out.
    <T> Map<T, Integer> count(Filter filter, Dimension<T> dimension) {
        var others = new ArrayList<>(Condition.of(filter));
        others.removeIf(condition -> condition.isOf(dimension));
        return count(all(others), filter, dimension);
    }

    @SuppressWarnings("unchecked") // each dimension with the values that are its own
    private <T> Map<T, Integer> count(BitSet rows, Filter filter, Dimension<T> dimension) {
        Map<?, Integer> counts;
        if (dimension == Dimension.PARTY) {
            counts = parties(rows, filter.wanted(Dimension.ROLE));
        } else if (dimension == Dimension.ROLE) {
            counts = roles(rows, filter.wanted(Dimension.PARTY));
        } else if (dimension == Dimension.NETWORK) {
            counts = networks().count(rows);
        } else {
            counts = column(dimension).count(rows);
        }
        return (Map<T, Integer>) (dimension.isOrdered() ? new TreeMap<>(counts) : counts);
    }

    @SuppressWarnings("unchecked") // each dimension with its own column
    private <T> ValueColumn<T> column(Dimension<T> dimension) {
        ValueColumn<?> column;
        if (dimension == Dimension.KIND) {
            column = columns.kinds();
        } else if (dimension == Dimension.TYPE) {
            column = columns.types();
        } else if (dimension == Dimension.THEME) {
            column = columns.themes();
        } else if (dimension == Dimension.COUNTRY) {
            column = columns.countries();
        } else if (dimension == Dimension.STATUS) {
            column = columns.statuses();
        } else if (dimension == Dimension.SOURCE) {
            column = columns.sources();
        } else {
            throw new IllegalArgumentException("no column: " + dimension);
        }
        return (ValueColumn<T>) column;
    }

    private Map<Id, Integer> parties(BitSet rows, Set<Role> roles) {
        int size = columns.parties().size();
        var counts = new int[size];
        var last = new int[size];
        columns.involved().each(rows, (row, involvement) -> {
            int party = Columns.partyOf(involvement);
            // Who takes part in two roles counts once.
            if (last[party] != row + 1 && (roles.isEmpty() || roles.contains(Columns.roleOf(involvement)))) {
                last[party] = row + 1;
                counts[party]++;
            }
        });
        var named = new HashMap<Id, Integer>();
        for (int party = 0; party < size; party++) {
            if (counts[party] > 0) {
                named.put(columns.parties().value(party), counts[party]);
            }
        }
        return named;
    }

    private Map<Role, Integer> roles(BitSet rows, Set<Id> parties) {
        boolean[] wanted = numbers(parties);
        int size = Role.values().length;
        var counts = new int[size];
        var last = new int[size];
        columns.involved().each(rows, (row, involvement) -> {
            int role = Columns.roleOf(involvement).ordinal();
            if (last[role] != row + 1 && (parties.isEmpty() || wanted[Columns.partyOf(involvement)])) {
                last[role] = row + 1;
                counts[role]++;
            }
        });
        var named = new HashMap<Role, Integer>();
        for (Role role : Role.values()) {
            if (counts[role.ordinal()] > 0) {
                named.put(role, counts[role.ordinal()]);
            }
        }
        return named;
    }

    private boolean[] numbers(Set<Id> parties) {
        var wanted = new boolean[columns.parties().size()];
        for (Id party : parties) {
            int number = columns.parties().number(party);
            if (number >= 0) {
                wanted[number] = true;
            }
        }
        return wanted;
    }

    private BitSet answer(Condition condition) {
        return remembered(condition, () -> switch (condition) {
            case Condition.InPeriod(Period period, boolean certain) ->
                certain
                        ? columns.days().certainlyOverlapping(period)
                        : columns.days().overlapping(period);
            case Condition.Wanted<?> wanted -> wanted(wanted);
            case Condition.Involving(Set<Id> parties, Set<Role> roles) -> involving(parties, roles);
            case Condition.Found(TextMatch text) -> found(text);
            case Condition.Inside(Area area) -> inside(area);
            case Condition.OfCities(PickedCities picked) -> ofCities(picked);
            case Condition.Undated _ -> columns.days().undated();
            case Condition.Unsourced _ -> columns.unsourced();
        });
    }

    private BitSet remembered(Condition condition, Supplier<BitSet> answer) {
        synchronized (answers) {
            BitSet known = answers.get(condition);
            if (known == null) {
                known = answer.get();
                answers.put(condition, known);
                if (answers.size() > REMEMBERED) {
                    answers.remove(answers.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    private <T> BitSet wanted(Condition.Wanted<T> wanted) {
        if (wanted.dimension() == Dimension.NETWORK) {
            return networks()
                    .having(Set.copyOf(
                            wanted.values().stream().map(Id.class::cast).toList()));
        }
        return column(wanted.dimension()).having(wanted.values());
    }

    private BitSet involving(Set<Id> parties, Set<Role> roles) {
        boolean[] wanted = numbers(parties);
        return columns.involved()
                .having(involvement -> (parties.isEmpty() || wanted[Columns.partyOf(involvement)])
                        && (roles.isEmpty() || roles.contains(Columns.roleOf(involvement))));
    }

    /// The records found, and those in which a party that was found takes part.
    private BitSet found(TextMatch text) {
        boolean[] parties = numbers(text.found());
        BitSet rows = columns.involved().having(involvement -> parties[Columns.partyOf(involvement)]);
        for (Id id : text.found()) {
            Row row = table.get(id);
            if (row != null) {
                rows.set(row.number());
            }
        }
        return rows;
    }

    private BitSet inside(Area area) {
        Dictionary<Id> cities = columns.cities().values();
        var inside = new boolean[cities.size()];
        for (int number = 0; number < inside.length; number++) {
            GeoPoint at = index.place(cities.value(number)).map(Place::location).orElse(null);
            inside[number] = at != null && area.contains(at);
        }
        return columns.cities().lists().having(city -> inside[city]);
    }

    private BitSet ofCities(PickedCities picked) {
        return switch (picked.mode()) {
            case ANY -> columns.cities().having(picked.cities());
            case ALL -> {
                BitSet rows = (BitSet) columns.rows().clone();
                picked.cities().forEach(city -> rows.and(columns.cities().having(Set.of(city))));
                yield rows;
            }
            case BETWEEN -> between(picked.cities());
        };
    }

    private BitSet between(Set<Id> picked) {
        Dictionary<Id> cities = columns.cities().values();
        return columns.cities().lists().where((values, from, until) -> {
            for (int i = from; i < until; i++) {
                if (!picked.contains(cities.value(values[i]))) {
                    return false;
                }
            }
            return until - from > 1;
        });
    }

    private synchronized Networks networks() {
        Networks known = networks;
        if (known == null) {
            BitSet memberships = columns.kinds().having(Set.of(RecordKind.MEMBERSHIP));
            memberships.and(columns.rows());
            known = new Networks(columns, index.records().choose(memberships));
            networks = known;
        }
        return known;
    }

    private synchronized @Nullable TieEnds knownEnds() {
        return ends == null ? endsBefore : ends;
    }

    synchronized TieEnds tieEnds() {
        TieEnds known = ends;
        if (known == null) {
            known = new TieEnds(columns, index, endsBefore);
            ends = known;
        }
        return known;
    }
}
