package org.musubi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.musubi.map.LabelTimes;
import org.musubi.ui.map.MovingMap;

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
        if (parts.contains("map.pan") || parts.contains("map.growth")) {
            try (Display display = Display.open()) {
                double full = moving(display, 1);
                if (parts.contains("map.pan")) {
                    measurements.add(Measurement.against(moving(display, 0), "map.pan", full, "ms"));
                }
                if (parts.contains("map.growth")) {
                    measurements.add(Measurement.against(full, "map.growth", moving(display, GROWN), "ms"));
                }
            }
        }
        return measurements;
    }

    /// @param times how many times as many cities and ties as usual
    private static double moving(Display display, int times) throws IOException, InterruptedException {
        return FigureProcess.p95(display, MovingMap.class, CITIES * times, TIES * times);
    }
}
