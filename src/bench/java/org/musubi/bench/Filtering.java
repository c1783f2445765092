package org.musubi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.musubi.query.Dimension;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.query.RecordSet;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;

/// What the index takes to answer a changed filter, against the same question asked of SQLite: the records that are
/// left, in order of date, with how many there are of each kind and country, and the ties that they make.
final class Filtering {
    /// Each dimension's counts are taken as they are under the other conditions.
    private static final List<Dimension<?>> COUNTED = List.of(Dimension.KIND, Dimension.COUNTRY);

    /// What SQLite took, by the size of the library: it takes minutes, and two figures are held against it.
    private static final Map<Integer, Double> ASKED = new HashMap<>();

    private Filtering() {}

    /// @param file a library that is not opened otherwise
    static Measurement measure(Path file, int records) throws IOException, SQLException {
        LibraryIndex index = index(file);
        List<Filter> filters = RandomFilters.of(index, 400);
        filters.forEach(filter -> answer(index, filter));
        double ours = ninetyFifth(filters, filter -> answer(index, filter));
        return Measurement.against(asked(index, records), "explore.index." + MadeLibrary.name(records), ours, "ms");
    }

    /// What SQLite takes at most, in 95 of 100 cases, in milliseconds.
    ///
    /// @param file a library that is not opened otherwise
    static double askedOfSqlite(Path file, int records) throws IOException, SQLException {
        Double known = ASKED.get(records);
        return known == null ? asked(index(file), records) : known;
    }

    private static LibraryIndex index(Path file) throws IOException {
        try (Library opened = Library.open(file)) {
            return LibraryIndex.of(new LibraryService(opened).content());
        }
    }

    private static double asked(LibraryIndex index, int records) throws SQLException {
        try (var tables = new FilterTables(index)) {
            List<Filter> asked = RandomFilters.of(index, records > 100_000 ? 10 : 40);
            asked.subList(0, 3).forEach(tables::answer);
            double theirs = ninetyFifth(asked, tables::answer);
            check(index, tables, asked);
            ASKED.put(records, theirs);
            return theirs;
        }
    }

    private static long answer(LibraryIndex index, Filter filter) {
        long before = System.nanoTime();
        RecordSet left = index.select(filter);
        var facets = index.facets(filter);
        COUNTED.forEach(facets::of);
        index.tieCounts(left).size();
        return System.nanoTime() - before;
    }

    /// Both have to say the same, or nothing is compared.
    private static void check(LibraryIndex index, FilterTables tables, List<Filter> filters) {
        for (Filter filter : filters) {
            RecordSet left = index.select(filter);
            if (left.size() != tables.size(filter) || index.tieCounts(left).size() != tables.ties(filter)) {
                throw new IllegalStateException("index and SQLite differ on " + filter);
            }
        }
    }

    private static double ninetyFifth(List<Filter> filters, ToLongFunction<Filter> answer) {
        return Times.ninetyFifth(filters.stream().mapToLong(answer).toArray());
    }
}
