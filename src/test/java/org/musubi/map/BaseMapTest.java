package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseMapTest {
    private static final BaseMap MAP = BaseMap.shipped();

    @ParameterizedTest
    @CsvSource({"0,0,3", "3,0,3", "4,4,5", "5,4,5", "6,6,7", "7,6,7", "8,8,10", "10,8,10", "20,8,10", "-1,0,3"})
    void givesTheDetailThatSuitsAZoom(int zoom, int minZoom, int maxZoom) {
        MapLevel level = MAP.levelFor(zoom);

        assertThat(level.minZoom()).isEqualTo(minZoom);
        assertThat(level.maxZoom()).isEqualTo(maxZoom);
    }

    @Test
    void readsALevelOnlyOnce() {
        assertThat(MAP.levelFor(5)).isSameAs(MAP.levelFor(4));
    }

    @Test
    void growsFinerFromLevelToLevel() {
        List<Integer> shorePoints = Stream.of(0, 4, 6, 8)
                .map(zoom -> MAP.levelFor(zoom).of(LineKind.LAND).points())
                .toList();

        assertThat(shorePoints).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void hasEveryKindOfLineAtEveryLevelExceptBoundariesWithinCountriesOnTheWorldMap() {
        for (int zoom : new int[] {0, 4, 6, 8}) {
            for (LineKind kind : LineKind.values()) {
                boolean empty = MAP.levelFor(zoom).of(kind).count() == 0;
                assertThat(empty).as(kind + " at " + zoom).isEqualTo(zoom == 0 && kind == LineKind.ADMIN1);
            }
        }
    }

    @Test
    void staysOnTheGrid() {
        MapLines land = MAP.levelFor(8).of(LineKind.LAND);
        for (int point = 0; point < land.points(); point++) {
            assertThat(land.x(point)).isBetween(0, BaseMap.GRID);
            assertThat(land.y(point)).isBetween(0, BaseMap.GRID);
        }
    }

    @Test
    void takesLittleRoomInThePackage() throws IOException {
        long bytes = 0;
        for (int level : new int[] {0, 4, 6, 8}) {
            try (InputStream in = BaseMap.class.getResourceAsStream("/map/level-" + level + ".bin")) {
                bytes += Objects.requireNonNull(in).readAllBytes().length;
            }
        }
        assertThat(bytes).isLessThan(4_700_000);
    }
}
