package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.musubi.Samples.HAI_PHONG;
import static org.musubi.Samples.KAWASAKI;
import static org.musubi.Samples.LIBRARY;
import static org.musubi.Samples.TOYAMA;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.musubi.Libraries;
import org.musubi.Samples;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.service.EntryDiff.Change;

class LibraryDiffTest {
    private static LibraryContent places(Place... places) {
        return new LibraryContent(List.of(places), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void whatCameWhatWentAndWhatChanged() {
        Place renamed = Samples.city("toyama", Map.of("en", "Toyama City"), "JP");

        LibraryDiff diff = LibraryDiff.between(places(TOYAMA, KAWASAKI), places(HAI_PHONG, renamed));

        assertThat(diff.entries())
                .extracting(EntryDiff::change, e -> e.id().value())
                .containsExactly(
                        tuple(Change.ADDED, "hai-phong"),
                        tuple(Change.CHANGED, "toyama"),
                        tuple(Change.REMOVED, "kawasaki"));
        assertThat(diff.count(Change.CHANGED)).isEqualTo(1);
    }

    @Test
    void aChangeNamesItsFields() {
        Place moved = Samples.city("kawasaki", Map.of("en", "Kawasaki", "ja", "川崎市"), "VN");

        assertThat(new EntryDiff(KAWASAKI, moved).fields()).containsExactly(new EntryDiff.Field("country", "JP", "VN"));
    }

    @Test
    void anIdThatStandsForSomethingElseNowHasChangedItsKind() {
        Entry person = new Person(new Id("toyama"), "Toyama", null, null);

        assertThat(new EntryDiff(TOYAMA, person).fields())
                .extracting(EntryDiff.Field::name)
                .containsExactly("kind");
    }

    @Test
    void noDifferenceIsNone() {
        assertThatThrownBy(() -> new EntryDiff(TOYAMA, TOYAMA)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void aLibraryDoesNotDifferFromItself(@ForAll long seed) {
        assertThat(LibraryDiff.between(Libraries.of(seed, 4), Libraries.of(seed, 4))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anEntryThatComesBackBringsWhatItNeeds() {
        LibraryDiff diff = LibraryDiff.between(places(TOYAMA), LIBRARY);

        assertThat(diff.only(Set.of(new Id("workshop"))).entries())
                .extracting(e -> e.id().value())
                .containsExactlyInAnyOrder("workshop", "kawasaki", "institute", "mayor", "hai-phong", "newsletter");
    }

    @Test
    void whatIsThereAnywayIsNotChangedForThat() {
        Place renamed = Samples.city("toyama", Map.of("en", "Toyama City"), "JP");
        LibraryDiff diff = LibraryDiff.between(places(renamed), LIBRARY);

        assertThat(diff.only(Set.of(new Id("mayor"))).entries())
                .extracting(e -> e.id().value())
                .containsExactly("mayor");
    }
}
