package org.musubi.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.musubi.model.Citation;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.model.Status;

/// What filters ask of records, column by column and row by row, so that a question to all of them is a
/// walk over numbers. Immutable.
///
/// @param rows those that have a record
/// @param unsourced those that cite no source
/// @param parties the numbers of parties in `involved`
/// @param involved who takes part in which role, as one number: see [#involvement]
/// @param ties the pairs of cities that take part together
record Columns(
        BitSet rows,
        BitSet unsourced,
        Days days,
        ValueColumn<RecordKind> kinds,
        ValueColumn<String> types,
        ValueColumn<String> themes,
        ValueColumn<Status> statuses,
        ValueColumn<Id> sources,
        Dictionary<Id> parties,
        RowLists involved,
        ValueColumn<Id> cities,
        ValueColumn<String> countries,
        ValueColumn<CityPair> ties) {
    static final Columns EMPTY = new Columns(
            new BitSet(),
            new BitSet(),
            Days.EMPTY,
            ValueColumn.empty(),
            ValueColumn.empty(),
            ValueColumn.empty(),
            ValueColumn.empty(),
            ValueColumn.empty(),
            Dictionary.empty(),
            RowLists.EMPTY,
            ValueColumn.empty(),
            ValueColumn.empty(),
            ValueColumn.empty());

    private static final int[] NOTHING = {};

    /// From so many records on, it is quicker to do on two processors what does not depend on each other.
    private static final int MANY = 5_000;

    private static final int ROLE_BITS = 5;
    private static final Role[] ROLES = Role.values();

    /// A party in a role, as one number.
    private static int involvement(int party, Role role) {
        return party << ROLE_BITS | role.ordinal();
    }

    static int partyOf(int involvement) {
        return involvement >>> ROLE_BITS;
    }

    static Role roleOf(int involvement) {
        return ROLES[involvement & ((1 << ROLE_BITS) - 1)];
    }

    /// The columns after a commit.
    ///
    /// @param gone the rows of which the records went
    /// @param come the rows of the records that changed or came
    /// @param moved the rows of which cities and countries may be others, with those that came
    /// @param index the index after the commit, but for its columns
    Columns with(Collection<Row> gone, Collection<Row> come, Collection<Row> moved, LibraryIndex index) {
        var edit = new Edit(this);
        edit.remove(gone);
        if (come.size() < MANY) {
            edit.describe(come);
            edit.involve(come);
            edit.move(moved, index);
        } else {
            CompletableFuture<Void> described = CompletableFuture.runAsync(() -> edit.describe(come));
            edit.involve(come);
            edit.move(moved, index);
            described.join();
        }
        return edit.done();
    }

    private static final class Edit {
        private final BitSet rows;
        private final BitSet unsourced;
        private final Days.Edit days;
        private final ValueColumn.Edit<RecordKind> kinds;
        private final ValueColumn.Edit<String> types;
        private final ValueColumn.Edit<String> themes;
        private final ValueColumn.Edit<Status> statuses;
        private final ValueColumn.Edit<Id> sources;
        private final Dictionary.Edit<Id> parties;
        private final RowLists.Edit involved;
        private final ValueColumn.Edit<Id> cities;
        private final ValueColumn.Edit<String> countries;
        private final ValueColumn.Edit<CityPair> ties;

        /// The numbers that pairs of cities were found to have, plus one: most pairs come more than once.
        private final PairCounts pairsPlusOne = new PairCounts();

        Edit(Columns before) {
            rows = (BitSet) before.rows.clone();
            unsourced = (BitSet) before.unsourced.clone();
            days = before.days.edit();
            kinds = before.kinds.edit();
            types = before.types.edit();
            themes = before.themes.edit();
            statuses = before.statuses.edit();
            sources = before.sources.edit();
            parties = before.parties.edit();
            involved = before.involved.edit();
            cities = before.cities.edit();
            countries = before.countries.edit();
            ties = before.ties.edit();
        }

        /// A row without a record has nothing: no question about values finds it.
        void remove(Collection<Row> gone) {
            for (Row row : gone) {
                int at = row.number();
                rows.clear(at);
                unsourced.clear(at);
                days.set(at, null);
                for (var column : List.of(kinds, types, themes, statuses, sources, cities, countries, ties)) {
                    column.set(at, Set.of());
                }
                involved.set(at, NOTHING);
            }
        }

        /// What records say of themselves. Touches nothing that [#involve] and [#move] do.
        void describe(Collection<Row> come) {
            for (Row row : come) {
                LibraryRecord record = row.record();
                int at = row.number();
                rows.set(at);
                unsourced.set(at, record.citations().isEmpty());
                days.set(at, record.date());
                kinds.setOne(at, record.kind());
                types.setOne(at, record.type());
                themes.set(at, record.themes());
                Status status = record.status();
                statuses.set(at, status == null ? Set.of() : Set.of(status));
                sources.set(at, sources(record.citations()));
            }
        }

        /// Who takes part in them.
        void involve(Collection<Row> come) {
            for (Row row : come) {
                involved.set(row.number(), involvements(row.record().parties()));
            }
        }

        private static List<Id> sources(List<Citation> citations) {
            var sources = new ArrayList<Id>(citations.size());
            for (Citation citation : citations) {
                sources.add(citation.source());
            }
            return sources;
        }

        /// Each party in each of its roles, once.
        private int[] involvements(List<Involvement> involved) {
            var numbers = new int[involved.size()];
            int size = 0;
            for (int i = 0; i < numbers.length; i++) {
                Involvement one = involved.get(i);
                numbers[size] = involvement(parties.number(one.party()), one.role());
                if (isNew(numbers, size)) {
                    size++;
                }
            }
            return size == numbers.length ? numbers : Arrays.copyOf(numbers, size);
        }

        private static boolean isNew(int[] numbers, int last) {
            for (int i = 0; i < last; i++) {
                if (numbers[i] == numbers[last]) {
                    return false;
                }
            }
            return true;
        }

        /// Where they take place, as their parties are now.
        void move(Collection<Row> moved, LibraryIndex index) {
            var standings = new Standings(index, parties, cities, countries);
            for (Row row : moved) {
                int at = row.number();
                int[] those = involved.of(at);
                int[] now = standings.cities(those);
                cities.set(at, now);
                countries.set(at, standings.countries(those));
                ties.set(at, pairs(now));
            }
        }

        /// All pairs among some cities, which are all different.
        private int[] pairs(int[] among) {
            int count = among.length;
            if (count < 2) {
                return NOTHING;
            }
            var pairs = new int[count * (count - 1) / 2];
            int size = 0;
            for (int i = 0; i < count; i++) {
                for (int j = i + 1; j < count; j++) {
                    pairs[size++] = pair(Math.min(among[i], among[j]), Math.max(among[i], among[j]));
                }
            }
            return pairs;
        }

        private int pair(int one, int other) {
            int known = pairsPlusOne.of(one, other);
            if (known > 0) {
                return known - 1;
            }
            Id first = cities.value(one);
            Id second = cities.value(other);
            int number = ties.number(
                    first.compareTo(second) < 0 ? new CityPair(first, second) : new CityPair(second, first));
            pairsPlusOne.add(one, other, number + 1);
            return number;
        }

        Columns done() {
            return new Columns(
                    rows,
                    unsourced,
                    days.done(),
                    kinds.done(),
                    types.done(),
                    themes.done(),
                    statuses.done(),
                    sources.done(),
                    parties.done(),
                    involved.done(),
                    cities.done(),
                    countries.done(),
                    ties.done());
        }
    }
}
