package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;

class ClustersTest {
    private static final Box WORLD = new Box(0, 0, 2, 1);

    @Property(tries = 60)
    void everyDrawnCityIsInExactlyOneClusterAndCountsAddUp(
            @ForAll long seed,
            @ForAll @IntRange(max = 400) int size,
            @ForAll @IntRange(max = 5) int picked,
            @ForAll boolean all) {
        MapContent content = new RandomMap(seed).content(size, 3 * size, picked, all);
        for (int level = 0; level < ClusterTree.levels(); level++) {
            var clusters = new Clusters(content, level);
            List<CityMarker> markers = clusters.markers(clusters.in(WORLD));

            assertThat(markers.stream().mapToInt(CityMarker::cities).sum()).isEqualTo(content.drawnCities());
            assertThat(markers.stream().mapToInt(CityMarker::records).sum())
                    .isEqualTo(IntStream.of(content.records()).sum());
            var members = new ArrayList<Integer>();
            for (int spot = 0; spot < clusters.size(); spot++) {
                assertThat(clusters.members(spot)).hasSize(clusters.cities(spot));
                members.addAll(clusters.members(spot));
            }
            assertThat(members)
                    .doesNotHaveDuplicates()
                    .allMatch(content::isDrawn)
                    .hasSize(content.drawnCities());
        }
    }

    @Property(tries = 30)
    void singlyEveryCityIsByItself(@ForAll long seed, @ForAll @IntRange(max = 300) int size) {
        MapContent content = new RandomMap(seed).content(size, 3 * size, 2, true);
        MapScene scene = DrawnScene.singly(content);

        assertThat(scene.markers()).hasSize(size).noneMatch(CityMarker::isCluster);
        assertThat(scene.ties()).hasSizeLessThanOrEqualTo(150);
    }

    @Property(tries = 60)
    void pickedCitiesAreByThemselves(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int size) {
        MapContent content = new RandomMap(seed).content(size, 3 * size, 6, false);
        for (int level = 0; level < ClusterTree.levels(); level++) {
            var clusters = new Clusters(content, level);
            assertThat(clusters.markers(clusters.in(WORLD)))
                    .filteredOn(CityMarker::picked)
                    .hasSize(content.picked().cardinality())
                    .noneMatch(CityMarker::isCluster)
                    .allSatisfy(marker -> assertThat(marker.at())
                            .isEqualTo(content.cities()
                                    .get(content.cities().number(marker.id()).orElseThrow())
                                    .at()));
        }
    }

    @Property(tries = 60)
    void clustersOnlySplitAsOneZoomsIn(@ForAll long seed, @ForAll @IntRange(max = 400) int size) {
        ClusterTree tree = new RandomMap(seed).cities(size).tree();
        for (int level = 0; level + 1 < ClusterTree.levels(); level++) {
            Map<Integer, Integer> within = new HashMap<>();
            for (int city = 0; city < size; city++) {
                int wide = tree.clusterOf(level, city);
                assertThat(within.computeIfAbsent(tree.clusterOf(level + 1, city), _ -> wide))
                        .isEqualTo(wide);
            }
            assertThat(tree.size(level)).isLessThanOrEqualTo(tree.size(level + 1));
        }
    }

    @Property(tries = 60)
    void noTwoClustersBeginWithinReachOfEachOther(@ForAll long seed, @ForAll @IntRange(max = 300) int size) {
        Cities cities = new RandomMap(seed).cities(size);
        for (int level = 0; level < ClusterTree.levels(); level++) {
            double world = 256 * Math.pow(2, ClusterTree.zoom(level));
            for (int one = 0; one < cities.tree().size(level); one++) {
                for (int other = 0; other < one; other++) {
                    int a = cities.tree().seed(level, one);
                    int b = cities.tree().seed(level, other);
                    double apart = Math.hypot(cities.x(a) - cities.x(b), cities.y(a) - cities.y(b)) * world;
                    assertThat(apart).isGreaterThanOrEqualTo(25.99);
                }
            }
        }
    }

    @Test
    void aClusterOfPlacesAtOneSpotNeverSplitsAndOthersDoInTime() {
        Cities cities = new Cities(List.of(city("a", 1.5, 103.7), city("b", 1.5, 103.7), city("c", 3.1, 101.7)), null);
        var content = new MapContent(cities, new int[] {1, 4, 2}, true, new BitSet(), TieNumbers.NONE);
        Camera afar = new Camera(new GeoPoint(2, 102), 3, 1000, 700);
        DrawnScene wide = DrawnScene.of(content, afar);

        CityMarker all = wide.scene().markers().getFirst();
        assertThat(all.cities()).isEqualTo(3);
        assertThat(all.id()).isEqualTo(new Id("b"));
        assertThat(wide.cities(all)).extracting(Cities.City::id).containsExactly(new Id("b"), new Id("c"), new Id("a"));
        assertThat(wide.splitZoom(all)).isBetween(3.5, 6.0);

        DrawnScene near = DrawnScene.of(content, afar.withZoom(wide.splitZoom(all)));
        assertThat(near.scene().markers()).hasSize(2);
        assertThat(near.splitZoom(near.markerOf(new Id("a")).orElseThrow())).isGreaterThan(Camera.MAX_ZOOM);
    }

    private static Cities.City city(String id, double latitude, double longitude) {
        return new Cities.City(new Id(id), new GeoPoint(latitude, longitude), MarkerShape.CITY, id, "", 0);
    }
}
