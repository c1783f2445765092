package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {
    private static final Box VIEW = new Box(0, 0, 1280, 800);

    private record Request(double x, double y, double radius, double width) {}

    @Provide
    Arbitrary<List<Request>> requests() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-20, 1300),
                        Arbitraries.doubles().between(-20, 820),
                        Arbitraries.doubles().between(4, 17),
                        Arbitraries.doubles().between(12, 180))
                .as(Request::new)
                .list()
                .ofMaxSize(150);
    }

    @Property(tries = 200)
    void labelsOverlapNeitherEachOtherNorAMarkerNorLeaveTheView(@ForAll("requests") List<Request> requests) {
        var placement = new LabelPlacement(1000, 800);
        List<Box> markers =
                requests.stream().map(r -> Box.around(r.x, r.y, r.radius)).toList();
        markers.forEach(placement::block);
        var labels = new ArrayList<Box>();
        for (Request r : requests) {
            placement.place(r.x, r.y, r.radius, r.width, 16, VIEW).ifPresent(labels::add);
        }

        for (int i = 0; i < labels.size(); i++) {
            Box label = labels.get(i);
            assertThat(label.isWithin(VIEW)).isTrue();
            assertThat(markers).noneMatch(label::overlaps);
            assertThat(labels.subList(0, i)).noneMatch(label::overlaps);
        }
    }

    @Test
    void aLoneLabelStandsToTheRight() {
        var placement = new LabelPlacement(1000, 800);
        Box marker = Box.around(600, 400, 8);
        placement.block(marker);

        Box label = placement.place(600, 400, 8, 50, 16, VIEW).orElseThrow();

        assertThat(label.left()).isGreaterThan(marker.right());
        assertThat((label.top() + label.bottom()) / 2).isEqualTo(400);
    }

    @Test
    void atTheRightEdgeItStandsToTheLeft() {
        Box label =
                new LabelPlacement(1000, 800).place(1270, 400, 8, 50, 16, VIEW).orElseThrow();

        assertThat(label.right()).isLessThan(1262);
    }

    @Test
    void whoComesFirstIsServedAndWhoFindsNoRoomGetsNone() {
        var placement = new LabelPlacement(1000, 800);
        var narrow = new Box(0, 0, 100, 18);
        placement.block(Box.around(10, 9, 5));

        assertThat(placement.place(10, 9, 5, 60, 16, narrow)).isPresent();
        assertThat(placement.place(10, 9, 5, 60, 16, narrow)).isEmpty();
    }
}
