package org.musubi.service.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.Libraries;
import org.musubi.Samples;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Entry;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Participants;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Relation;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Status;

class MergeTest {
    private static final Place OTHER_SPELLING = new Place(
            new Id("haiphong"),
            PlaceKind.MUNICIPALITY,
            new Names(Map.of("en", "Haiphong City", "th", "ไฮฟอง")),
            List.of("Port city"),
            null,
            "VN-HP",
            new GeoPoint(20.8, 106.7),
            null,
            "Q72818",
            null,
            null);

    private static Merge merge(Merge.Plan plan, List<? extends Entry> library) {
        Map<Id, Entry> byId = library.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        return Merge.of(plan, id -> Optional.ofNullable(byId.get(id)), library);
    }

    private static Merge.Plan plan(String survivor, String other, Map<String, String> choices) {
        return new Merge.Plan(
                new Id(survivor),
                List.of(new Id(other)),
                choices.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> new Id(e.getValue()))));
    }

    @Test
    void theSurvivorsValuesComeFirstThenTheOthers() {
        var merged = (Place) merge(plan("hai-phong", "haiphong", Map.of()), List.of(Samples.HAI_PHONG, OTHER_SPELLING))
                .merged();

        assertThat(merged.id()).isEqualTo(Samples.HAI_PHONG.id());
        assertThat(merged.kind()).isEqualTo(PlaceKind.CITY);
        assertThat(merged.names())
                .isEqualTo(new Names(Map.of("en", "Hai Phong", "ja", "ハイフォン", "vi", "Hải Phòng", "th", "ไฮฟอง")));
        assertThat(merged.location()).isEqualTo(Samples.HAI_PHONG.location());
        assertThat(merged.country()).isEqualTo("VN");
    }

    @Test
    void namesThatAreNotShownBecomeAliases() {
        Merge merge = merge(plan("hai-phong", "haiphong", Map.of()), List.of(Samples.HAI_PHONG, OTHER_SPELLING));

        assertThat(((Place) merge.merged()).aliases()).containsExactly("Haiphong", "Port city", "Haiphong City");
        assertThat(merge.dropped())
                .containsExactlyInAnyOrder(
                        new Merge.Dropped("kind", PlaceKind.MUNICIPALITY),
                        new Merge.Dropped("location", new GeoPoint(20.8, 106.7)));
    }

    @Test
    void aFieldIsTakenFromWhomTheUserChose() {
        var merged = (Place) merge(
                        plan("hai-phong", "haiphong", Map.of("names.en", "haiphong", "location", "haiphong")),
                        List.of(Samples.HAI_PHONG, OTHER_SPELLING))
                .merged();

        assertThat(merged.names().in("en")).isEqualTo("Haiphong City");
        assertThat(merged.aliases()).contains("Hai Phong");
        assertThat(merged.location()).isEqualTo(OTHER_SPELLING.location());
    }

    @Test
    void choosingNothingLeavesWhatThereIs() {
        var merged = (Place) merge(
                        plan("hai-phong", "haiphong", Map.of("country", "haiphong")),
                        List.of(Samples.HAI_PHONG, OTHER_SPELLING))
                .merged();

        assertThat(merged.country()).isEqualTo("VN");
    }

    @Test
    void whatReferredToTheOtherRefersToTheSurvivor() {
        LibraryRecord both = Samples.event(
                "both",
                "Both",
                new Involvement(new Id("hai-phong"), Role.HOST, null),
                new Involvement(new Id("haiphong"), Role.HOST, null),
                new Involvement(new Id("haiphong"), Role.VENUE, null));

        Merge merge = merge(plan("hai-phong", "haiphong", Map.of()), List.of(Samples.HAI_PHONG, OTHER_SPELLING, both));

        assertThat(merge.removed()).containsExactly(new Id("haiphong"));
        assertThat(((LibraryRecord) merge.adapted().getFirst()).parties())
                .containsExactly(
                        new Involvement(new Id("hai-phong"), Role.HOST, null),
                        new Involvement(new Id("hai-phong"), Role.VENUE, null));
    }

    private static LibraryRecord record(String id, String date, Status status, Citation... citations) {
        LibraryRecord plain = Samples.event(id, "Forum of " + id, Edtf.parse(date));
        return new RecordCopy(plain)
                .status(status)
                .citations(List.of(citations))
                .make();
    }

    private static Citation citation(String source, @Nullable String field, @Nullable String value) {
        return new Citation(new Id(source), "p. 1", "quote", field, value, false);
    }

    @Test
    void aDateThatASourceStatesStaysWithTheSource() {
        LibraryRecord one = record("a", "2014-04", Status.SIGNED, citation("x", "date", null));
        LibraryRecord other =
                record("b", "2014-05", Status.IN_FORCE, citation("y", "date", null), citation("z", null, null));

        Merge merge = merge(plan("a", "b", Map.of()), List.of(one, other));

        assertThat(((LibraryRecord) merge.merged()).citations())
                .contains(
                        citation("x", "date", null),
                        citation("y", "date", "2014-05"),
                        citation("z", null, null),
                        new Citation(new Id("z"), "p. 1", null, "status", "in-force", false),
                        new Citation(new Id("z"), "p. 1", null, "titles", "Forum of b", false));
        assertThat(merge.dropped()).isEmpty();
    }

    @Test
    void whatASourceStatesOfTheTypeAndTheParticipantsStaysWithTheSource() {
        LibraryRecord one = taken("a", "workshop", new Participants(150, null, null, true), false);
        LibraryRecord other = taken(
                "b",
                "seminar",
                new Participants(120, 4, null, false),
                false,
                citation("x", "type", null),
                citation("y", "participants", null));

        Merge merge = merge(plan("a", "b", Map.of("titles.en", "b")), List.of(one, other));

        assertThat(((LibraryRecord) merge.merged()).type()).isEqualTo("workshop");
        assertThat(((LibraryRecord) merge.merged()).citations())
                .containsExactly(
                        citation("x", "type", "seminar"), citation("y", "participants", "120 persons, 4 cities"));
    }

    @Test
    void aFiscalYearIsKeptByItsMonths() {
        LibraryRecord one = taken("a", "workshop", null, false);
        LibraryRecord other = taken("b", "workshop", null, true, citation("x", "date", null));

        Merge merge = merge(plan("a", "b", Map.of("titles.en", "b")), List.of(one, other));

        assertThat(((LibraryRecord) merge.merged()).citations())
                .containsExactly(citation("x", "date", "2013-04/2014-03"));
    }

    private static LibraryRecord taken(
            String id, String type, @Nullable Participants participants, boolean fiscalYear, Citation... citations) {
        LibraryRecord r = Samples.event(id, "Forum of " + id);
        return new LibraryRecord(
                r.id(),
                r.kind(),
                type,
                r.titles(),
                Edtf.parse("2013"),
                null,
                fiscalYear,
                List.of(),
                participants,
                List.of(),
                null,
                new Names(Map.of()),
                List.of(),
                List.of(citations));
    }

    @Test
    void aDateThatNoSourceStatesIsNamedAsDropped() {
        Merge merge = merge(
                plan("a", "b", Map.of("date", "b")),
                List.of(record("a", "2014-04", Status.SIGNED), record("b", "2014-05", Status.SIGNED)));

        assertThat(((LibraryRecord) merge.merged()).date()).isEqualTo(Edtf.parse("2014-05"));
        assertThat(merge.dropped())
                .contains(new Merge.Dropped("date", new RecordDate(Edtf.parse("2014-04"), null, false)));
    }

    @Test
    void whatIsWrittenInBothSummariesIsKept() {
        LibraryRecord one = summary("a", "About waste.");
        LibraryRecord other = summary("b", "About water.");

        assertThat(((LibraryRecord) merge(plan("a", "b", Map.of()), List.of(one, other))
                                .merged())
                        .summary()
                        .in("en"))
                .isEqualTo("About waste.\n\nAbout water.");
    }

    private static LibraryRecord summary(String id, String text) {
        LibraryRecord r = Samples.event(id, "Forum");
        return new LibraryRecord(
                r.id(),
                r.kind(),
                r.type(),
                r.titles(),
                null,
                null,
                false,
                List.of(),
                null,
                List.of(),
                null,
                Names.of("en", text),
                List.of(),
                List.of());
    }

    @Test
    void recordsThatWereLinkedAreNotLinkedToThemselves() {
        LibraryRecord one = Samples.event("a", "Forum");
        LibraryRecord other = new RecordCopy(Samples.event("b", "Forum"))
                .relations(List.of(new Relation(RelationType.FOLLOWS, new Id("a"))))
                .make();

        assertThat(((LibraryRecord) merge(plan("a", "b", Map.of()), List.of(one, other))
                                .merged())
                        .relations())
                .isEmpty();
    }

    private static Organisation organisation(String id, String parent) {
        return new Organisation(
                new Id(id), Names.of("en", id), List.of(), null, null, null, new Id(parent), null, List.of());
    }

    @Test
    void noOrganisationBelongsToItsOwnPart() {
        List<Organisation> line = List.of(organisation("a", "top"), organisation("b", "a"), organisation("c", "b"));

        Merge merge = merge(plan("c", "a", Map.of()), line);

        assertThat(((Organisation) merge.merged()).parent()).isNull();
        assertThat(merge.adapted()).extracting(e -> ((Organisation) e).parent()).containsExactly(new Id("c"));
    }

    @Test
    void onlyEntriesOfOneTypeCanBeMerged() {
        assertThatThrownBy(
                        () -> merge(plan("toyama", "institute", Map.of()), List.of(Samples.TOYAMA, Samples.INSTITUTE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<LibraryContent> libraries() {
        return Libraries.any();
    }

    @Property(tries = 200)
    void nothingIsLeftDanglingNothingIsLostAndASecondTimeMakesNoDifference(
            @ForAll("libraries") LibraryContent content, @ForAll long seed) {
        for (List<? extends Entry> type : List.of(
                content.places(), content.organisations(), content.people(), content.records(), content.sources())) {
            if (type.size() > 1) {
                check(content, type, new Random(seed));
            }
        }
    }

    private static void check(LibraryContent content, List<? extends Entry> type, Random random) {
        var library = new LinkedHashMap<Id, Entry>();
        Entries.of(content).forEach(e -> library.put(e.id(), e));
        Merge.Plan plan = anyPlan(type, random);

        Merge merge = Merge.of(plan, id -> Optional.ofNullable(library.get(id)), library.values());
        Map<Id, Entry> after = applied(library, merge);

        assertThat(after.keySet()).doesNotContainAnyElementsOf(plan.others());
        assertThat(after.values()).allSatisfy(e -> assertThat(after.keySet()).containsAll(References.of(e)));
        assertThat(after.get(plan.survivor()))
                .satisfies(e -> assertThat(References.of(e)).doesNotContain(e.id()));
        assertThat(names(Objects.requireNonNull(after.get(plan.survivor()))))
                .containsAll(plan.all().stream()
                        .flatMap(id -> names(Objects.requireNonNull(library.get(id))).stream())
                        .toList());
        assertThat(quotes(after.values())).containsAll(quotes(library.values()));

        Merge again = Merge.of(plan, id -> Optional.ofNullable(after.get(id)), after.values());
        assertThat(applied(after, again)).isEqualTo(after);
    }

    private static Merge.Plan anyPlan(List<? extends Entry> type, Random random) {
        var shuffled = new ArrayList<Entry>(type);
        Collections.shuffle(shuffled, random);
        List<Entry> some = shuffled.subList(0, 2 + random.nextInt(shuffled.size() - 1));
        var choices = new LinkedHashMap<String, Id>();
        MergeField.of(some)
                .forEach(f -> choices.put(
                        f.name(), some.get(random.nextInt(some.size())).id()));
        return new Merge.Plan(
                some.getFirst().id(), some.stream().skip(1).map(Entry::id).toList(), choices);
    }

    private static Map<Id, Entry> applied(Map<Id, Entry> library, Merge merge) {
        var after = new LinkedHashMap<>(library);
        after.keySet().removeAll(merge.removed());
        after.put(merge.merged().id(), merge.merged());
        merge.adapted().forEach(e -> after.put(e.id(), e));
        return after;
    }

    /// What an entry is called by, or was, where it has a place for that.
    private static Set<String> names(Entry entry) {
        return switch (entry) {
            case Place p ->
                Stream.concat(p.names().byLanguage().values().stream(), p.aliases().stream())
                        .collect(Collectors.toSet());
            case Organisation o ->
                Stream.of(
                                o.names().byLanguage().values().stream(),
                                o.aliases().stream(),
                                Stream.ofNullable(o.acronym()))
                        .flatMap(s -> s)
                        .collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    /// Every citation of every record, by what it says.
    private static Set<String> quotes(Iterable<Entry> entries) {
        var cited = new HashSet<String>();
        entries.forEach(e -> {
            if (e instanceof LibraryRecord r) {
                r.citations().forEach(c -> cited.add(c.locator() + "|" + c.quote() + "|" + c.field()));
            }
        });
        return cited;
    }
}
