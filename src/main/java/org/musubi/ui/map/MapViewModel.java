package org.musubi.ui.map;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.musubi.map.DrawnScene;
import org.musubi.map.MapContent;
import org.musubi.map.ScaleBar;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.query.Ties;
import org.musubi.task.Background;
import org.musubi.text.Messages;
import org.musubi.ui.common.MapRequest;
import org.musubi.ui.common.NewestWork;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

/// Decides what the map shows and what its gestures do.
public final class MapViewModel {
    /// So many countries are named, before the others are counted.
    private static final int NAMED = 8;

    /// So many records are laid out before anyone notices.
    private static final int FEW = 1_000;

    private final Workspace workspace;
    private final MapMemory memory;
    private final Function<Set<String>, List<GeoPoint>> corners;
    private final ReadOnlyObjectWrapper<MapContent> content = new ReadOnlyObjectWrapper<>(MapContent.EMPTY);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper requests = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Set<String>> countries = new ReadOnlyObjectWrapper<>(Set.of());
    private final BooleanProperty boundaries = new SimpleBooleanProperty(true);
    private final BooleanProperty localNames = new SimpleBooleanProperty();
    private final BooleanProperty contrast = new SimpleBooleanProperty();
    private final MapCards cards;
    private final MapMaker maker = new MapMaker();
    private final NewestWork<MapMaker.Wanted, MapMaker.Made> work;
    private Chosen chosen = Chosen.NOTHING;
    private MapMaker.@Nullable Wanted asked;
    private @Nullable Ties ties;
    private @Nullable Camera seen;
    private int cityCount;
    private int tieCount;
    private int hidden;

    /// @param memory of what the map showed when the program last ended
    /// @param corners of what countries cover, by their codes
    /// @param background lays out what many records show; tells outcomes on the JavaFX thread
    public MapViewModel(
            Workspace workspace,
            MapMemory memory,
            Function<Set<String>, List<GeoPoint>> corners,
            Background background) {
        this.workspace = workspace;
        this.memory = memory;
        this.corners = corners;
        cards = new MapCards(workspace, content::get, () -> ties);
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
        chosen = Chosen.of(workspace.index(), workspace.selection());
        countries.set(chosen.countries());
        var wanted = new MapMaker.Wanted(
                workspace.index(),
                workspace.visibleProperty().get(),
                workspace.filterProperty().get().isEmpty(),
                chosen,
                workspace.messages().language());
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
        cityCount = made.cities();
        tieCount = made.lines();
        content.set(made.content());
        tell();
    }

    /// Says how many ties are too weak to be drawn in what is in view.
    public void hides(int weaker) {
        hidden = weaker;
        tell();
    }

    private void tell() {
        notice.set(Stream.of(
                        count("map.notice.ties", hidden),
                        count("map.notice.unplaced", ties == null ? 0 : ties.unplaced()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    /// Whether the content is what the workspace holds.
    public boolean isCurrent() {
        return !work.isBusy();
    }

    private String count(String key, int number) {
        return number == 0 ? "" : workspace.messages().text(key, number);
    }

    /// What to tell of what is on the map.
    MapCards cards() {
        return cards;
    }

    /// Everything over the base map.
    public ReadOnlyObjectProperty<MapContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// What is not drawn, in words; empty if all is.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// The countries that stand out, by code.
    public ReadOnlyObjectProperty<Set<String>> countriesProperty() {
        return countries.getReadOnlyProperty();
    }

    /// Which countries stand out, in words; empty if none do.
    public String countries() {
        Set<String> all = countries.get();
        Messages messages = workspace.messages();
        List<String> names = messages.countries(all);
        String separator = messages.text("list.separator");
        if (names.size() <= NAMED + 1) {
            return names.isEmpty() ? "" : messages.text("map.countries", String.join(separator, names));
        }
        return messages.text(
                "map.countries.more", String.join(separator, names.subList(0, NAMED)), names.size() - NAMED);
    }

    /// Whether boundaries between and within countries are drawn.
    public BooleanProperty boundariesProperty() {
        return boundaries;
    }

    /// Whether the names of places are followed by those in their own language.
    public BooleanProperty localNamesProperty() {
        return localNames;
    }

    /// Whether lines and colours are strong.
    public BooleanProperty contrastProperty() {
        return contrast;
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

    /// What the button for "all of it" brings into view: what stands out, or all that is drawn.
    public Collection<GeoPoint> fitting() {
        List<GeoPoint> all = standingOut();
        return all.isEmpty() ? content.get().places() : all;
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

    /// What stands out.
    Chosen chosen() {
        return chosen;
    }

    /// Where the cities are that stand out.
    List<GeoPoint> picked() {
        return points(chosen.cities());
    }

    /// What a view has to show for all to be seen that stands out: cities, and countries to their corners.
    List<GeoPoint> standingOut() {
        return Stream.concat(picked().stream(), corners.apply(chosen.countries()).stream())
                .toList();
    }

    /// Where a city and all that it shares visible records with are.
    Collection<GeoPoint> withPartners(Id city) {
        var cities = new LinkedHashSet<Id>(Set.of(city));
        if (ties != null) {
            ties.strongestOf(city, Integer.MAX_VALUE).forEach(tie -> cities.add(tie.other(city)));
        }
        return points(cities);
    }

    /// Whether the library may only be read.
    boolean isReadOnly() {
        return workspace.readOnly().get();
    }

    /// Picks a city alone.
    public void pick(Id city) {
        workspace.selectionProperty().set(Selection.ofParty(city));
    }

    /// Picks cities, and no others unless they are added to what is picked already.
    public void pick(Collection<Id> cities, boolean isAdding) {
        var all = new LinkedHashSet<Id>(isAdding ? workspace.selection().parties() : Set.of());
        all.addAll(cities);
        workspace.selectionProperty().set(new Selection(all, null));
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

    /// Picks the two cities of a tie: the details then tell its history.
    public void pick(DrawnScene.Pair pair) {
        workspace
                .selectionProperty()
                .set(new Selection(
                        new LinkedHashSet<>(
                                List.of(pair.first().id(), pair.second().id())),
                        null));
    }

    /// How long a scale bar's distance is, in words.
    public String distance(ScaleBar bar) {
        return workspace.messages().text(bar.isInKilometres() ? "map.scale.km" : "map.scale.m", bar.number());
    }

    /// What the map is, for those who cannot see it.
    public String description() {
        return Stream.of(
                        workspace.messages().text("map.description", cityCount, tieCount),
                        count("map.description.chosen", picked().size()),
                        countries())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// What the map showed when it was last looked at.
    public Optional<MapPosition> remembered() {
        return memory.load();
    }

    public void remember(MapPosition position) {
        memory.save(position);
    }
}
