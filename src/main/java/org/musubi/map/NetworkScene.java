package org.musubi.map;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.musubi.model.Id;

/// What there is to draw of a network.
///
/// @param nodes the most important first
/// @param ties the strongest first
public record NetworkScene(List<NetworkNode> nodes, List<NetworkTie> ties) {
    public static final NetworkScene EMPTY = new NetworkScene(List.of(), List.of());

    public NetworkScene {
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
    }

    /// Where a party is among the nodes.
    public OptionalInt place(Id party) {
        return IntStream.range(0, nodes.size())
                .filter(node -> nodes.get(node).id().equals(party))
                .findFirst();
    }

    /// Some nodes with all that are tied to them.
    public BitSet withNeighbours(BitSet some) {
        var found = (BitSet) some.clone();
        for (NetworkTie tie : ties) {
            if (some.get(tie.from())) {
                found.set(tie.to());
            }
            if (some.get(tie.to())) {
                found.set(tie.from());
            }
        }
        return found;
    }
}
