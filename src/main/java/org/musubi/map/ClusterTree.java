package org.musubi.map;

import java.util.Arrays;

/// Which cities lie so near each other that they are drawn as one, at each level of zoom.
///
/// Clusters are made from the closest look outwards, as Mapbox's supercluster does it: at each level, those of the
/// closer one go through by importance, and each joins the nearest that came before it and is within reach, or begins
/// one of its own. So a cluster only ever splits as one zooms in, no two begin within reach of each other, and none of
/// it depends on a filter: that has only to be counted.
final class ClusterTree {
    /// Steps of zoom from one level to the next.
    private static final double STEP = 0.5;
    /// Pixels of the view, at the zoom of the level: no two of the largest markers touch.
    private static final double REACH = 26;

    private static final double TILE = 256;
    private static final int LEVELS = 1 + (int) Math.round((Camera.MAX_ZOOM - Camera.MIN_ZOOM) / STEP);

    /// The level at which every city is by itself, even where two lie at one spot.
    static final int SINGLY = LEVELS;

    /// By level and city.
    private final int[][] clusters = new int[LEVELS][];
    /// By level and cluster: the city that began it.
    private final int[][] seeds = new int[LEVELS][];

    /// @param x of the cities on a world that is 1 wide, by number; the most important first
    /// @param y likewise
    ClusterTree(double[] x, double[] y) {
        int[] finer = null;
        int[] finerSeeds = identity(x.length);
        for (int level = LEVELS - 1; level >= 0; level--) {
            double reach = REACH / (TILE * Math.pow(2, Camera.MIN_ZOOM + level * STEP));
            var grid = new Grid(reach, finerSeeds.length);
            var joined = new int[finerSeeds.length];
            var begun = new int[finerSeeds.length];
            int size = 0;
            for (int i = 0; i < joined.length; i++) {
                int seed = finerSeeds[i];
                int nearest = grid.nearest(x[seed], y[seed]);
                if (nearest < 0) {
                    begun[size] = seed;
                    nearest = size++;
                    grid.add(x[seed], y[seed]);
                }
                joined[i] = nearest;
            }
            clusters[level] = finer == null ? joined : through(finer, joined);
            seeds[level] = Arrays.copyOf(begun, size);
            finer = clusters[level];
            finerSeeds = seeds[level];
        }
    }

    private static int[] identity(int size) {
        var numbers = new int[size];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    private static int[] through(int[] first, int[] then) {
        var through = new int[first.length];
        for (int i = 0; i < through.length; i++) {
            through[i] = then[first[i]];
        }
        return through;
    }

    /// The level for a zoom.
    static int level(double zoom) {
        return Math.clamp((int) Math.floor((zoom - Camera.MIN_ZOOM) / STEP + 1e-6), 0, LEVELS - 1);
    }

    /// The zoom from which on a level is used.
    static double zoom(int level) {
        return Camera.MIN_ZOOM + level * STEP;
    }

    /// How many levels there are at which cities cluster.
    static int levels() {
        return LEVELS;
    }

    /// How many clusters there are, of one city or more.
    int size(int level) {
        return level == SINGLY ? clusters[LEVELS - 1].length : seeds[level].length;
    }

    int clusterOf(int level, int city) {
        return level == SINGLY ? city : clusters[level][city];
    }

    /// The most important city of a cluster.
    int seed(int level, int cluster) {
        return level == SINGLY ? cluster : seeds[level][cluster];
    }

    /// Points in square cells as wide as the reach, so that who is within reach is in one of nine.
    private static final class Grid {
        private static final int NONE = -1;

        private final double reach;
        private final long[] keys;
        private final int[] heads;
        private final int[] next;
        private final double[] x;
        private final double[] y;
        private int size;

        Grid(double reach, int most) {
            this.reach = reach;
            int slots = Integer.highestOneBit(Math.max(4, most)) * 4;
            keys = new long[slots];
            heads = new int[slots];
            Arrays.fill(heads, NONE);
            next = new int[most];
            x = new double[most];
            y = new double[most];
        }

        private static long key(long column, long row) {
            return column << 32 | row & 0xFFFF_FFFFL;
        }

        /// Where the points of a cell are, or will be.
        private int slot(long key) {
            int at = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 40) & heads.length - 1;
            while (heads[at] != NONE && keys[at] != key) {
                at = at + 1 & heads.length - 1;
            }
            return at;
        }

        void add(double atX, double atY) {
            long key = key((long) Math.floor(atX / reach), (long) Math.floor(atY / reach));
            int slot = slot(key);
            keys[slot] = key;
            x[size] = atX;
            y[size] = atY;
            next[size] = heads[slot];
            heads[slot] = size++;
        }

        /// @return negative if none is within reach
        int nearest(double atX, double atY) {
            long column = (long) Math.floor(atX / reach);
            long row = (long) Math.floor(atY / reach);
            double best = reach * reach;
            int nearest = NONE;
            for (long c = column - 1; c <= column + 1; c++) {
                for (long r = row - 1; r <= row + 1; r++) {
                    for (int i = heads[slot(key(c, r))]; i != NONE; i = next[i]) {
                        double dx = x[i] - atX;
                        double dy = y[i] - atY;
                        double distance = dx * dx + dy * dy;
                        if (distance < best) {
                            best = distance;
                            nearest = i;
                        }
                    }
                }
            }
            return nearest;
        }
    }
}
