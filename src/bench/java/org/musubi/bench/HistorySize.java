package org.musubi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.musubi.model.LibraryRecord;
import org.musubi.store.Library;

/// How large the history of changes is, held against the data that it guards: all records of a library come by one
/// import, so that it guards each of them, and half of them are then edited.
final class HistorySize {
    private static final int RECORDS = 10_000;
    private static final int EDITS = 5_000;

    private HistorySize() {}

    static List<Measurement> measure(Path folder) throws IOException, SQLException {
        var maker = new LibraryMaker(3, RECORDS);
        Path file = folder.resolve("history.musubi");
        double imported;
        try (Library library = Library.create(file)) {
            library.write("step.import", step -> Saving.fill(step, maker.content()));
        }
        imported = ratio(file, "after an import");
        try (Library library = Library.open(file)) {
            var random = new Random(2);
            List<LibraryRecord> records = maker.content().records();
            for (int i = 0; i < EDITS; i++) {
                LibraryRecord edited =
                        Edits.any(records.get(2 * i), i, maker.content().places(), random);
                library.write("step.edit", edited.title("en"), step -> step.put(edited));
            }
        }
        double edited = ratio(file, "after %,d edits".formatted(EDITS));
        return List.of(Measurement.of("records.history", Math.max(imported, edited), "x"));
    }

    /// By the pages that tables and indices take; the index of the search, which follows from the data, is neither.
    private static double ratio(Path file, String when) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT sum(iif(s.tbl_name IN ('step', 'change'), pages, 0)),
                            sum(iif(s.tbl_name IN ('step', 'change') OR s.tbl_name LIKE 'search%', 0, pages))
                        FROM (SELECT name, sum(pgsize) AS pages FROM dbstat GROUP BY name) d
                        JOIN sqlite_schema s ON s.name = d.name""")) {
            row.next();
            double history = row.getDouble(1);
            double data = row.getDouble(2);
            System.out.printf("%s: history %.1f MB, data %.1f MB%n", when, history / 1e6, data / 1e6);
            return history / data;
        }
    }
}
