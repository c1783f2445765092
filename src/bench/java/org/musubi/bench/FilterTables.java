package org.musubi.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.query.Dimension;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Period;
import org.musubi.query.RecordSet;

/// What filters ask of records, in tables of SQLite made for nothing else: in memory, in numbers, without rows that
/// have to be looked up besides the indices.
final class FilterTables implements AutoCloseable {
    private final Connection connection;
    private final Map<Id, Integer> numbers = new HashMap<>();

    /// @param index of which the records are copied
    FilterTables(LibraryIndex index) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "PRAGMA temp_store = MEMORY",
                    "PRAGMA cache_size = -1000000",
                    "CREATE TABLE record (n INTEGER PRIMARY KEY, first INTEGER, last INTEGER, kind TEXT)",
                    "CREATE TABLE theme (value TEXT, record INTEGER, PRIMARY KEY (value, record)) WITHOUT ROWID",
                    "CREATE TABLE country (value TEXT, record INTEGER, PRIMARY KEY (value, record)) WITHOUT ROWID",
                    "CREATE TABLE party (value TEXT, record INTEGER, PRIMARY KEY (value, record)) WITHOUT ROWID",
                    "CREATE TABLE tie (record INTEGER, pair INTEGER, PRIMARY KEY (record, pair)) WITHOUT ROWID")) {
                statement.execute(sql);
            }
            connection.setAutoCommit(false);
            fill(index);
            connection.commit();
            for (String sql : List.of(
                    "CREATE INDEX record_dates ON record (first, last, kind)",
                    "CREATE INDEX record_kind ON record (kind, first, last)",
                    "CREATE INDEX country_record ON country (record, value)",
                    "ANALYZE")) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    private void fill(LibraryIndex index) throws SQLException {
        RecordSet records = index.records();
        try (PreparedStatement record = insert("record", 4);
                PreparedStatement theme = insert("theme", 2);
                PreparedStatement country = insert("country", 2);
                PreparedStatement party = insert("party", 2);
                PreparedStatement tie = insert("tie", 2)) {
            for (int n = 0; n < records.size(); n++) {
                LibraryRecord each = records.get(n);
                boolean dated = records.isDated(n);
                add(
                        record,
                        n,
                        dated ? records.firstDay(n) : null,
                        dated ? records.lastDay(n) : null,
                        each.kind().code());
                for (String value : each.themes()) {
                    add(theme, value, n);
                }
                for (String value : index.countriesOf(each)) {
                    add(country, value, n);
                }
                for (Id value : each.parties().stream().map(p -> p.party()).collect(Collectors.toSet())) {
                    add(party, value.value(), n);
                }
                pairs(tie, n, List.copyOf(index.citiesOf(each)));
            }
            for (PreparedStatement filled : List.of(record, theme, country, party, tie)) {
                filled.executeBatch();
            }
        }
    }

    /// A pair as one number: the numbers of two cities, of which there are less than a thousand million.
    private void pairs(PreparedStatement tie, int record, List<Id> cities) throws SQLException {
        for (Id one : cities) {
            for (Id other : cities) {
                if (one.compareTo(other) < 0) {
                    add(tie, record, number(one) * 1_000_000_000L + number(other));
                }
            }
        }
    }

    private int number(Id city) {
        return numbers.computeIfAbsent(city, _ -> numbers.size());
    }

    private PreparedStatement insert(String table, int columns) throws SQLException {
        return connection.prepareStatement("INSERT INTO " + table + " VALUES (" + "?, ".repeat(columns - 1) + "?)");
    }

    private static void add(PreparedStatement insert, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    /// All three questions, with what is read of each answer.
    ///
    /// @return how long it took, in nanoseconds
    long answer(Filter filter) {
        long before = System.nanoTime();
        read("SELECT n FROM record r WHERE " + where(filter) + " ORDER BY first, last");
        read("SELECT kind, count(*) FROM record r WHERE " + where(filter.with(Dimension.KIND, Set.of()))
                + " GROUP BY kind");
        read("SELECT value, count(*) FROM country WHERE record IN (SELECT n FROM record r WHERE "
                + where(filter.with(Dimension.COUNTRY, Set.of())) + ") GROUP BY value");
        read("SELECT pair, count(*) FROM tie WHERE record IN (SELECT n FROM record r WHERE " + where(filter)
                + ") GROUP BY pair");
        return System.nanoTime() - before;
    }

    int size(Filter filter) {
        return read("SELECT n FROM record r WHERE " + where(filter) + " ORDER BY first, last");
    }

    int ties(Filter filter) {
        return read(
                "SELECT DISTINCT pair FROM tie WHERE record IN (SELECT n FROM record r WHERE " + where(filter) + ")");
    }

    /// @return the number of rows
    private int read(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                rows.getString(1);
                count++;
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String where(Filter filter) {
        var conditions = new ArrayList<String>();
        conditions.add("TRUE");
        Period period = filter.period();
        if (period != null) {
            conditions.add("first <= " + period.to().toEpochDay() + " AND last >= "
                    + period.from().toEpochDay());
        }
        Set<String> kinds =
                filter.wanted(Dimension.KIND).stream().map(kind -> kind.code()).collect(Collectors.toSet());
        if (!kinds.isEmpty()) {
            conditions.add("kind IN (" + list(kinds) + ")");
        }
        within(conditions, "theme", filter.wanted(Dimension.THEME));
        within(conditions, "country", filter.wanted(Dimension.COUNTRY));
        within(
                conditions,
                "party",
                filter.wanted(Dimension.PARTY).stream().map(Id::value).toList());
        return String.join(" AND ", conditions);
    }

    private static void within(List<String> conditions, String table, Collection<String> wanted) {
        if (!wanted.isEmpty()) {
            conditions.add("n IN (SELECT record FROM " + table + " WHERE value IN (" + list(wanted) + "))");
        }
    }

    private static String list(Collection<String> values) {
        return values.stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
