package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.gazetteer.Gazetteer;
import org.musubi.gazetteer.SharedGazetteer;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.query.LibraryIndex;
import org.musubi.service.Suggestion.InGazetteer;
import org.musubi.service.Suggestion.InLibrary;

class PlaceFinderTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private final PlaceFinder finder = new PlaceFinder(() -> GAZETTEER);

    private static Place place(String id, String name, String country, @Nullable Long geonames) {
        return new Place(
                new Id(id),
                PlaceKind.CITY,
                Names.of("en", name),
                List.of(),
                country,
                null,
                null,
                geonames,
                null,
                null,
                null);
    }

    private static LibraryIndex library(Party... parties) {
        var places = new ArrayList<Place>();
        var organisations = new ArrayList<Organisation>();
        var people = new ArrayList<Person>();
        for (Party party : parties) {
            switch (party) {
                case Place p -> places.add(p);
                case Organisation o -> organisations.add(o);
                case Person p -> people.add(p);
            }
        }
        return LibraryIndex.of(new LibraryContent(places, organisations, people, List.of(), List.of()));
    }

    private List<String> found(String text, LibraryIndex library) {
        return finder.suggest(text, library, 8).stream()
                .map(suggestion -> switch (suggestion) {
                    case InLibrary(Party party) -> "library: " + party.name("en");
                    case InGazetteer(var place) -> "gazetteer: " + place.name("en");
                })
                .toList();
    }

    @Test
    void anEmptyLibraryTakesFromTheGazetteer() {
        assertThat(found("kitaq", library())).containsExactly("gazetteer: Kitakyushu");
        assertThat(found("きたきゅう", library())).containsExactly("gazetteer: Kitakyushu");
        assertThat(found("Hai Ph", library())).first().isEqualTo("gazetteer: Hai Phong");
    }

    @Test
    void partiesOfTheLibraryComeFirst() {
        LibraryIndex library = library(
                new Organisation(
                        new Id("port"),
                        Names.of("en", "Port of Hai Phong"),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                new Person(new Id("p"), "Hai Phan", "Officer", null));
        assertThat(found("hai ph", library))
                .startsWith("library: Hai Phan", "library: Port of Hai Phong", "gazetteer: Hai Phong");
    }

    @Test
    void anOrganisationIsFoundByItsAcronym() {
        var clair = new Organisation(
                new Id("clair"),
                Names.of("en", "Council of Local Authorities for International Relations"),
                List.of("自治体国際化協会"),
                null,
                "CLAIR",
                null,
                null,
                null,
                List.of());
        assertThat(found("clai", library(clair))).first().asString().startsWith("library: Council");
        assertThat(found("自治体", library(clair))).first().asString().startsWith("library: Council");
    }

    @Test
    void aPlaceThatTheLibraryHasIsNotOfferedAgain() {
        assertThat(found("kitaq", library(place("k", "Kitakyushu", "JP", 1859307L))))
                .containsExactly("library: Kitakyushu");
    }

    @Test
    void aPlaceIsKnownByItsNameAndCountryIfItHasNoGeoNamesId() {
        assertThat(found("kitaq", library(place("k", "KITAKYŪSHŪ", "JP", null))))
                .containsExactly("library: KITAKYŪSHŪ");
        assertThat(found("perth", library(place("p", "Perth", "GB", null))))
                .startsWith("library: Perth", "gazetteer: Perth");
    }

    @Test
    void newPlacesCanBeReachedHoweverManyPartiesAreCalledAlike() {
        Party[] parties = IntStream.range(0, 50)
                .mapToObj(i -> new Person(new Id("p" + i), "Hanoi Visitor " + i, null, null))
                .toArray(Party[]::new);
        List<String> found = found("hanoi", library(parties));
        assertThat(found).hasSize(8).contains("gazetteer: Hanoi");
        assertThat(found.getFirst()).startsWith("library: ");
    }

    @Test
    void aPlaceOfTheGazetteerBecomesAPlaceOfTheLibraryWithAllThatIsKnown() {
        Place place = PlaceFinder.place(GAZETTEER.find("札幌", 1).getFirst());
        assertThat(place.names()).isEqualTo(GAZETTEER.find("札幌", 1).getFirst().names());
        assertThat(place.names().byLanguage()).containsEntry("en", "Sapporo").containsEntry("ja", "札幌市");
        assertThat(place.aliases()).contains("さっぽろし");
        assertThat(place.country()).isEqualTo("JP");
        assertThat(place.admin1()).isEqualTo("JP-01");
        assertThat(place.lgcode()).isEqualTo("011002");
        assertThat(place.geonames()).isEqualTo(2128295L);
        assertThat(place.location()).isEqualTo(new GeoPoint(43.06667, 141.35));
        assertThat(place.population()).isNotNull();
        assertThat(found("札幌", library(place))).containsExactly("library: Sapporo");
    }

    @Test
    void theGazetteerIsReadOnceAndOnlyWhenItIsWanted() {
        var reads = new AtomicInteger();
        var lazy = new PlaceFinder(new SharedGazetteer(() -> {
            reads.incrementAndGet();
            return GAZETTEER;
        }));
        assertThat(reads).hasValue(0);
        lazy.suggest("kitaq", library(), 3);
        lazy.suggest("haiphong", library(), 3);
        assertThat(reads).hasValue(1);
    }

    @Test
    void nothingTypedFindsNothing() {
        assertThat(found("", library(place("k", "Kitakyushu", "JP", null)))).isEmpty();
        assertThat(found(" – ", library())).isEmpty();
    }
}
