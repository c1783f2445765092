package org.musubi.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Measures the packaged application against a blank JavaFX window, and what libraries cost and survive; prints a
/// table and writes it as JSON. The property `bench.parts` chooses parts of it, parted by commas.
///
/// The blank window runs on the JDK that built the package, started as its manual says: JavaFX on the module path and
/// the JDK's own archive of classes. Program and window are started in turn, so that whatever else the machine does
/// hits both; the first start of each warms the disk cache and creates the user's files, and is not counted.
///
/// Usage: `Bench PACKAGE_FOLDER RESULT.json`
public final class Bench {
    /// What the property `bench.parts` stands for if it is `all` or not set.
    private static final String ALL = "all";

    private static final String ALL_PARTS = "package,gazetteer,two,saving,history,kills,explore.open,explore.memory,"
            + "explore.index,explore.filter,explore.timeline,explore.table,explore.search,"
            + "map.base,map.labels,map.pan,map.growth,map.memory";
    private static final int RUNS = 9;

    /// Of the libraries to explore, in records: `-Dbench.sizes=10000,100000`.
    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("bench.sizes", "10000,100000,1000000").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final double MEGABYTE = 1024 * 1024;

    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path folder = Path.of(args[0]);
        String asked = System.getProperty("bench.parts", ALL);
        Set<String> parts = Set.of((asked.equals(ALL) ? ALL_PARTS : asked).split(","));
        List<Measurement> measurements = new ArrayList<>();
        Path home = Files.createTempDirectory("musubi-bench");
        try {
            if (parts.contains("package")) {
                measurements.addAll(startAndRest(folder, home));
                measurements.add(Measurement.of("deb.size", Files.size(debianPackage(folder)) / MEGABYTE, "MB"));
            }
            if (parts.contains("gazetteer")) {
                measurements.add(GazetteerLoad.measure());
            }
            if (parts.contains("two")) {
                measurements.addAll(TwoPrograms.measure(home));
            }
            if (parts.contains("saving")) {
                measurements.addAll(new Saving().measure(home));
            }
            if (parts.contains("history")) {
                measurements.addAll(HistorySize.measure(home));
            }
            if (parts.contains("kills")) {
                measurements.add(KillRounds.measure(home));
            }
            if (parts.contains("map.base")) {
                measurements.addAll(MapCosts.measure());
            }
            if (parts.contains("explore.index")) {
                for (int records : SIZES) {
                    measurements.add(Filtering.measure(MadeLibrary.in(Path.of("target", "bench"), records), records));
                }
            }
            if (parts.contains("explore.open") || parts.contains("explore.memory")) {
                measurements.addAll(new OpenLibraries(folder, home, parts).measure(SIZES));
            }
            if (parts.stream().anyMatch(Set.of("explore.filter", "explore.timeline", "explore.table")::contains)) {
                measurements.addAll(new Exploration(home, parts).measure(SIZES));
            }
            if (parts.contains("explore.search")) {
                for (int records : SIZES) {
                    measurements.add(Searching.measure(MadeLibrary.in(Path.of("target", "bench"), records), records));
                }
            }
            measurements.addAll(new MapFigures(parts).measure());
        } finally {
            delete(home);
        }

        System.out.println(Measurement.heading());
        measurements.forEach(measurement -> System.out.println(measurement.line()));
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(Path.of(args[1]), measurements);
    }

    private static List<Measurement> startAndRest(Path folder, Path home) throws IOException, InterruptedException {
        try (Display display = Display.open()) {
            Map<String, String> environment =
                    Map.of("DISPLAY", display.name(), "HOME", home.toString(), "MUSUBI_HOME", home.toString());
            Program musubi = new Program(
                    "musubi", List.of(folder.resolve("musubi/bin/musubi").toString()), environment);
            Program blank = new Program("blank window", blankWindow(), environment);
            Map<Program, Duration> times = medianTimes(List.of(blank, musubi));
            return List.of(
                    Measurement.against(millis(times, blank), "start.painted", millis(times, musubi), "ms"),
                    Measurement.against(
                            blank.memoryAtRest() / MEGABYTE, "rest.memory", musubi.memoryAtRest() / MEGABYTE, "MB"));
        }
    }

    private static List<String> blankWindow() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=javafx.graphics",
                "--module-path",
                classPath("javafx-"),
                "--add-modules",
                "javafx.controls",
                "--class-path",
                classPath("test-classes"),
                BlankWindow.class.getName());
    }

    private static String classPath(String part) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains(part))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Map<Program, Duration> medianTimes(List<Program> programs) throws IOException, InterruptedException {
        Map<Program, List<Duration>> times = new LinkedHashMap<>();
        for (int run = 0; run <= RUNS; run++) {
            for (Program program : programs) {
                Duration time = program.timeToPaint();
                if (run > 0) {
                    times.computeIfAbsent(program, _ -> new ArrayList<>()).add(time);
                }
            }
        }
        Map<Program, Duration> medians = new LinkedHashMap<>();
        times.forEach((program, all) -> {
            List<Duration> sorted = all.stream().sorted().toList();
            medians.put(program, sorted.get(RUNS / 2));
            System.out.printf(
                    "%-12s of %d starts: fastest %d ms, median %d ms, slowest %d ms%n",
                    program.name(),
                    RUNS,
                    sorted.getFirst().toMillis(),
                    sorted.get(RUNS / 2).toMillis(),
                    sorted.getLast().toMillis());
        });
        return medians;
    }

    private static double millis(Map<Program, Duration> times, Program program) {
        return times.getOrDefault(program, Duration.ZERO).toNanos() / 1e6;
    }

    private static Path debianPackage(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Debian package in " + folder));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
