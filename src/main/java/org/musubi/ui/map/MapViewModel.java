package org.musubi.ui.map;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.map.Camera;
import org.musubi.map.CityMarker;
import org.musubi.map.MapScene;
import org.musubi.map.ScaleBar;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.query.Ties;
import org.musubi.task.Background;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.MapRequest;
import org.musubi.ui.common.NewestWork;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

/// Decides what the map shows and what its gestures do.
public final class MapViewModel {
    private static final int PARTNERS_ON_CARD = 4;

    /// So many records are laid out before anyone notices.
    private static final int FEW = 1_000;

    private final Workspace workspace;
    private final MapMemory memory;
    private final ReadOnlyObjectWrapper<MapScene> scene = new ReadOnlyObjectWrapper<>(MapScene.EMPTY);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper requests = new ReadOnlyIntegerWrapper();
    private final BooleanProperty boundaries = new SimpleBooleanProperty(true);
    private final MapMaker maker = new MapMaker();
    private final NewestWork<MapMaker.Wanted, MapMaker.Made> work;
    private MapMaker.@Nullable Wanted asked;
    private @Nullable Ties ties;
    private @Nullable Camera seen;

    /// @param memory of what the map showed when the program last ended
    /// @param background lays out what many records show; tells outcomes on the JavaFX thread
    public MapViewModel(Workspace workspace, MapMemory memory, Background background) {
        this.workspace = workspace;
        this.memory = memory;
        work = new NewestWork<>(background, maker::make, this::show);
        workspace.indexProperty().addListener((_, _, _) -> update());
        workspace.filterProperty().addListener((_, _, _) -> update());
        workspace.visibleProperty().addListener((_, _, _) -> update());
        workspace.selectionProperty().addListener((_, _, _) -> update());
        workspace.messagesProperty().addListener((_, _, _) -> update());
        workspace.mapRequestProperty().addListener((_, _, request) -> requests.set(request.number()));
        update();
    }

    /// What costs little is shown at once, and else as soon as it is made.
    private void update() {
        var wanted = new MapMaker.Wanted(
                workspace.index(),
                workspace.visibleProperty().get(),
                workspace.filterProperty().get().isEmpty(),
                workspace.selection().parties(),
                workspace.messages().language().tag());
        MapMaker.Wanted before = asked;
        if (before != null && before.isSame(wanted)) {
            return;
        }
        asked = wanted;
        if (workspace.index().records().size() <= FEW && !work.isBusy()) {
            show(maker.make(wanted));
        } else {
            work.want(wanted);
        }
    }

    private void show(MapMaker.Made made) {
        ties = made.ties();
        scene.set(made.scene());
        notice.set(Stream.of(
                        count("map.notice.ties", made.hidden()),
                        count("map.notice.unplaced", made.ties().unplaced()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    /// Whether the scene shows what the workspace holds.
    public boolean isCurrent() {
        return !work.isBusy();
    }

    private String count(String key, int number) {
        return number == 0 ? "" : workspace.messages().text(key, number);
    }

    /// Everything over the base map.
    public ReadOnlyObjectProperty<MapScene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /// What is not drawn, in words; empty if all is.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether boundaries between and within countries are drawn.
    public BooleanProperty boundariesProperty() {
        return boundaries;
    }

    public ReadOnlyObjectProperty<Messages> messagesProperty() {
        return workspace.messagesProperty();
    }

    /// Changes whenever someone asks for places to be brought into view: [#requested].
    public ReadOnlyIntegerProperty requestsProperty() {
        return requests.getReadOnlyProperty();
    }

    /// Where the places are that are to be brought into view; empty if nobody knows where they are.
    public List<GeoPoint> requested() {
        MapRequest request = workspace.mapRequestProperty().get();
        return points(request.places());
    }

    /// What the button for "all of it" brings into view: the picked cities, or all that are drawn.
    public Collection<GeoPoint> fitting() {
        List<GeoPoint> picked = picked();
        return picked.isEmpty()
                ? scene.get().markers().stream().map(CityMarker::at).toList()
                : picked;
    }

    private List<GeoPoint> points(Set<Id> places) {
        return places.stream()
                .flatMap(id -> workspace.index().place(id).stream())
                .map(Place::location)
                .filter(Objects::nonNull)
                .toList();
    }

    /// Says where the map on the screen looks.
    ///
    /// @param camera that has been laid out
    public void shows(Camera camera) {
        seen = camera;
        workspace.mapAreaProperty().set(MapArea.of(camera));
    }

    /// Where the map on the screen looks; empty before it has been laid out.
    Optional<Camera> seen() {
        return Optional.ofNullable(seen);
    }

    /// Where the picked cities are.
    List<GeoPoint> picked() {
        return points(workspace.selection().parties());
    }

    /// Picks a city alone.
    public void pick(Id city) {
        workspace.selectionProperty().set(Selection.ofParty(city));
    }

    /// Adds a city to what is picked, or takes it away.
    public void toggle(Id city) {
        workspace.selectionProperty().set(workspace.selection().toggle(city));
    }

    /// Picks nothing.
    public void clear() {
        workspace.selectionProperty().set(Selection.NONE);
    }

    public boolean isAnythingPicked() {
        return !workspace.selection().isEmpty();
    }

    /// What to tell of a city.
    ///
    /// @return empty if the library has no such place
    public Optional<CityCard> card(Id city) {
        return workspace.index().place(city).map(this::card);
    }

    private CityCard card(Place place) {
        Messages messages = workspace.messages();
        String name = place.name(messages.language().tag());
        Language other = messages.language() == Language.JAPANESE ? Language.ENGLISH : Language.JAPANESE;
        String otherName = place.names().exactly(other.tag()).orElse("");
        String country = place.country() == null ? "" : messages.country(place.country());
        List<String> partners = partners(place.id()).stream()
                .map(tie -> partner(place.id(), tie))
                .toList();
        return new CityCard(
                name,
                otherName.equals(name) ? "" : otherName,
                country.isEmpty()
                        ? messages.of(place.kind())
                        : messages.text("map.card.place", messages.of(place.kind()), country),
                messages.text("map.card.records", ties == null ? 0 : ties.recordsOf(place.id())),
                partners.isEmpty() ? "" : messages.text("map.card.partners"),
                partners);
    }

    private List<Ties.Strength> partners(Id city) {
        return ties == null ? List.of() : ties.strongestOf(city, PARTNERS_ON_CARD);
    }

    private String partner(Id city, Ties.Strength tie) {
        String name = workspace
                .index()
                .place(tie.other(city))
                .map(p -> p.name(workspace.messages().language().tag()))
                .orElse("");
        return workspace.messages().text("map.card.partner", name, tie.strength());
    }

    /// How long a scale bar's distance is, in words.
    public String distance(ScaleBar bar) {
        return workspace.messages().text(bar.isInKilometres() ? "map.scale.km" : "map.scale.m", bar.number());
    }

    /// What the map is, for those who cannot see it.
    public String description() {
        return workspace
                .messages()
                .text(
                        "map.description",
                        scene.get().markers().size(),
                        scene.get().ties().size());
    }

    /// What the map showed when it was last looked at.
    public Optional<MapPosition> remembered() {
        return memory.load();
    }

    public void remember(MapPosition position) {
        memory.save(position);
    }
}
