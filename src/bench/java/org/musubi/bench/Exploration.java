package org.musubi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.musubi.app.Exploring;

/// What it is like to explore a library in the program's window: how soon all views follow a changed filter, and how
/// evenly the timeline and the list of results move.
///
/// @param home of the user who opens the libraries; copies of them are made there
/// @param parts of the benchmarks that are wanted
record Exploration(Path home, Set<String> parts) {
    private static final int FEW = 300;

    /// @param sizes in records
    List<Measurement> measure(List<Integer> sizes) throws IOException, InterruptedException, SQLException {
        var measurements = new ArrayList<Measurement>();
        try (Display display = Display.open()) {
            for (int records : sizes) {
                if (parts.contains("explore.filter")) {
                    measurements.add(Measurement.against(
                            Filtering.askedOfSqlite(MadeLibrary.in(Path.of("target", "bench"), records), records),
                            "explore.filter." + MadeLibrary.name(records),
                            window("filter", records, display),
                            "ms"));
                }
                for (String moved : List.of("timeline", "table")) {
                    if (parts.contains("explore." + moved)) {
                        measurements.add(Measurement.against(
                                window(moved, FEW, display),
                                "explore." + moved + "." + MadeLibrary.name(records),
                                window(moved, records, display),
                                "ms"));
                    }
                }
            }
        }
        return measurements;
    }

    /// Runs the window on its own.
    ///
    /// @return what 95 of 100 times are at most, in milliseconds
    private double window(String what, int records, Display display) throws IOException, InterruptedException {
        Path made = MadeLibrary.in(Path.of("target", "bench"), records);
        Path copy = home.resolve(made.getFileName());
        if (!Files.exists(copy)) {
            Files.copy(made, copy);
        }
        return FigureProcess.p95(display, Exploring.class, copy, home.resolve("exploring"), what);
    }
}
