package org.musubi.ui.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.map.MarkerShape;
import org.musubi.map.NetworkNode;
import org.musubi.map.NetworkScene;
import org.musubi.map.NetworkTie;
import org.musubi.model.Id;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Network;
import org.musubi.query.RecordSet;
import org.musubi.task.Progress;

/// Works out what the network shows. Pure, and for any thread.
final class NetworkMaker {
    /// More nodes than this are a cloud: of the others only the number is told.
    static final int MOST_NODES = 2000;

    /// More ties than this are a ball of wool.
    static final int MOST_TIES = 10_000;

    private NetworkMaker() {}

    /// What to show.
    ///
    /// @param visible the records that the filter leaves
    /// @param around null for the whole network
    /// @param always parties that are shown whoever else is
    /// @param language tag of the language of labels
    record Wanted(
            LibraryIndex index,
            RecordSet visible,
            boolean organisations,
            @Nullable Neighbourhood around,
            Set<Id> always,
            String language) {}

    /// What came of it.
    ///
    /// @param positions of all that were ever shown, these among them
    /// @param hidden how many nodes are not drawn
    /// @param hiddenTies how many ties between drawn nodes are not
    record Made(NetworkScene scene, Positions positions, int hidden, int hiddenTies) {}

    /// The places for a library: those of the strongest parties, cities and organisations alike, and of the strongest
    /// cities, so that either can be shown.
    static Positions layOut(LibraryIndex index, Progress progress) {
        Network all = index.network(index.records(), true);
        return Positions.laidOut(all.keep(strongest(all)), index, progress);
    }

    /// Whether most of the parties of a library have places already, which it then keeps.
    static boolean serves(Positions positions, LibraryIndex index) {
        Network all = index.network(index.records(), true);
        BitSet strongest = strongest(all);
        return positions.known(all.keep(strongest)) * 2 >= strongest.cardinality() && positions.size() > 0
                || strongest.isEmpty();
    }

    private static BitSet strongest(Network all) {
        var chosen = new BitSet();
        int cities = 0;
        for (int node = 0; node < all.size(); node++) {
            if (node < MOST_NODES || all.isCity(node) && cities < MOST_NODES) {
                chosen.set(node);
            }
            cities += all.isCity(node) ? 1 : 0;
        }
        return chosen;
    }

    static Made make(Wanted wanted, Positions positions) {
        Network all = wanted.index().network(wanted.visible(), wanted.organisations());
        Neighbourhood around = wanted.around();
        BitSet within = around == null ? all(all) : around(all, around);
        Network network = all.keep(drawn(all, within, wanted.always()));
        Positions places = positions.with(network);
        var ties = new ArrayList<NetworkTie>();
        for (int tie = 0; tie < Math.min(network.ties(), MOST_TIES); tie++) {
            ties.add(new NetworkTie(network.first(tie), network.second(tie), network.strength(tie)));
        }
        return new Made(
                new NetworkScene(nodes(network, places, wanted), ties),
                places,
                within.cardinality() - network.size(),
                network.ties() - ties.size());
    }

    private static BitSet all(Network network) {
        var all = new BitSet();
        all.set(0, network.size());
        return all;
    }

    private static int nodeOf(Network network, Id party) {
        for (int node = 0; node < network.size(); node++) {
            if (network.party(node).equals(party)) {
                return node;
            }
        }
        return -1;
    }

    private static BitSet around(Network network, Neighbourhood around) {
        int centre = nodeOf(network, around.centre());
        return centre < 0 ? new BitSet() : network.around(centre, around.steps());
    }

    private static BitSet drawn(Network all, BitSet within, Set<Id> always) {
        var drawn = new BitSet();
        int count = 0;
        for (int node = within.nextSetBit(0); node >= 0; node = within.nextSetBit(node + 1)) {
            if (count < MOST_NODES || !always.isEmpty() && always.contains(all.party(node))) {
                drawn.set(node);
                count++;
            }
        }
        return drawn;
    }

    private static List<NetworkNode> nodes(Network network, Positions places, Wanted wanted) {
        var nodes = new ArrayList<NetworkNode>();
        for (int node = 0; node < network.size(); node++) {
            Id id = network.party(node);
            Positions.Spot spot = places.of(id);
            Party party = wanted.index().party(id).orElseThrow();
            if (spot == null) {
                throw new IllegalStateException("no place for " + id);
            }
            nodes.add(new NetworkNode(
                    id, spot.x(), spot.y(), shape(party), network.records(node), label(party, wanted.language())));
        }
        return nodes;
    }

    /// Long names of organisations go by their acronym.
    private static String label(Party party, String language) {
        String acronym = party instanceof Organisation organisation ? organisation.acronym() : null;
        return acronym == null || acronym.isBlank() ? party.name(language) : acronym;
    }

    private static MarkerShape shape(Party party) {
        return party instanceof Place place ? MarkerShape.of(place) : MarkerShape.ORGANISATION;
    }
}
