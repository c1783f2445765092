package org.musubi.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.model.GeoPoint;

/// The shipped map of the world (Natural Earth, GSHHG) at four levels of detail. A level is read from the program's own
/// resources when it is first asked for; it never changes after that. Safe for use by many threads.
public final class BaseMap {
    /// Bits of the grid: 2^20 units around the world, in Web Mercator (EPSG:3857), from 180° W and 85.05° N.
    static final int GRID_BITS = 20;

    static final int GRID = 1 << GRID_BITS;

    private final List<Lazy> levels;

    /// @param levels read on demand, from coarse to fine
    private BaseMap(List<Lazy> levels) {
        this.levels = levels;
    }

    /// The map that ships with the program.
    public static BaseMap shipped() {
        return new BaseMap(List.of(shipped(0), shipped(4), shipped(6), shipped(8)));
    }

    private static Lazy shipped(int minZoom) {
        return new Lazy(minZoom, () -> load("/map/level-" + minZoom + ".bin"));
    }

    private static MapLevel load(String resource) {
        try (InputStream in = BaseMap.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + resource);
            }
            return MapLevelReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The detail that suits a zoom, read now if it was not yet: some tens of milliseconds.
    ///
    /// @param zoom any; below the lowest level the coarsest, above the highest the finest is given
    MapLevel levelFor(int zoom) {
        Lazy best = levels.getFirst();
        for (Lazy level : levels) {
            if (level.minZoom <= zoom) {
                best = level;
            }
        }
        return best.get();
    }

    /// The corners of what countries cover, far islands included, as the coarsest level has it.
    ///
    /// @param codes of ISO 3166-1, of two letters; those that the map does not know are left out
    /// @return two for each country, at the most; read now if it was not yet: some tens of milliseconds
    public List<GeoPoint> corners(Set<String> codes) {
        var areas = new CountryAreas(this);
        return codes.stream()
                .flatMap(code -> areas.corners(code, levels.getFirst().minZoom).stream())
                .toList();
    }

    /// Reads what has not been read yet, the levels side by side.
    public void readAll() {
        levels.parallelStream().forEach(Lazy::get);
    }

    private static final class Lazy {
        private final int minZoom;
        private final Supplier<MapLevel> source;
        private @Nullable MapLevel level;

        Lazy(int minZoom, Supplier<MapLevel> source) {
            this.minZoom = minZoom;
            this.source = source;
        }

        synchronized MapLevel get() {
            MapLevel found = level;
            if (found == null) {
                found = source.get();
                level = found;
            }
            return found;
        }
    }
}
