package org.musubi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Figure;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Participants;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.model.Status;

/// Makes libraries at random, in which every field is now there and now not.
public final class Libraries {
    private static final List<String> DATES = List.of(
            "1997-05",
            "2017-11-27/2017-12-01",
            "2013-04/",
            "2015-06/..",
            "../2001",
            "199X",
            "2014~",
            "2016?",
            "2012-21",
            "1985-04-12",
            "-0044",
            "2004-06%");
    private static final List<String> TEXTS = List.of(
            "Toyama",
            "富山市",
            "Hải Phòng",
            "ရန်ကုန်",
            "กรุงเทพ",
            "a \"b\" \\ c",
            "tab\tand\nline\r\n",
            " edge ",
            "😀",
            "e\u0301",
            "a\u2028b",
            "</script>",
            "\u0001",
            "\uFFFD",
            "٣",
            "x".repeat(500));
    private static final List<String> LANGUAGES = List.of("en", "ja", "ja-Hira", "vi", "th", "zh-Hant");

    private final Random random;
    private int lastId;

    private Libraries(Random random) {
        this.random = random;
    }

    /// Libraries of up to a few dozen entries.
    public static Arbitrary<LibraryContent> any() {
        return Arbitraries.longs().map(seed -> of(seed, 6));
    }

    /// A library of about so many entries of each sort, and four times as many records.
    public static LibraryContent of(long seed, int size) {
        return new Libraries(new Random(seed)).make(size);
    }

    private LibraryContent make(int size) {
        List<Id> placeIds = ids(size);
        List<Id> organisationIds = ids(size);
        List<Id> peopleIds = ids(size);
        List<Id> recordIds = ids(size * 4);
        List<Id> sourceIds = ids(size);
        List<Id> parties = Stream.of(placeIds, organisationIds, peopleIds)
                .flatMap(List::stream)
                .toList();
        return new LibraryContent(
                placeIds.stream().map(this::place).toList(),
                organisationIds.stream()
                        .map(id -> organisation(id, placeIds, organisationIds))
                        .toList(),
                peopleIds.stream()
                        .map(id -> person(id, placeIds, organisationIds))
                        .toList(),
                recordIds.stream()
                        .map(id -> record(id, parties, recordIds, sourceIds))
                        .toList(),
                sourceIds.stream().map(this::source).toList());
    }

    private List<Id> ids(int most) {
        return list(most, () -> new Id("id-" + Integer.toHexString(++lastId * 31) + (char) ('a' + random.nextInt(26))));
    }

    private Place place(Id id) {
        return new Place(
                id,
                one(List.of(PlaceKind.values())),
                names(1),
                list(3, this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new GeoPoint(
                        random.nextInt(-90, 90) + random.nextInt(100) / 100.0, random.nextDouble(-180, 180))),
                maybe(() -> random.nextLong(1L << 40)),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new Population(random.nextLong(1L << 40), date())));
    }

    private Organisation organisation(Id id, List<Id> places, List<Id> organisations) {
        return new Organisation(
                id,
                names(1),
                list(3, this::text),
                maybe(this::text),
                maybe(this::text),
                places.isEmpty() ? null : maybe(() -> one(places)),
                maybe(() -> one(organisations)),
                date(),
                list(3, () -> new Figure(text(), random.nextLong(), date())));
    }

    private Person person(Id id, List<Id> places, List<Id> organisations) {
        List<Id> homes = Stream.concat(places.stream(), organisations.stream()).toList();
        String name = maybe(this::text);
        return new Person(
                id, name, name == null ? text() : maybe(this::text), homes.isEmpty() ? null : maybe(() -> one(homes)));
    }

    private LibraryRecord record(Id id, List<Id> parties, List<Id> records, List<Id> sources) {
        return new LibraryRecord(
                id,
                one(List.of(RecordKind.values())),
                text(),
                names(1),
                date(),
                maybe(this::text),
                random.nextBoolean(),
                parties.isEmpty()
                        ? List.of()
                        : list(5, () -> new Involvement(one(parties), one(List.of(Role.values())), date())),
                maybe(() ->
                        new Participants(random.nextInt(500), maybe(() -> 7), maybe(() -> 0), random.nextBoolean())),
                list(3, this::text),
                maybe(() -> one(List.of(Status.values()))),
                names(0),
                list(2, () -> new Relation(one(List.of(RelationType.values())), one(records))),
                sources.isEmpty()
                        ? List.of()
                        : list(
                                3,
                                () -> new Citation(
                                        one(sources),
                                        maybe(this::text),
                                        maybe(this::text),
                                        maybe(this::text),
                                        maybe(this::text),
                                        random.nextBoolean())));
    }

    private Source source(Id id) {
        return new Source(
                id, text(), maybe(this::text), date(), maybe(() -> "en"), maybe(this::text), maybe(this::text));
    }

    private Names names(int least) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < least || random.nextInt(3) > 0; i++) {
            names.put(one(LANGUAGES), text());
        }
        return new Names(names);
    }

    private String text() {
        String text = one(TEXTS);
        return random.nextBoolean() ? text : text + random.nextInt(100);
    }

    private @Nullable Edtf date() {
        return maybe(() -> Edtf.parse(one(DATES)));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> list(int most, Supplier<T> member) {
        int size = random.nextInt(most + 1);
        var list = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            list.add(member.get());
        }
        return list;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
