package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.musubi.model.GeoPoint;

class ArcTest {
    private static final GeoPoint TOYAMA = new GeoPoint(36.7, 137.21667);
    private static final GeoPoint VANCOUVER = new GeoPoint(49.24966, -123.11934);
    private static final GeoPoint PORTLAND = new GeoPoint(45.52345, -122.67621);
    private static final GeoPoint PARIS = new GeoPoint(48.85341, 2.3488);
    private static final GeoPoint SEMARANG = new GeoPoint(-6.99306, 110.42083);

    @Test
    void runsEastOverThePacific() {
        assertThat(Arc.between(TOYAMA, VANCOUVER)).singleElement().satisfies(arc -> {
            assertThat(arc.from()).isEqualTo(Camera.onUnitWorld(TOYAMA));
            assertThat(arc.to()).isEqualTo(Camera.onUnitWorld(VANCOUVER));
            assertThat(arc.to().getX() - arc.from().getX()).isBetween(0.2, 0.3);
        });
        assertThat(Arc.between(VANCOUVER, TOYAMA)).isEqualTo(Arc.between(TOYAMA, VANCOUVER));
    }

    @Test
    void bendsToTheNorth() {
        Arc arc = Arc.between(TOYAMA, PORTLAND).getFirst();

        assertThat(arc.control().getY())
                .isLessThan(Math.min(arc.from().getY(), arc.to().getY()));
        assertThat(Arc.between(SEMARANG, TOYAMA).getFirst().control().getX())
                .isLessThan(Camera.onUnitWorld(TOYAMA)
                        .midpoint(Camera.onUnitWorld(SEMARANG))
                        .getX());
    }

    @Test
    void leavesAndEntersTheMapInTheAtlanticWhereThatIsTheShortWay() {
        List<Arc> arcs = Arc.between(PARIS, PORTLAND);

        assertThat(arcs).hasSize(2);
        assertThat(arcs.get(0).to()).isEqualTo(Camera.onUnitWorld(PARIS));
        assertThat(arcs.get(1).from()).isEqualTo(Camera.onUnitWorld(PORTLAND));
    }

    @Property
    void neverSpansMoreThanHalfTheWorld(
            @ForAll @DoubleRange(min = -80, max = 80) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
        assertThat(Arc.between(TOYAMA, new GeoPoint(latitude, longitude))).allSatisfy(arc -> {
            assertThat(arc.to().getX() - arc.from().getX()).isBetween(0.0, 0.5);
            assertThat(arc.mayTouch(-1, -1, 3, 3)).isTrue();
        });
    }
}
