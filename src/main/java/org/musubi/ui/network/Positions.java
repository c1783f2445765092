package org.musubi.ui.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.musubi.map.NetworkNode;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Organisation;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Network;
import org.musubi.task.Progress;

/// Where parties have their places in the network. Immutable; places once given are kept, whoever comes and goes.
final class Positions {
    static final Positions NONE = new Positions(Map.of());

    /// A turn by which no two of many point the same way.
    static final double GOLDEN = 2.399963229728653;
    private static final double PIXELS_PER_DEGREE = 9;

    private final Map<Id, Spot> spots;

    /// @param radius around it that is free
    record Spot(double x, double y, double radius) {}

    private Positions(Map<Id, Spot> spots) {
        this.spots = spots;
    }

    @Nullable
    Spot of(Id party) {
        return spots.get(party);
    }

    int size() {
        return spots.size();
    }

    /// How many of a network's nodes have a place.
    int known(Network network) {
        int known = 0;
        for (int node = 0; node < network.size(); node++) {
            known += spots.containsKey(network.party(node)) ? 1 : 0;
        }
        return known;
    }

    /// Places for all nodes of a network, found from the ties between them. Takes seconds for thousands.
    static Positions laidOut(Network network, LibraryIndex index, Progress progress) {
        int size = network.size();
        var x = new double[size];
        var y = new double[size];
        var radius = new double[size];
        for (int node = 0; node < size; node++) {
            begin(network.party(node), node, index, x, y);
            radius[node] = NetworkNode.radius(network.records(node));
        }
        var first = new int[network.ties()];
        var second = new int[network.ties()];
        var strength = new int[network.ties()];
        for (int tie = 0; tie < network.ties(); tie++) {
            first[tie] = network.first(tie);
            second[tie] = network.second(tie);
            strength[tie] = network.strength(tie);
        }
        new ForceLayout(first, second, strength, radius, x, y).run(progress);
        var spots = new HashMap<Id, Spot>();
        for (int node = 0; node < size; node++) {
            spots.put(network.party(node), new Spot(x[node], y[node], radius[node] + ForceLayout.AIR / 2));
        }
        return new Positions(spots);
    }

    /// Begins where the party is in the world, so that neighbours in the world tend to be neighbours here, north up.
    /// Who is nowhere begins on a spiral around the middle. A little aside of each other in any case, by a rule.
    private static void begin(Id party, int node, LibraryIndex index, double[] x, double[] y) {
        GeoPoint at = location(party, index);
        double aside = 4 + 3 * Math.sqrt(node);
        double middleX = at == null ? 0 : (at.longitude() - 115) * PIXELS_PER_DEGREE;
        double middleY = at == null ? 0 : -(at.latitude() - 20) * PIXELS_PER_DEGREE;
        x[node] = middleX + aside * Math.cos(node * GOLDEN);
        y[node] = middleY + aside * Math.sin(node * GOLDEN);
    }

    private static @Nullable GeoPoint location(Id party, LibraryIndex index) {
        return index.party(party)
                .map(found -> found instanceof Organisation o ? o.seat() : found.id())
                .flatMap(index::place)
                .map(Place::location)
                .orElse(null);
    }

    /// With places for those who have none yet: each in the middle of those it is tied to that have one, aside where
    /// there is no room; who is tied to nobody outside of all. Nobody else moves.
    Positions with(Network network) {
        var missing = new TreeMap<Integer, double[]>();
        for (int node = 0; node < network.size(); node++) {
            if (!spots.containsKey(network.party(node))) {
                missing.put(node, new double[3]);
            }
        }
        return missing.isEmpty() ? this : new Positions(new Newcomers(network, spots, missing).placed());
    }

    /// Finds room for newcomers.
    private static final class Newcomers {
        private final Network network;
        private final Map<Id, Spot> spots;
        private final TreeMap<Integer, double[]> missing;
        private final Spots taken;
        private double largest;
        private double outside;

        /// @param missing nodes without a place, with the weighted sums of their neighbours' places
        Newcomers(Network network, Map<Id, Spot> known, TreeMap<Integer, double[]> missing) {
            this.network = network;
            this.missing = missing;
            spots = new HashMap<>(known);
            taken = new Spots(known.size() + missing.size());
            known.values().stream()
                    .sorted(Comparator.comparingDouble(Spot::x).thenComparingDouble(Spot::y))
                    .forEach(this::take);
        }

        private void take(Spot spot) {
            taken.add(spot.x(), spot.y(), spot.radius());
            largest = Math.max(largest, spot.radius());
            outside = Math.max(outside, Math.hypot(spot.x(), spot.y()));
        }

        Map<Id, Spot> placed() {
            int before;
            do {
                before = missing.size();
                sum();
                for (int node : missing.keySet().stream().mapToInt(n -> n).toArray()) {
                    double[] sum = missing.get(node);
                    if (sum != null && sum[2] > 0) {
                        place(node, sum[0] / sum[2], sum[1] / sum[2]);
                    }
                }
            } while (!missing.isEmpty() && missing.size() < before);
            double far = outside;
            for (int node : missing.keySet().stream().mapToInt(n -> n).toArray()) {
                double angle = (network.party(node).hashCode() & 0xFFFF) * GOLDEN;
                place(node, far * Math.cos(angle), far * Math.sin(angle));
            }
            return spots;
        }

        private void sum() {
            missing.values().forEach(sum -> Arrays.fill(sum, 0));
            for (int tie = 0; tie < network.ties(); tie++) {
                add(network.first(tie), network.second(tie), network.strength(tie) + 0.5);
                add(network.second(tie), network.first(tie), network.strength(tie) + 0.5);
            }
        }

        private void add(int node, int neighbour, double weight) {
            double[] sum = missing.get(node);
            Spot spot = sum == null ? null : spots.get(network.party(neighbour));
            if (sum != null && spot != null) {
                sum[0] += spot.x() * weight;
                sum[1] += spot.y() * weight;
                sum[2] += weight;
            }
        }

        /// At the first free spot of a spiral around the middle.
        private void place(int node, double middleX, double middleY) {
            double radius = NetworkNode.radius(network.records(node)) + ForceLayout.AIR / 2;
            double turn = network.party(node).hashCode() & 0xFFFF;
            double x = middleX;
            double y = middleY;
            for (int k = 1; !taken.isFree(x, y, radius, largest); k++) {
                double distance = (radius + 2) * Math.sqrt(k);
                x = middleX + distance * Math.cos(turn + k * GOLDEN);
                y = middleY + distance * Math.sin(turn + k * GOLDEN);
            }
            var spot = new Spot(x, y, radius);
            spots.put(network.party(node), spot);
            missing.remove(node);
            take(spot);
        }
    }
}
