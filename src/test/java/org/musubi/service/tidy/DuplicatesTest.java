package org.musubi.service.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.Samples;
import org.musubi.model.Edtf;
import org.musubi.model.Entry;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Relation;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.service.tidy.Duplicates.Group;
import org.musubi.service.tidy.Duplicates.Pair;
import org.musubi.service.tidy.Likeness.Reason;
import org.musubi.task.Progress;
import org.musubi.ui.Reference;

class DuplicatesTest {
    private static final Place OSAKA = Samples.city("osaka", Map.of("en", "Osaka"), "JP");

    private static LibraryContent library(Entry... entries) {
        return new LibraryContent(
                only(Place.class, entries),
                only(Organisation.class, entries),
                only(Person.class, entries),
                only(LibraryRecord.class, entries),
                only(Source.class, entries));
    }

    private static <T> List<T> only(Class<T> type, Entry... entries) {
        return Stream.of(entries).filter(type::isInstance).map(type::cast).toList();
    }

    private static List<Group> find(Entry... entries) {
        return Duplicates.in(library(entries), Set.of(), Progress.NONE);
    }

    private static Place place(String id, String name, @Nullable String country, @Nullable GeoPoint at) {
        return new Place(
                new Id(id), PlaceKind.CITY, Names.of("en", name), List.of(), country, null, at, null, null, null, null);
    }

    private static Place japanese(String id, String language, String name) {
        return Samples.city(id, Map.of(language, name), "JP");
    }

    @ParameterizedTest
    @CsvSource({
        "Haiphong, Hai Phong, SAME_NAME",
        "HAI PHONG, Hải Phòng, SAME_NAME",
        "Ｔｏｙａｍａ, Toyama, SAME_NAME",
        "Toyama City, Toyama, SIMILAR_NAME",
        "City of Kyoto, Kyoto, SIMILAR_NAME",
        "富山市, 富山, SIMILAR_NAME",
        "とやまし, Toyama, SIMILAR_NAME",
        "トヤマ, とやま, SAME_NAME",
        "きたきゅうしゅうし, Kitakyushu City, SIMILAR_NAME",
        "Kitakyusyu, Kitakyushu, SIMILAR_NAME",
        "とうきょう, Tokyo, SIMILAR_NAME",
        "Thành phố Hồ Chí Minh, Ho Chi Minh City, SIMILAR_NAME",
        "Surabaya, Surabya, SIMILAR_NAME",
    })
    void aPlaceUnderAnotherSpelling(String one, String other, Reason reason) {
        assertThat(find(japanese("a", "en", one), japanese("b", "en", other)))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.ids()).containsExactly(new Id("a"), new Id("b"));
                    assertThat(group.likeness().reasons()).contains(reason);
                });
    }

    @ParameterizedTest
    @CsvSource({"Osaka, Otsu", "Nara, Naha", "Ward 1 Office, Ward 2 Office", "東京, 京都"})
    void anotherPlace(String one, String other) {
        assertThat(find(japanese("a", "en", one), japanese("b", "en", other))).isEmpty();
    }

    @Test
    void anAliasInAnotherLanguageIsEnough() {
        assertThat(find(Samples.HAI_PHONG, japanese("b", "ja", "ハイフォン"))).isEmpty();
        assertThat(find(Samples.HAI_PHONG, Samples.city("b", Map.of("ja", "ハイフォン"), "VN")))
                .hasSize(1);
    }

    @Test
    void thereAreManyCitiesOfOneName() {
        Place tokyo = place("a", "Fuchu", "JP", new GeoPoint(35.67, 139.48));
        Place hiroshima = place("b", "Fuchu", "JP", new GeoPoint(34.57, 133.24));
        Place near = place("c", "Fuchu", "JP", new GeoPoint(35.70, 139.50));
        assertThat(find(tokyo, hiroshima)).isEmpty();
        assertThat(find(place("a", "Kyoto", "JP", null), place("b", "Kyoto", "US", null)))
                .isEmpty();
        assertThat(find(tokyo, near).getFirst().likeness()).isEqualTo(Likeness.of(95, Reason.SAME_NAME, Reason.NEARBY));
    }

    @Test
    void theSameIdentifierIsCertain() {
        Place one = Samples.HAI_PHONG;
        var other = new Place(
                new Id("other"),
                PlaceKind.CITY,
                Names.of("th", "ไฮฟอง"),
                List.of(),
                null,
                null,
                null,
                1581298L,
                null,
                null,
                null);
        assertThat(find(one, other).getFirst().likeness()).isEqualTo(Likeness.of(100, Reason.SAME_IDENTIFIER));
    }

    @Test
    void aRegionIsNoCity() {
        var region = new Place(
                new Id("r"),
                PlaceKind.REGION,
                Names.of("en", "Osaka"),
                List.of(),
                "JP",
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(find(OSAKA, region)).isEmpty();
    }

    private static Organisation organisation(
            String id, String name, @Nullable String acronym, @Nullable Place seat, @Nullable String parent) {
        return new Organisation(
                new Id(id),
                Names.of("en", name),
                List.of(),
                null,
                acronym,
                seat == null ? null : seat.id(),
                parent == null ? null : new Id(parent),
                null,
                List.of());
    }

    @Test
    void organisationsByNameAndAcronym() {
        Organisation one = organisation("a", "Institute for Global Environmental Strategies", "IGES", OSAKA, null);
        assertThat(find(
                        OSAKA,
                        one,
                        organisation("b", "The Institute for Global Environmental Strategies", null, null, null)))
                .hasSize(1);
        assertThat(find(OSAKA, one, organisation("b", "IGES", null, OSAKA, null))
                        .getFirst()
                        .likeness()
                        .reasons())
                .containsExactly(Reason.SAME_ACRONYM, Reason.SAME_SEAT);
        assertThat(find(OSAKA, one, organisation("b", "IGES Kansai", "IGES", OSAKA, "a")))
                .as("a part of the other")
                .isEmpty();
    }

    @Test
    void everyCountryHasAMinistryOfTheSameName() {
        assertThat(find(
                        OSAKA,
                        Samples.HAI_PHONG,
                        organisation("a", "Ministry of the Environment", "MOE", OSAKA, null),
                        organisation("b", "Ministry of the Environment", "MOE", Samples.HAI_PHONG, null)))
                .isEmpty();
    }

    @Test
    void peopleWhateverTheOrderOfTheirNames() {
        Person one = new Person(new Id("a"), "Masashi MORI", "Mayor", new Id("osaka"));
        assertThat(find(OSAKA, one, new Person(new Id("b"), "Mori, Masashi", null, new Id("osaka"))))
                .hasSize(1);
        assertThat(find(OSAKA, one, new Person(new Id("b"), "Masashi Mori", "Mayor", new Id("toyama"))))
                .isEmpty();
        assertThat(find(OSAKA, one, new Person(new Id("b"), null, "Mayor", new Id("osaka"))))
                .isEmpty();
    }

    @Test
    void sourcesByAddressAndTitle() {
        var one = new Source(new Id("a"), "Newsletter", null, null, null, "https://www.example.org/n/12/#top", null);
        assertThat(find(one, new Source(new Id("b"), "News", null, null, null, "http://example.org/n/12", null)))
                .hasSize(1);
        assertThat(find(one, new Source(new Id("b"), "Newsletter", null, null, null, "http://example.org/13", null)))
                .isEmpty();
        assertThat(find(one, new Source(new Id("b"), "NEWSLETTER", null, null, null, null, null)))
                .hasSize(1);
    }

    private static LibraryRecord event(String id, String title, @Nullable String date, Place... cities) {
        return Samples.event(
                id,
                title,
                date == null ? null : Edtf.parse(date),
                Stream.of(cities)
                        .map(c -> new Involvement(c.id(), Role.PARTICIPANT, null))
                        .toArray(Involvement[]::new));
    }

    private static List<Group> records(LibraryRecord... records) {
        return Duplicates.in(
                new LibraryContent(
                        List.of(OSAKA, Samples.TOYAMA, Samples.KAWASAKI),
                        List.of(),
                        List.of(),
                        List.of(records),
                        List.of()),
                Set.of(),
                Progress.NONE);
    }

    @Test
    void recordsOfOneTitleAtOneTime() {
        assertThat(records(event("a", "Waste Forum", "2017-05", OSAKA), event("b", "Waste forum", "2017-05-03", OSAKA))
                        .getFirst()
                        .likeness())
                .isEqualTo(Likeness.of(85, Reason.SAME_TITLE, Reason.OVERLAPPING_DATE, Reason.SAME_CITIES));
        assertThat(records(event("a", "Waste Forum", "2017-05", OSAKA), event("b", "Waste Forum", "2018-05", OSAKA)))
                .isEmpty();
    }

    @Test
    void recordsOfSimilarTitlesInTheSameCities() {
        assertThat(records(
                        event("a", "Workshop on waste in Osaka", "2017-05-03", OSAKA),
                        event("b", "Workshop on waste, Osaka", "2017-05-03", OSAKA)))
                .hasSize(1);
    }

    @Test
    void theSameDayAndCitiesSayEnoughWhateverTheTitle() {
        assertThat(records(
                                event("a", "Joint study", "2017-05-03", OSAKA, Samples.TOYAMA),
                                event("b", "合同調査", "2017-05-03", OSAKA, Samples.TOYAMA))
                        .getFirst()
                        .likeness()
                        .reasons())
                .containsExactly(Reason.SAME_DATE, Reason.SAME_CITIES);
        assertThat(records(event("a", "Joint study", "2017-05-03", OSAKA), event("b", "合同調査", "2017-05-03", OSAKA)))
                .as("one city has many things on one day")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4th Café, 5th Café", "Fourth forum, Fifth forum", "第4回会議, 第5回会議", "Day 1, Day 2"})
    void theNextOfASeriesIsNotTheSame(String one, String other) {
        assertThat(records(
                        event("a", one, "2017", OSAKA, Samples.TOYAMA),
                        event("b", other, "2017", OSAKA, Samples.TOYAMA)))
                .isEmpty();
    }

    @Test
    void whatIsLinkedIsNotTheSame() {
        LibraryRecord forum = event("a", "Waste Forum", "2017", OSAKA);
        LibraryRecord session = new RecordCopy(event("b", "Waste Forum", "2017", OSAKA))
                .relations(List.of(new Relation(RelationType.PART_OF, forum.id())))
                .make();
        assertThat(records(forum, session)).isEmpty();
    }

    @Test
    void whatIsKnownToBeDifferentNeverSharesAGroup() {
        LibraryContent library = library(
                place("a", "Haiphong", null, null),
                place("b", "Hai Phong", null, null),
                place("c", "Hải Phòng", null, null));
        assertThat(Duplicates.in(library, Set.of(), Progress.NONE))
                .singleElement()
                .satisfies(group -> assertThat(group.ids()).hasSize(3));
        assertThat(Duplicates.in(library, Set.of(Pair.of(new Id("b"), new Id("a"))), Progress.NONE))
                .allSatisfy(group -> assertThat(group.ids()).doesNotContainSequence(new Id("a"), new Id("b")))
                .allSatisfy(group -> assertThat(group.ids()).hasSize(2));
    }

    @Test
    void theReferenceLibraryHasNone() {
        assertThat(Duplicates.in(Reference.CONTENT, Set.of(), Progress.NONE)).isEmpty();
    }

    @Test
    void aSearchThatIsCancelledEnds() {
        var cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        LibraryContent library = library(place("a", "Haiphong", null, null), place("b", "Hai Phong", null, null));
        assertThatThrownBy(() -> Duplicates.in(library, Set.of(), cancelled)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aLargeLibraryTakesAFewSeconds() {
        var places = new ArrayList<Place>();
        for (int i = 0; i < 2_000; i++) {
            places.add(place("p" + i, "City " + Integer.toString(i * 7919, 36), "JP", new GeoPoint(i % 90, i % 180)));
        }
        var records = new ArrayList<LibraryRecord>();
        for (int i = 0; i < 100_000; i++) {
            records.add(event(
                    "r" + i,
                    i % 3 == 0 ? "Annual meeting" : "Workshop on topic " + i,
                    2000 + i % 20 + "-0" + (1 + i % 9),
                    places.get(i % 2_000),
                    places.get(i * 31 % 2_000)));
        }
        var content = new LibraryContent(places, List.of(), List.of(), records, List.of());
        var last = new long[2];
        Duration start = used();
        Duplicates.in(content, Set.of(), new Progress() {
            @Override
            public void report(long done, long total) {
                last[0] = done;
                last[1] = total;
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        // What is not near-linear takes hours. Time on the processor, as tests share it.
        assertThat(used().minus(start)).isLessThan(Duration.ofSeconds(12));
        assertThat(last[1]).isEqualTo(2 * 102_000);
        assertThat(last[0]).isGreaterThan(last[1] - 1_000);
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }
}
