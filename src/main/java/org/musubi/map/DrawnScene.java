package org.musubi.map;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;

/// What is drawn in a view, with what its markers and lines stand for. Immutable.
public final class DrawnScene {
    private final MapScene scene;
    private final int hidden;
    private final Camera camera;
    private final Clusters clusters;
    private final Bundles bundles;

    DrawnScene(MapScene scene, int hidden, Camera camera, Clusters clusters, Bundles bundles) {
        this.scene = scene;
        this.hidden = hidden;
        this.camera = camera;
        this.clusters = clusters;
        this.bundles = bundles;
    }

    /// What is drawn of some content where nothing may be left to be looked at more closely: every city by itself, and
    /// the strongest ties of all.
    public static MapScene singly(MapContent content) {
        return SceneMaker.singly(content);
    }

    /// What is drawn of some content in a view, for whoever draws it once.
    ///
    /// @param camera all that is drawn
    public static DrawnScene of(MapContent content, Camera camera) {
        return new SceneMaker().scene(content, camera);
    }

    public MapScene scene() {
        return scene;
    }

    /// How many ties that end in the view are too weak to be drawn at its zoom.
    public int hidden() {
        return hidden;
    }

    Camera camera() {
        return camera;
    }

    Clusters clusters() {
        return clusters;
    }

    Bundles bundles() {
        return bundles;
    }

    /// The cities of a marker of the scene, those with most records first.
    public List<Cities.City> cities(CityMarker marker) {
        return members(marker).stream().map(clusters.content().cities()::get).toList();
    }

    private List<Integer> members(CityMarker marker) {
        OptionalInt lead = clusters.content().cities().number(marker.id());
        return lead.isEmpty() ? List.of() : clusters.members(clusters.spotOf(lead.getAsInt()));
    }

    /// The marker of a city in the scene, which may be a cluster's.
    public Optional<CityMarker> markerOf(Id city) {
        OptionalInt number = clusters.content().cities().number(city);
        if (number.isEmpty() || !clusters.content().isDrawn(number.getAsInt())) {
            return Optional.empty();
        }
        Id lead = clusters.leadOf(clusters.spotOf(number.getAsInt()));
        return scene.markers().stream().filter(m -> m.id().equals(lead)).findFirst();
    }

    /// The zoom from which on the cities of a marker are not all drawn as one; above [Camera#MAX_ZOOM] if they always
    /// are.
    public double splitZoom(CityMarker marker) {
        return clusters.splitZoom(members(marker));
    }

    /// A tie that a line stands for.
    ///
    /// @param strength how many of the visible records the two share
    public record Pair(Cities.City first, Cities.City second, int strength) {}

    /// The ties that a line of the scene stands for, the strongest first.
    public List<Pair> ties(TieLine line) {
        MapContent content = clusters.content();
        return bundles.members(line.number()).stream()
                .map(tie -> new Pair(
                        content.cities().get(content.ties().first(tie)),
                        content.cities().get(content.ties().second(tie)),
                        content.ties().strength(tie)))
                .toList();
    }

    /// Where the cities of a marker lie.
    public List<GeoPoint> places(CityMarker marker) {
        return cities(marker).stream().map(Cities.City::at).toList();
    }
}
