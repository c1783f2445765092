package org.musubi.ui.map;

import java.util.Collection;
import java.util.LinkedHashSet;
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
import org.musubi.map.Cities;
import org.musubi.map.DrawnScene;
import org.musubi.map.MapContent;
import org.musubi.map.ScaleBar;
import org.musubi.map.TieLine;
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
    private static final int NAMES_ON_CARD = 8;

    /// So many records are laid out before anyone notices.
    private static final int FEW = 1_000;

    private final Workspace workspace;
    private final MapMemory memory;
    private final ReadOnlyObjectWrapper<MapContent> content = new ReadOnlyObjectWrapper<>(MapContent.EMPTY);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper requests = new ReadOnlyIntegerWrapper();
    private final BooleanProperty boundaries = new SimpleBooleanProperty(true);
    private final BooleanProperty localNames = new SimpleBooleanProperty();
    private final BooleanProperty contrast = new SimpleBooleanProperty();
    private final MapMaker maker = new MapMaker();
    private final NewestWork<MapMaker.Wanted, MapMaker.Made> work;
    private Set<Id> chosen = Set.of();
    private MapMaker.@Nullable Wanted asked;
    private @Nullable Ties ties;
    private @Nullable Camera seen;
    private int cityCount;
    private int tieCount;
    private int hidden;

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
        chosen = Chosen.cities(workspace.index(), workspace.selection());
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

    /// Everything over the base map.
    public ReadOnlyObjectProperty<MapContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// What is not drawn, in words; empty if all is.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
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

    /// What the button for "all of it" brings into view: the picked cities, or all that are drawn.
    public Collection<GeoPoint> fitting() {
        List<GeoPoint> picked = picked();
        return picked.isEmpty() ? content.get().places() : picked;
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

    /// The cities that stand out, because they, their network or a record that they take part in was chosen.
    Set<Id> chosen() {
        return chosen;
    }

    /// Where the cities are that stand out.
    List<GeoPoint> picked() {
        return points(chosen);
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
        List<String> seated = partners.isEmpty() ? seatedAt(place.id()) : List.of();
        return new CityCard(
                name,
                otherName.equals(name) ? "" : otherName,
                country.isEmpty()
                        ? messages.of(place.kind())
                        : messages.text("map.card.place", messages.of(place.kind()), country),
                messages.text("map.card.records", content.get().recordsOf(place.id())),
                partners.isEmpty() ? seatedTitle(seated) : messages.text("map.card.partners"),
                partners.isEmpty() ? seated : partners);
    }

    /// The organisations in a place, by name, as many as a card has room for.
    private List<String> seatedAt(Id place) {
        return workspace.index().organisationsAt(place).stream()
                .map(organisation ->
                        organisation.name(workspace.messages().language().tag()))
                .sorted()
                .limit(PARTNERS_ON_CARD)
                .toList();
    }

    private String seatedTitle(List<String> seated) {
        return seated.isEmpty() ? "" : workspace.messages().text("detail.organisations.seated");
    }

    /// What to tell of a cluster.
    ///
    /// @param cities those with most records first
    public CityCard card(List<Cities.City> cities) {
        Messages messages = workspace.messages();
        List<String> names = cities.stream()
                .limit(NAMES_ON_CARD)
                .map(city -> messages.text(
                        "map.card.partner", city.name(), content.get().recordsOf(city.id())))
                .toList();
        int others = cities.size() - names.size();
        return new CityCard(
                messages.text("map.cluster", cities.size()),
                "",
                "",
                "",
                messages.text("map.cluster.records"),
                others == 0 ? names : with(names, others(others)));
    }

    /// What to tell of a line between two cities or clusters.
    ///
    /// @param pairs the strongest first
    public CityCard card(TieLine line, List<DrawnScene.Pair> pairs) {
        Messages messages = workspace.messages();
        if (pairs.size() == 1) {
            return new CityCard(
                    name(pairs.getFirst()),
                    "",
                    line.strength() == 1
                            ? messages.of(line.kind())
                            : messages.text("map.tie.kind", messages.of(line.kind())),
                    messages.text("map.tie.records", line.strength()),
                    "",
                    List.of());
        }
        List<String> strongest =
                pairs.stream().limit(PARTNERS_ON_CARD).map(this::choice).toList();
        int others = pairs.size() - strongest.size();
        return new CityCard(
                messages.text("map.bundle", pairs.size()),
                "",
                messages.text("map.tie.kind", messages.of(line.kind())),
                "",
                "",
                others == 0 ? strongest : with(strongest, others(others)));
    }

    private static List<String> with(List<String> lines, String last) {
        return Stream.concat(lines.stream(), Stream.of(last)).toList();
    }

    private String name(DrawnScene.Pair pair) {
        return workspace
                .messages()
                .text("map.tie", pair.first().name(), pair.second().name());
    }

    /// A tie among others, in words.
    public String choice(DrawnScene.Pair pair) {
        return workspace.messages().text("map.card.partner", name(pair), pair.strength());
    }

    /// How many more there are, in words.
    public String others(int number) {
        return workspace.messages().text("map.others", number);
    }

    /// A place among others at its spot, in words.
    public String choice(Cities.City city) {
        return card(city.id())
                .map(card -> workspace.messages().text("map.choice", card.name(), card.place()))
                .orElse(city.name());
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
        return workspace.messages().text("map.description", cityCount, tieCount);
    }

    /// What the map showed when it was last looked at.
    public Optional<MapPosition> remembered() {
        return memory.load();
    }

    public void remember(MapPosition position) {
        memory.save(position);
    }
}
