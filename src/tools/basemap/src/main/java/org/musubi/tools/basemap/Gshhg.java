package org.musubi.tools.basemap;

import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.locationtech.jts.geom.Coordinate;

/**
 * Lakes and rivers of GSHHG, as packed for GMT: the world cut into bins of two degrees, row by row from the north-west,
 * points in 65535ths of a bin from its south-west corner. What crosses bins is put together again here, by end points
 * that are exactly the same.
 */
final class Gshhg {
    private static final int STEPS = 0xFFFF;
    private static final int LAKE = 2;

    /**
     * A line of the source.
     *
     * @param level of a lake: 2 lake, 3 island in a lake, 4 pond on it; of a river: 0 is the greatest
     */
    record Feature(int level, List<Coordinate> points) {
        /** Only a few lagoons of Chukotka do; they are left out rather than cut in two. */
        boolean crossesAntimeridian() {
            double east = points.stream().mapToDouble(point -> point.x).max().orElse(0);
            double west = points.stream().mapToDouble(point -> point.x).min().orElse(0);
            return east - west > Grid.SIZE / 2.0;
        }
    }

    private record Segment(int group, int level, List<Long> points) {
        long first() {
            return points.get(0);
        }

        long last() {
            return points.get(points.size() - 1);
        }
    }

    private Gshhg() {}

    static List<Feature> lakes(Path file) {
        try (HdfFile hdf = new HdfFile(file)) {
            int[] info = (int[]) data(hdf, "Embedded_npts_levels_exit_entry_for_a_segment");
            int[] polygon = (int[]) data(hdf, "Id_of_GSHHS_ID");
            return join(segments(hdf, polygon, index -> info[index] >> 6 & 7, index -> info[index] >>> 9).stream()
                    .filter(segment -> segment.level() >= LAKE)
                    .toList());
        }
    }

    static List<Feature> rivers(Path file) {
        try (HdfFile hdf = new HdfFile(file)) {
            short[] level = (short[]) data(hdf, "Hierarchial_level_of_a_segment");
            short[] size = (short[]) data(hdf, "N_points_for_a_segment");
            int[] group = new int[level.length];
            for (int i = 0; i < group.length; i++) {
                group[i] = level[i];
            }
            return join(segments(hdf, group, index -> level[index], index -> size[index]));
        }
    }

    private static Object data(HdfFile hdf, String name) {
        return hdf.getDatasetByPath(name).getData();
    }

    private static List<Segment> segments(HdfFile hdf, int[] group, IntUnaryOperator level, IntUnaryOperator size) {
        int columns = ((int[]) data(hdf, "N_bins_in_360_longitude_range"))[0];
        int rows = ((int[]) data(hdf, "N_bins_in_180_degree_latitude_range"))[0];
        int[] firstSegment = (int[]) data(hdf, "Id_of_first_segment_in_a_bin");
        short[] segmentCount = (short[]) data(hdf, "N_segments_in_a_bin");
        int[] firstPoint = (int[]) data(hdf, "Id_of_first_point_in_a_segment");
        short[] dx = (short[]) data(hdf, "Relative_longitude_from_SW_corner_of_bin");
        short[] dy = (short[]) data(hdf, "Relative_latitude_from_SW_corner_of_bin");
        List<Segment> segments = new ArrayList<>();
        for (int bin = 0; bin < firstSegment.length; bin++) {
            int west = bin % columns * STEPS;
            int south = (rows - 1 - bin / columns) * STEPS;
            for (int index = firstSegment[bin]; index < firstSegment[bin] + segmentCount[bin]; index++) {
                List<Long> points = new ArrayList<>();
                for (int point = firstPoint[index]; point < firstPoint[index] + size.applyAsInt(index); point++) {
                    int east = (west + (dx[point] & STEPS)) % (columns * STEPS);
                    long key = Grid.key(east, south + (dy[point] & STEPS));
                    if (points.isEmpty() || points.get(points.size() - 1) != key) {
                        points.add(key);
                    }
                }
                if (points.size() >= 2) {
                    segments.add(new Segment(group[index], level.applyAsInt(index), points));
                }
            }
        }
        return segments;
    }

    private static List<Feature> join(List<Segment> segments) {
        Map<Integer, List<Segment>> groups = new TreeMap<>();
        segments.forEach(segment -> groups.computeIfAbsent(segment.group(), group -> new ArrayList<>())
                .add(segment));
        List<Feature> features = new ArrayList<>();
        groups.values().forEach(group -> joinGroup(group, features));
        return features;
    }

    private static void joinGroup(List<Segment> segments, List<Feature> features) {
        Map<Long, List<Segment>> ends = new HashMap<>();
        for (Segment segment : segments) {
            ends.computeIfAbsent(segment.first(), point -> new ArrayList<>(2)).add(segment);
            ends.computeIfAbsent(segment.last(), point -> new ArrayList<>(2)).add(segment);
        }
        List<Segment> left = new ArrayList<>(segments);
        Collections.reverse(left);
        while (!left.isEmpty()) {
            Segment start = left.remove(left.size() - 1);
            if (!ends.get(start.first()).contains(start)) {
                continue;
            }
            take(start, ends);
            List<Long> points = new ArrayList<>(start.points());
            extend(points, ends);
            if (points.get(0) != points.get(points.size() - 1).longValue()) {
                Collections.reverse(points);
                extend(points, ends);
            }
            Feature feature = new Feature(
                    start.level(), points.stream().map(Gshhg::coordinate).toList());
            if (!feature.crossesAntimeridian()) {
                features.add(feature);
            }
        }
    }

    private static void take(Segment segment, Map<Long, List<Segment>> ends) {
        ends.get(segment.first()).remove(segment);
        ends.get(segment.last()).remove(segment);
    }

    private static void extend(List<Long> points, Map<Long, List<Segment>> ends) {
        while (true) {
            long end = points.get(points.size() - 1);
            List<Segment> meeting = ends.get(end);
            if (meeting.size() != 1) {
                return;
            }
            Segment next = meeting.get(0);
            take(next, ends);
            List<Long> more = new ArrayList<>(next.points());
            if (next.first() != end) {
                Collections.reverse(more);
            }
            points.addAll(more.subList(1, more.size()));
        }
    }

    private static Coordinate coordinate(long key) {
        double longitude = Grid.keyX(key) * 2.0 / STEPS;
        double latitude = Grid.keyY(key) * 2.0 / STEPS - 90;
        return new Coordinate(Grid.x(longitude > 180 ? longitude - 360 : longitude), Grid.y(latitude));
    }
}
