package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.query.LibraryIndex;
import org.musubi.ui.common.Selection;

class ChosenTest {
    private static final LibraryContent LIBRARY = ReferencePlaces.content();
    private static final Id YANGON = ReferencePlaces.id(LIBRARY, "Yangon");

    private final LibraryIndex index = LibraryIndex.of(LIBRARY);

    private Set<Id> cities(Selection selection) {
        return Chosen.of(index, selection).cities();
    }

    private LibraryRecord largest(RecordKind kind) {
        return LIBRARY.records().stream()
                .filter(r -> r.kind() == kind)
                .max(Comparator.comparing((LibraryRecord r) -> index.citiesOf(r).size())
                        .thenComparing(LibraryRecord::id))
                .orElseThrow();
    }

    @Test
    void arePickedCities() {
        assertThat(cities(Selection.NONE)).isEmpty();
        assertThat(cities(Selection.ofParty(YANGON))).containsExactly(YANGON);
    }

    @Test
    void areThoseWhoTakePartInTheRecordThatIsOpen() {
        for (RecordKind kind : Set.of(RecordKind.EVENT, RecordKind.PROGRAMME)) {
            LibraryRecord record = largest(kind);
            assertThat(index.citiesOf(record)).as(kind.name()).hasSizeGreaterThan(1);

            assertThat(cities(Selection.NONE.open(record.id())))
                    .containsExactlyInAnyOrderElementsOf(index.citiesOf(record));
            assertThat(cities(Selection.ofParty(YANGON).open(record.id())))
                    .startsWith(YANGON)
                    .containsAll(index.citiesOf(record));
        }
    }

    @Test
    void letAllTiesOfPickedCitiesStandOutAndOfOthersThoseAmongThem() {
        LibraryRecord event = largest(RecordKind.EVENT);
        assertThat(Chosen.of(index, Selection.ofParty(YANGON)).hubs()).containsExactly(YANGON);
        assertThat(Chosen.of(index, Selection.NONE.open(event.id())).hubs()).isEmpty();
        assertThat(Chosen.of(index, Selection.ofParty(YANGON).open(event.id())).hubs())
                .containsExactly(YANGON);
        LibraryRecord alone = LIBRARY.records().stream()
                .filter(record -> index.citiesOf(record).size() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(Chosen.of(index, Selection.NONE.open(alone.id())).hubs()).isEqualTo(index.citiesOf(alone));
    }

    private Set<String> countries(Selection selection) {
        return Chosen.of(index, selection).countries();
    }

    @Test
    void areTheCountriesOfAProgrammeOrAProject() {
        for (RecordKind kind : Set.of(RecordKind.PROGRAMME, RecordKind.PROJECT)) {
            LibraryRecord record = largest(kind);
            assertThat(index.countriesOf(record)).as(kind.name()).hasSizeGreaterThan(1);
            assertThat(countries(Selection.NONE.open(record.id()))).isEqualTo(index.countriesOf(record));
        }
    }

    @Test
    void areCountriesThatArePickedOrTakePartThemselves() {
        Place country = LIBRARY.places().stream()
                .filter(place -> place.kind() == PlaceKind.COUNTRY)
                .min(Comparator.comparing(Place::id))
                .orElseThrow();
        Chosen picked = Chosen.of(index, Selection.ofParty(country.id()));
        assertThat(picked.countries()).containsExactly(Objects.requireNonNull(country.country()));
        assertThat(picked.cities()).isEmpty();
        LIBRARY.records().stream()
                .filter(record -> record.kind() != RecordKind.PROGRAMME && record.kind() != RecordKind.PROJECT)
                .forEach(record -> {
                    Set<String> parties = record.parties().stream()
                            .flatMap(part -> index.place(part.party()).stream())
                            .filter(place -> place.kind() == PlaceKind.COUNTRY)
                            .map(Place::country)
                            .collect(Collectors.toSet());
                    assertThat(countries(Selection.NONE.open(record.id()))).isEqualTo(parties);
                });
    }

    @Test
    void areTheMembersOfAPickedNetwork() {
        LibraryRecord membership = LIBRARY.records().stream()
                .filter(r -> r.kind() == RecordKind.MEMBERSHIP)
                .filter(r -> r.parties().stream().anyMatch(p -> p.role() == Role.NETWORK))
                .filter(r -> r.parties().stream()
                        .anyMatch(p -> p.role() == Role.MEMBER
                                && index.place(p.party()).isPresent()))
                .findFirst()
                .orElseThrow();
        Id network = membership.parties().stream()
                .filter(p -> p.role() == Role.NETWORK)
                .findFirst()
                .orElseThrow()
                .party();
        Set<Id> members = LIBRARY.records().stream()
                .filter(r -> r.parties().stream()
                        .anyMatch(p -> p.role() == Role.NETWORK && p.party().equals(network)))
                .flatMap(r -> r.parties().stream())
                .filter(p -> p.role() == Role.MEMBER && index.place(p.party()).isPresent())
                .map(p -> p.party())
                .collect(Collectors.toSet());

        assertThat(cities(Selection.ofParty(network))).isNotEmpty().containsExactlyInAnyOrderElementsOf(members);
    }
}
