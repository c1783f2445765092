package org.musubi.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.musubi.map.Camera;
import org.musubi.map.Cities;
import org.musubi.map.CityMarker;
import org.musubi.map.DrawnScene;
import org.musubi.map.MarkerIndex;
import org.musubi.map.Outline;
import org.musubi.map.OverlayStyle;
import org.musubi.map.TieIndex;
import org.musubi.map.TieLine;
import org.musubi.map.Viewport;
import org.musubi.model.Id;

/// What is at a pixel of the map, and what picking it means.
final class MapPicking {
    /// What stays free at the edges of the view where places are brought into it.
    static final Insets AROUND = new Insets(60, 70, 70, 70);

    private static final int MOST_CHOICES = 12;

    private final MapViewModel viewModel;
    private final Viewport viewport;
    private final FanOut fanOut;
    private final Supplier<OverlayStyle> style;
    private final Node root;
    private final TieChooser chooser = new TieChooser();
    private DrawnScene drawn;
    private @Nullable MarkerIndex index;

    /// @param style that the markers are drawn in
    /// @param root of the map
    MapPicking(
            MapViewModel viewModel,
            Viewport viewport,
            FanOut fanOut,
            Supplier<OverlayStyle> style,
            Node root,
            DrawnScene drawn) {
        this.viewModel = viewModel;
        this.viewport = viewport;
        this.fanOut = fanOut;
        this.style = style;
        this.root = root;
        this.drawn = drawn;
    }

    /// Other markers and lines are on the screen.
    void show(DrawnScene now) {
        drawn = now;
        index = null;
    }

    /// The markers at a pixel, the nearest first.
    List<CityMarker> markersAt(double x, double y) {
        return markers().at(viewport.camera(), x, y);
    }

    Optional<TieLine> lineAt(double x, double y) {
        return new TieIndex(drawn.scene()).at(viewport.camera(), x, y);
    }

    /// Made when someone points at the map: while a period is brushed, nobody does.
    private MarkerIndex markers() {
        MarkerIndex known = index;
        if (known == null) {
            known = new MarkerIndex(drawn.scene());
            index = known;
        }
        return known;
    }

    /// The markers whose middle is in view, in the order of labels.
    List<CityMarker> inView() {
        Camera camera = viewport.camera();
        return drawn.scene().markers().stream()
                .filter(marker -> camera.shows(marker.at()))
                .toList();
    }

    List<Id> cities(CityMarker marker) {
        return drawn.cities(marker).stream().map(Cities.City::id).toList();
    }

    /// Picks all that an outline goes around; of a cluster that is seen as one, all its cities.
    void pick(Outline outline, boolean isAdding) {
        viewModel.pick(
                inView().stream()
                        .filter(marker -> outline.encloses(viewport.project(marker.at())))
                        .flatMap(marker -> cities(marker).stream())
                        .toList(),
                isAdding);
    }

    /// Picks what was clicked.
    void click(double x, double y, boolean isAdding) {
        List<CityMarker> under = markersAt(x, y);
        if (!under.isEmpty()) {
            open(under, isAdding);
            return;
        }
        Optional<TieLine> line = lineAt(x, y);
        if (line.isPresent()) {
            open(line.get(), new Point2D(x, y));
        } else if (!isAdding) {
            viewModel.clear();
        }
    }

    /// Picks a city; of a cluster, comes closer until it splits; where that would not help, fans out what is there.
    void open(List<CityMarker> markers, boolean isAdding) {
        Consumer<Id> pick = isAdding ? viewModel::toggle : viewModel::pick;
        CityMarker first = markers.getFirst();
        if (markers.size() == 1 && !first.isCluster()) {
            pick.accept(first.id());
            return;
        }
        DrawnScene scene = drawn;
        Optional<CityMarker> splitting = markers.stream()
                .filter(marker -> marker.isCluster() && scene.splitZoom(marker) <= Camera.MAX_ZOOM)
                .findFirst();
        if (splitting.isPresent()) {
            viewport.show(scene.places(splitting.get()), AROUND, scene.splitZoom(splitting.get()));
        } else {
            List<Cities.City> cities = markers.stream()
                    .flatMap(marker -> scene.cities(marker).stream())
                    .toList();
            fanOut.show(
                    cities,
                    viewport.project(first.at()),
                    style.get(),
                    viewModel.cards()::choice,
                    viewModel.cards()::others,
                    pick);
        }
    }

    /// Picks the two cities of a tie; of several in one line asks for the one that is meant.
    private void open(TieLine line, Point2D at) {
        List<DrawnScene.Pair> pairs = drawn.ties(line);
        if (pairs.size() == 1) {
            viewModel.pick(pairs.getFirst());
            return;
        }
        List<TieChooser.Choice> choices = pairs.stream()
                .limit(MOST_CHOICES)
                .map(pair -> new TieChooser.Choice(viewModel.cards().choice(pair), () -> viewModel.pick(pair)))
                .toList();
        int others = pairs.size() - choices.size();
        chooser.ask(
                root,
                at,
                viewModel.messagesProperty().get().text("map.bundle", pairs.size()),
                choices,
                others == 0 ? "" : viewModel.cards().others(others));
    }
}
