package org.musubi.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Network;
import org.musubi.task.Progress;

class PositionsTest {
    private final LibraryIndex index = Small.random(200, 500);
    private final Network network = index.network(index.records(), true);
    private final Positions before = Positions.laidOut(network, index, Progress.NONE);

    private static Positions.Spot spot(Positions positions, String party) {
        return Objects.requireNonNull(positions.of(Small.id(party)), party);
    }

    /// The same library with one more city, which shares a record with two others, and one that is alone.
    private LibraryIndex grown() {
        List<Place> places = new ArrayList<>(index.places());
        places.add(Small.city("new", "ID", null));
        places.add(Small.city("alone", "ID", null));
        List<LibraryRecord> records = new ArrayList<>(index.records());
        records.add(Small.record("new1", RecordKind.EVENT, "new", "c3", "c40"));
        records.add(Small.record("new2", RecordKind.EVENT, "alone"));
        return LibraryIndex.of(new LibraryContent(places, List.of(), List.of(), records, List.of()));
    }

    @Test
    void everyNodeHasAPlace() {
        assertThat(before.size()).isEqualTo(network.size());
        assertThat(before.known(network)).isEqualTo(network.size());
    }

    @Test
    void nobodyMovesWhenSomeoneComes() {
        LibraryIndex grown = grown();

        Positions after = before.with(grown.network(grown.records(), true));

        assertThat(after.size()).isEqualTo(before.size() + 2);
        for (int node = 0; node < network.size(); node++) {
            Id party = network.party(node);
            assertThat(after.of(party)).isEqualTo(before.of(party));
        }
    }

    @Test
    void whoComesIsPlacedBesideItsNeighboursAndOverNobody() {
        LibraryIndex grown = grown();
        Positions after = before.with(grown.network(grown.records(), true));
        Positions.Spot one = spot(after, "c3");
        Positions.Spot other = spot(after, "c40");
        Positions.Spot come = spot(after, "new");

        double middleX = (one.x() + other.x()) / 2;
        double middleY = (one.y() + other.y()) / 2;
        assertThat(Math.hypot(come.x() - middleX, come.y() - middleY)).isLessThan(120);
        for (int node = 0; node < network.size(); node++) {
            Positions.Spot there = Objects.requireNonNull(after.of(network.party(node)));
            assertThat(Math.hypot(come.x() - there.x(), come.y() - there.y()))
                    .isGreaterThanOrEqualTo(there.radius() + come.radius());
        }
    }

    @Test
    void theOrderInWhichPartiesComeDoesNotMatterToThoseThere() {
        LibraryIndex grown = grown();

        Positions once = before.with(grown.network(grown.records(), true));
        Positions again = once.with(grown.network(grown.records(), false));

        assertThat(again).isSameAs(once);
    }

    @Test
    void aLibraryWithMostPartiesKnownKeepsItsPlacesAndAnotherDoesNot() {
        assertThat(NetworkMaker.serves(before, grown())).isTrue();
        assertThat(NetworkMaker.serves(before, Small.index(Small.records()))).isFalse();
        assertThat(NetworkMaker.serves(Positions.NONE, index)).isFalse();
    }
}
