package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import org.junit.jupiter.api.Test;
import org.musubi.map.BaseMap;
import org.musubi.map.Camera;
import org.musubi.map.CityMarker;
import org.musubi.map.DrawnScene;
import org.musubi.map.MapScene;
import org.musubi.map.MarkerShape;
import org.musubi.map.TieLine;
import org.musubi.map.TieLine.Emphasis;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

class MapViewModelTest {
    private static final Place TOYAMA = place("toyama", "Toyama", "富山市", PlaceKind.CITY, "JP", 36.7, 137.2);
    private static final Place SEMARANG = place("semarang", "Semarang", "スマラン", PlaceKind.CITY, "ID", -7, 110.4);
    private static final Place ISKANDAR =
            place("iskandar", "Iskandar", "イスカンダル開発地域", PlaceKind.REGION, "MY", 1.4655, 103.7578);
    private static final Place KITAKYUSHU =
            place("kitakyushu", "Kitakyushu", "北九州市", PlaceKind.CITY, "JP", 33.85, 130.85);
    private static final Place LOST = new Place(
            new Id("lost"),
            PlaceKind.TOWN,
            Names.of("en", "Lost"),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final List<MapPosition> saved = new ArrayList<>();
    private final MapViewModel viewModel = new MapViewModel(
            workspace,
            new MapMemory() {
                @Override
                public Optional<MapPosition> load() {
                    return saved.stream().reduce((_, last) -> last);
                }

                @Override
                public void save(MapPosition position) {
                    saved.add(position);
                }
            },
            BaseMap.shipped()::corners,
            new SameThread());

    private static Place place(
            String id, String english, String japanese, PlaceKind kind, String country, double lat, double lon) {
        return new Place(
                new Id(id),
                kind,
                Names.of(english, "ja", japanese),
                List.of(),
                country,
                null,
                new GeoPoint(lat, lon),
                null,
                null,
                null,
                null);
    }

    private static LibraryRecord record(String id, RecordKind kind, Place... places) {
        return new LibraryRecord(
                new Id(id),
                kind,
                "meeting",
                Names.of("en", id),
                null,
                null,
                false,
                Stream.of(places)
                        .map(p -> new Involvement(p.id(), Role.PARTICIPANT, null))
                        .toList(),
                null,
                List.of(),
                null,
                Names.NONE,
                List.of(),
                List.of());
    }

    private void show(List<Place> places, LibraryRecord... records) {
        workspace.show(LibraryIndex.of(new LibraryContent(places, List.of(), List.of(), List.of(records), List.of())));
    }

    private void showThree() {
        show(
                List.of(TOYAMA, SEMARANG, ISKANDAR, KITAKYUSHU, LOST),
                record("a", RecordKind.AGREEMENT, TOYAMA, SEMARANG),
                record("b", RecordKind.AGREEMENT, TOYAMA, SEMARANG),
                record("c", RecordKind.EVENT, TOYAMA, ISKANDAR, LOST));
    }

    /// Asia from so near that nothing clusters.
    private DrawnScene drawnScene() {
        return DrawnScene.of(viewModel.contentProperty().get(), new Camera(new GeoPoint(20, 120), 7, 8_000, 8_000));
    }

    private MapScene scene() {
        return drawnScene().scene();
    }

    private List<Id> drawn() {
        return scene().markers().stream().map(CityMarker::id).toList();
    }

    private TieLine tie(Place end) {
        return scene().ties().stream()
                .filter(t -> t.from().equals(end.location()) || t.to().equals(end.location()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsEveryCityOfTheLibraryTheMostImportantFirst() {
        showThree();

        assertThat(drawn()).startsWith(TOYAMA.id(), SEMARANG.id(), ISKANDAR.id());
        assertThat(scene().markers()).extracting(CityMarker::records).containsExactly(3, 2, 1, 0);
        assertThat(scene().markers())
                .extracting(CityMarker::shape)
                .containsExactly(
                        MarkerShape.JAPANESE_CITY, MarkerShape.CITY, MarkerShape.REGION, MarkerShape.JAPANESE_CITY);
    }

    @Test
    void tiesAreAsStrongAsWhatIsSharedAndOfTheKindOfMostOfIt() {
        showThree();

        assertThat(tie(SEMARANG)).satisfies(t -> {
            assertThat(t.strength()).isEqualTo(2);
            assertThat(t.kind()).isEqualTo(RecordKind.AGREEMENT);
            assertThat(t.emphasis()).isEqualTo(Emphasis.PLAIN);
        });
        assertThat(tie(ISKANDAR).kind()).isEqualTo(RecordKind.EVENT);
    }

    @Test
    void aFilterLeavesOnlyCitiesWithRecordsAndWhatIsPicked() {
        showThree();
        workspace.filterProperty().set(Filter.ALL.withKinds(Set.of(RecordKind.EVENT)));

        assertThat(drawn()).containsExactlyInAnyOrder(TOYAMA.id(), ISKANDAR.id());

        viewModel.pick(KITAKYUSHU.id());

        assertThat(drawn()).containsExactlyInAnyOrder(TOYAMA.id(), ISKANDAR.id(), KITAKYUSHU.id());
    }

    @Test
    void aCityThatIsPickedAndRenamedHasItsNewNameAtOnce() {
        showThree();
        viewModel.pick(SEMARANG.id());

        Place renamed = place("semarang", "Samarang", "スマラン", PlaceKind.CITY, "ID", -7, 110.4);
        workspace.show(workspace
                .index()
                .with(
                        Set.of(renamed.id()),
                        new LibraryContent(List.of(renamed), List.of(), List.of(), List.of(), List.of())));

        assertThat(scene().markers().getFirst().label()).isEqualTo("Samarang");
    }

    @Test
    void citiesWithoutRecordsAreBackWithTheLastCondition() {
        showThree();
        workspace.filterProperty().set(Filter.ALL.withKinds(Set.of(RecordKind.values())));
        assertThat(drawn()).hasSize(3);

        workspace.filterProperty().set(Filter.ALL);

        assertThat(drawn()).hasSize(4);
    }

    @Test
    void theTiesOfPickedCitiesStandOutAndTheOthersFade() {
        showThree();
        viewModel.pick(SEMARANG.id());

        assertThat(tie(SEMARANG).emphasis()).isEqualTo(Emphasis.STRONG);
        assertThat(tie(ISKANDAR).emphasis()).isEqualTo(Emphasis.FADED);
        assertThat(scene().markers().getFirst().id()).isEqualTo(SEMARANG.id());

        viewModel.clear();

        assertThat(tie(ISKANDAR).emphasis()).isEqualTo(Emphasis.PLAIN);
        assertThat(workspace.selection()).isEqualTo(Selection.NONE);
    }

    @Test
    void pickingAddsAndTakesAway() {
        showThree();
        viewModel.pick(TOYAMA.id());
        viewModel.toggle(SEMARANG.id());
        assertThat(workspace.selection().parties()).containsExactly(TOYAMA.id(), SEMARANG.id());

        viewModel.toggle(TOYAMA.id());
        assertThat(workspace.selection().parties()).containsExactly(SEMARANG.id());

        viewModel.pick(ISKANDAR.id());
        assertThat(workspace.selection().parties()).containsExactly(ISKANDAR.id());
    }

    @Test
    void saysHowManyCitiesHaveNoPlaceOnTheMap() {
        showThree();

        assertThat(viewModel.noticeProperty().get()).isEqualTo("1 city has no coordinates and cannot be drawn.");

        workspace.messagesProperty().set(Messages.in(Language.JAPANESE));

        assertThat(viewModel.noticeProperty().get()).isEqualTo("座標が未登録の都市1件は表示していません。");
    }

    @Test
    void ofTooManyTiesTheStrongestAreDrawnAndTheOthersCounted() {
        List<Place> many = IntStream.range(0, 30)
                .mapToObj(i -> place("p" + i, "P" + i, "P" + i, PlaceKind.CITY, "VN", i, 100 + i))
                .toList();
        Place weak = many.getLast();
        show(
                many,
                record("all", RecordKind.EVENT, many.toArray(Place[]::new)),
                record("pair", RecordKind.AGREEMENT, many.get(3), many.get(4)));

        assertThat(scene().ties()).hasSize(150);
        assertThat(scene().ties().getLast().strength()).isEqualTo(2);
        assertThat(drawnScene().hidden()).isEqualTo(285);

        viewModel.pick(weak.id());

        assertThat(scene().ties())
                .filteredOn(t -> t.emphasis() == Emphasis.STRONG)
                .hasSize(29);
    }

    @Test
    void saysHowManyTiesAreTooWeakToBeDrawn() {
        showThree();
        viewModel.hides(120);

        assertThat(viewModel.noticeProperty().get())
                .isEqualTo("120 weaker ties are not shown at this zoom.\n"
                        + "1 city has no coordinates and cannot be drawn.");
    }

    @Test
    void aPlaceThatMattersOnlyAsASeatIsDrawnAsOneAndCountsWhatItsOrganisationsTakePartIn() {
        var institute = new Organisation(
                new Id("institute"),
                Names.of("en", "Institute"),
                List.of(),
                null,
                null,
                KITAKYUSHU.id(),
                null,
                null,
                List.of());
        var withInstitute = new LibraryRecord(
                new Id("with-institute"),
                RecordKind.EVENT,
                "meeting",
                Names.of("en", "with institute"),
                null,
                null,
                false,
                List.of(
                        new Involvement(TOYAMA.id(), Role.HOST, null),
                        new Involvement(institute.id(), Role.ORGANISER, null)),
                null,
                List.of(),
                null,
                Names.NONE,
                List.of(),
                List.of());
        workspace.show(LibraryIndex.of(new LibraryContent(
                List.of(TOYAMA, KITAKYUSHU),
                List.of(institute),
                List.of(),
                List.of(withInstitute, record("other", RecordKind.AGREEMENT, TOYAMA)),
                List.of())));

        assertThat(scene().markers())
                .filteredOn(marker -> marker.id().equals(KITAKYUSHU.id()))
                .singleElement()
                .satisfies(marker -> {
                    assertThat(marker.shape()).isEqualTo(MarkerShape.ORGANISATION);
                    assertThat(marker.records()).isEqualTo(1);
                });
        assertThat(viewModel.cards().card(KITAKYUSHU.id())).hasValueSatisfying(card -> {
            assertThat(card.records()).isEqualTo("1 visible record");
            assertThat(card.partners()).containsExactly("Institute");
        });

        workspace.filterProperty().set(Filter.ALL.withKinds(Set.of(RecordKind.AGREEMENT)));

        assertThat(drawn()).containsExactly(TOYAMA.id());
    }

    @Test
    void tellsWhatAClusterIsMadeOf() {
        showThree();
        DrawnScene fromAfar =
                DrawnScene.of(viewModel.contentProperty().get(), new Camera(new GeoPoint(20, 120), 2, 800, 600));
        CityMarker japan = fromAfar.markerOf(TOYAMA.id()).orElseThrow();

        assertThat(viewModel.cards().card(fromAfar.cities(japan)))
                .isEqualTo(new CityCard(
                        "2 places", "", "", "", "With visible records", List.of("Toyama (3)", "Kitakyushu (0)")));
    }

    @Test
    void tellsOfATieAndPicksItsCities() {
        showThree();
        TieLine line = tie(SEMARANG);
        DrawnScene.Pair pair = drawnScene().ties(line).getFirst();

        assertThat(viewModel.cards().card(line, List.of(pair)))
                .isEqualTo(
                        new CityCard("Semarang – Toyama", "", "Mostly: Agreement", "2 shared records", "", List.of()));

        viewModel.pick(pair);

        assertThat(workspace.selection().parties()).containsExactlyInAnyOrder(TOYAMA.id(), SEMARANG.id());
    }

    @Test
    void tellsWhoACityIsInBothLanguages() {
        showThree();

        assertThat(viewModel.cards().card(TOYAMA.id()))
                .contains(new CityCard(
                        "Toyama",
                        "富山市",
                        "City · Japan",
                        "3 visible records",
                        "Strongest ties",
                        List.of("Semarang (2)", "Iskandar (1)", "Lost (1)")));

        workspace.messagesProperty().set(Messages.in(Language.JAPANESE));

        assertThat(viewModel.cards().card(ISKANDAR.id()))
                .contains(new CityCard(
                        "イスカンダル開発地域", "Iskandar", "マレーシア・地域", "表示中の記録1件", "つながりの強い都市", List.of("Lost（1件）", "富山市（1件）")));
        assertThat(viewModel.cards().card(new Id("nowhere"))).isEmpty();
    }

    @Test
    void labelsFollowTheLanguage() {
        showThree();
        workspace.messagesProperty().set(Messages.in(Language.JAPANESE));

        assertThat(scene().markers().getFirst().label()).isEqualTo("富山市");
    }

    @Test
    void fitsWhatIsPickedOrElseEverything() {
        showThree();
        assertThat(viewModel.fitting()).hasSize(4);

        viewModel.pick(TOYAMA.id());
        viewModel.toggle(LOST.id());

        assertThat(viewModel.fitting()).containsExactly(TOYAMA.location());
    }

    @Test
    void fitsPickedCountriesToTheirCorners() {
        Place vietNam = place("viet-nam", "Viet Nam", "ベトナム", PlaceKind.COUNTRY, "VN", 16, 107);
        Place nowhere = place("nowhere", "Nowhere", "どこか", PlaceKind.COUNTRY, "XX", 0, 0);
        showThree();
        List<Place> places = new ArrayList<>(workspace.index().places());
        places.addAll(List.of(vietNam, nowhere));
        workspace.show(LibraryIndex.of(new LibraryContent(
                places, List.of(), List.of(), List.copyOf(workspace.index().records()), List.of())));

        viewModel.pick(nowhere.id());
        assertThat(viewModel.standingOut()).isEmpty();

        viewModel.pick(vietNam.id());
        Camera camera = new Camera(new GeoPoint(20, 110), 3, 1000, 700).showing(viewModel.fitting(), new Insets(20));
        assertThat(camera.zoom()).isBetween(4.5, 6.5);
        assertThat(camera.shows(new GeoPoint(23.2, 105.3))).isTrue();
        assertThat(camera.shows(new GeoPoint(8.7, 104.8))).isTrue();
        assertThat(camera.shows(new GeoPoint(35.7, 139.7))).isFalse();

        viewModel.toggle(TOYAMA.id());
        assertThat(viewModel.fitting()).contains(TOYAMA.location()).hasSize(3);
    }

    @Test
    void theSameRequestTwiceIsTwoRequests() {
        showThree();
        var seen = new ArrayList<List<GeoPoint>>();
        viewModel.requestsProperty().subscribe(number -> {
            if (number.intValue() > 0) {
                seen.add(viewModel.requested());
            }
        });

        workspace.showOnMap(new LinkedHashSet<>(List.of(TOYAMA.id(), LOST.id())));
        workspace.showOnMap(Set.of(TOYAMA.id()));

        assertThat(seen).containsExactly(List.of(TOYAMA.location()), List.of(TOYAMA.location()));
    }

    @Test
    void remembersThroughItsMemory() {
        assertThat(viewModel.remembered()).isEmpty();
        var position = new MapPosition(new GeoPoint(10, 100), 5);

        viewModel.remember(position);

        assertThat(viewModel.remembered()).contains(position);
    }

    @Test
    void saysWhatTheMapIsToThoseWhoCannotSeeIt() {
        showThree();

        assertThat(viewModel.description()).startsWith("Map of 4 cities and 2 ties.");
    }
}
