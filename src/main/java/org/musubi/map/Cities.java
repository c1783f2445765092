package org.musubi.map;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;

/// The cities that a map can draw, by number: 0, 1, 2… from the most important one on. Made once for a state of a
/// library and a language; what a filter changes is in [MapContent]. Immutable.
public final class Cities {
    static final Cities NONE = new Cities(List.of(), null);

    private final List<City> all;
    private final double[] x;
    private final double[] y;
    private final ClusterTree tree;

    /// All of a city that no filter changes.
    ///
    /// @param name in the language of the interface
    /// @param otherName in the other language; empty if it has none, or the same
    /// @param population inhabitants; 0 if not known
    public record City(Id id, GeoPoint at, MarkerShape shape, String name, String otherName, long population) {}

    /// @param all the most important first
    /// @param before those of an earlier state: where all lie as they did, they cluster as they did
    public Cities(List<City> all, @Nullable Cities before) {
        this.all = List.copyOf(all);
        x = new double[all.size()];
        y = new double[all.size()];
        for (int city = 0; city < x.length; city++) {
            Point2D unit = Camera.onUnitWorld(this.all.get(city).at);
            x[city] = unit.getX();
            y[city] = unit.getY();
        }
        tree = before != null && Arrays.equals(before.x, x) && Arrays.equals(before.y, y)
                ? before.tree
                : new ClusterTree(x, y);
    }

    public int size() {
        return all.size();
    }

    public City get(int city) {
        return all.get(city);
    }

    /// The number of a city; empty if it is not among them.
    public OptionalInt number(Id id) {
        return IntStream.range(0, all.size())
                .filter(city -> all.get(city).id.equals(id))
                .findFirst();
    }

    /// Where a city lies, on the world of [Camera#onUnitWorld].
    double x(int city) {
        return x[city];
    }

    /// Where a city lies, likewise.
    double y(int city) {
        return y[city];
    }

    ClusterTree tree() {
        return tree;
    }
}
