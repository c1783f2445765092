package org.musubi.query;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return new Edit(this).without(gone).with(come).move(moved, index).done();
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
        private final RowLists involvedBefore;
        private final Map<Integer, int[]> involved = new HashMap<>();
        private final ValueColumn.Edit<Id> cities;
        private final ValueColumn.Edit<String> countries;
        private final ValueColumn.Edit<CityPair> ties;

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
            involvedBefore = before.involved;
            cities = before.cities.edit();
            countries = before.countries.edit();
            ties = before.ties.edit();
        }

        /// A row without a record has nothing: no question about values finds it.
        Edit without(Collection<Row> gone) {
            for (Row row : gone) {
                int at = row.number();
                rows.clear(at);
                unsourced.clear(at);
                days.set(at, null);
                for (var column : List.of(kinds, types, themes, statuses, sources, cities, countries, ties)) {
                    column.set(at, Set.of());
                }
                involved.put(at, new int[0]);
            }
            return this;
        }

        Edit with(Collection<Row> come) {
            for (Row row : come) {
                LibraryRecord record = row.record();
                int at = row.number();
                rows.set(at);
                unsourced.set(at, record.citations().isEmpty());
                days.set(at, record.date());
                kinds.set(at, Set.of(record.kind()));
                types.set(at, Set.of(record.type()));
                themes.set(at, record.themes());
                Status status = record.status();
                statuses.set(at, status == null ? Set.of() : Set.of(status));
                sources.set(
                        at, record.citations().stream().map(Citation::source).toList());
                involved.put(
                        at,
                        record.parties().stream()
                                .mapToInt(this::involvement)
                                .distinct()
                                .toArray());
            }
            return this;
        }

        private int involvement(Involvement involvement) {
            return Columns.involvement(parties.number(involvement.party()), involvement.role());
        }

        Edit move(Collection<Row> moved, LibraryIndex index) {
            for (Row row : moved) {
                Set<Id> now = Whereabouts.cities(row.record(), index);
                cities.set(row.number(), now);
                countries.set(row.number(), Whereabouts.countries(row.record(), index));
                ties.set(row.number(), CityPair.among(now));
            }
            return this;
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
                    involvedBefore.with(involved),
                    cities.done(),
                    countries.done(),
                    ties.done());
        }
    }
}
