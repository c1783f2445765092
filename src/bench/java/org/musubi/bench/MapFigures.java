package org.musubi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.map.LabelTimes;
import org.musubi.ui.map.MovingMap;
import org.musubi.ui.map.WalkedMap;

/// How the map bears many cities and ties.
///
/// @param parts of the benchmarks that are wanted
record MapFigures(Set<String> parts) {
    private static final int CITIES = 10_000;
    private static final int TIES = 50_000;
    private static final int GROWN = 10;

    List<Measurement> measure() throws IOException, InterruptedException {
        var measurements = new ArrayList<Measurement>();
        if (parts.contains("map.labels")) {
            measurements.add(
                    Measurement.of("map.labels", FigureProcess.p95(null, LabelTimes.class, CITIES * GROWN), "ms"));
        }
        if (Stream.of("map.pan", "map.growth", "map.memory").anyMatch(parts::contains)) {
            try (Display display = Display.open()) {
                inWindows(display, measurements);
            }
        }
        return measurements;
    }

    private void inWindows(Display display, List<Measurement> measurements) throws IOException, InterruptedException {
        if (parts.contains("map.pan")) {
            double bare = moving(display, 0);
            measurements.add(Measurement.against(bare, "map.pan", moving(display, 1), "ms"));
            double empty = FigureProcess.p95(display, EmptyScene.class);
            measurements.add(Measurement.against(empty, "map.pan.empty", bare, "ms"));
        }
        if (parts.contains("map.growth")) {
            double tenth = moving(display, 1);
            measurements.add(Measurement.against(tenth, "map.growth", moving(display, GROWN), "ms"));
        }
        if (parts.contains("map.memory")) {
            Map<String, Double> held = FigureProcess.figures(display, WalkedMap.class, CITIES, TIES);
            measurements.add(Measurement.against(
                    FigureProcess.figure("first", held), "map.memory", FigureProcess.figure("second", held), "MB"));
        }
    }

    /// @param times how many times as many cities and ties as usual
    private static double moving(Display display, int times) throws IOException, InterruptedException {
        return FigureProcess.p95(display, MovingMap.class, CITIES * times, TIES * times);
    }
}
