package org.musubi.ui.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.musubi.model.RecordKind;
import org.musubi.ui.common.KindShape;

/// The outline of a kind of record as corners around its middle, read once: reading a path for each mark of each frame
/// would take longer than drawing it.
///
/// @param x of the corners, where the whole is 1 wide; empty of a circle
record Outline(double[] x, double[] y) {
    private static final Map<RecordKind, Outline> ALL = new EnumMap<>(RecordKind.class);

    static {
        for (RecordKind kind : RecordKind.values()) {
            ALL.put(kind, read(KindShape.path(kind)));
        }
    }

    static Outline of(RecordKind kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    boolean isCircle() {
        return x.length == 0;
    }

    /// Paths of straight lines; the one with an arc is the circle.
    private static Outline read(String path) {
        if (path.contains("A")) {
            return new Outline(new double[0], new double[0]);
        }
        List<Double> numbers = new ArrayList<>();
        for (String word : path.replaceAll("[MLZ]", " ").trim().split("\\s+")) {
            numbers.add(Double.parseDouble(word) / KindShape.SIZE - 0.5);
        }
        double[] x = new double[numbers.size() / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = numbers.get(2 * i);
            y[i] = numbers.get(2 * i + 1);
        }
        return new Outline(x, y);
    }
}
