package org.musubi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How long the packaged program takes to show libraries of several sizes, and what memory it then holds. Each is
/// opened in turn with one of 300 records, so that whatever else the machine does hits both; the first start of each
/// is not counted. Opened are copies, which nobody else has open.
///
/// @param home of the user who opens them; the copies are made there
/// @param parts of the benchmarks that are wanted
record OpenLibraries(Path folder, Path home, Set<String> parts) {
    private static final int FEW = 300;

    /// Beyond so many records, three starts have to do.
    private static final int MANY = 100_000;

    private static final int RUNS = 7;
    private static final int RUNS_OF_MANY = 3;
    private static final double MEGABYTE = 1024 * 1024;

    List<Measurement> measure(List<Integer> sizes) throws IOException, InterruptedException {
        var measurements = new ArrayList<Measurement>();
        try (Display display = Display.open()) {
            Program few = program(FEW, display);
            for (int records : sizes) {
                Program many = program(records, display);
                if (parts.contains("explore.open")) {
                    measurements.add(opening(few, many, records));
                }
                if (parts.contains("explore.memory")) {
                    measurements.add(Measurement.against(
                            few.memoryWithLibrary() / MEGABYTE,
                            "explore.memory." + MadeLibrary.name(records),
                            many.memoryWithLibrary() / MEGABYTE,
                            "MB"));
                }
            }
        }
        return measurements;
    }

    private Program program(int records, Display display) throws IOException {
        Path made = MadeLibrary.in(Path.of("target", "bench"), records);
        Path copy = home.resolve(made.getFileName());
        if (!Files.exists(copy)) {
            Files.copy(made, copy);
        }
        Map<String, String> environment =
                Map.of("DISPLAY", display.name(), "HOME", home.toString(), "MUSUBI_HOME", home.toString());
        String launcher = folder.resolve("musubi/bin/musubi").toString();
        return new Program(String.valueOf(made.getFileName()), List.of(launcher, copy.toString()), environment);
    }

    private static Measurement opening(Program few, Program many, int records)
            throws IOException, InterruptedException {
        int runs = records > MANY ? RUNS_OF_MANY : RUNS;
        var times = new LinkedHashMap<Program, List<Duration>>();
        for (int run = 0; run <= runs; run++) {
            for (Program program : List.of(few, many)) {
                Duration time = program.timeToShow();
                if (run > 0) {
                    times.computeIfAbsent(program, _ -> new ArrayList<>()).add(time);
                }
            }
        }
        return Measurement.against(
                median(times.getOrDefault(few, List.of())),
                "explore.open." + MadeLibrary.name(records),
                median(times.getOrDefault(many, List.of())),
                "ms");
    }

    /// In milliseconds.
    private static double median(List<Duration> times) {
        return Times.median(times.stream().mapToLong(Duration::toNanos).toArray());
    }
}
