package org.musubi.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
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
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.model.Status;

/// A library in which entries come, change and go at random, with links to what is there or not.
final class RandomLibrary {
    static final List<Id> PLACES = ids("place", 6);
    static final List<Id> ORGANISATIONS = ids("organisation", 4);
    static final List<Id> PEOPLE = ids("person", 4);
    static final List<Id> RECORDS = ids("record", 12);
    static final List<Id> SOURCES = ids("source", 3);
    static final List<Role> ROLES = List.of(Role.PARTICIPANT, Role.ORGANISER, Role.MEMBER, Role.NETWORK);
    static final List<GeoPoint> LOCATIONS =
            List.of(new GeoPoint(35, 139), new GeoPoint(-6, 107), new GeoPoint(0, 179), new GeoPoint(45, -122));
    static final List<String> DATES = List.of(
            "1997-05",
            "2017",
            "2017-11-27",
            "2017-11/2018-02",
            "2016~",
            "2017?",
            "2015/..",
            "/2017-06",
            "2017/",
            "../2017-05",
            "../",
            "/..",
            "../..",
            "2015-03/2018-11~",
            "2010/2020",
            "199X");
    static final List<Id> PARTIES =
            Stream.of(PLACES, ORGANISATIONS, PEOPLE).flatMap(List::stream).toList();
    static final List<Id> ALL =
            Stream.of(PARTIES, RECORDS, SOURCES).flatMap(List::stream).toList();

    private final Random random;
    private final Map<Id, Object> entries = new TreeMap<>();

    RandomLibrary(Random random) {
        this.random = random;
        ALL.forEach(this::edit);
    }

    Set<Id> commit() {
        var changed = new LinkedHashSet<Id>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            changed.add(one(ALL));
        }
        changed.forEach(this::edit);
        return changed;
    }

    private void edit(Id id) {
        if (random.nextInt(4) == 0) {
            entries.remove(id);
        } else {
            entries.put(id, make(id));
        }
    }

    private Object make(Id id) {
        Names names = Names.of("en", id + " " + random.nextInt(100));
        if (PLACES.contains(id)) {
            PlaceKind kind = one(List.of(PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.COUNTRY));
            String country = one(List.of("JP", "ID", ""));
            return new Place(
                    id,
                    kind,
                    names,
                    List.of(),
                    country.isEmpty() ? null : country,
                    null,
                    maybe(LOCATIONS),
                    null,
                    null,
                    null,
                    null);
        }
        if (ORGANISATIONS.contains(id)) {
            return new Organisation(
                    id, names, List.of(), null, null, maybe(PLACES), maybe(ORGANISATIONS), null, List.of());
        }
        if (PEOPLE.contains(id)) {
            return new Person(id, "Mori " + random.nextInt(100), null, maybe(PARTIES));
        }
        if (SOURCES.contains(id)) {
            return new Source(id, "Report " + random.nextInt(100), null, null, null, null, null);
        }
        return new LibraryRecord(
                id,
                one(List.of(RecordKind.values())),
                one(List.of("training", "sister city", "forum")),
                names,
                random.nextInt(4) == 0 ? null : Edtf.parse(one(DATES)),
                null,
                false,
                some(4, () -> new Involvement(one(PARTIES), one(ROLES), null)),
                null,
                some(2, () -> one(List.of("waste", "water"))),
                maybe(List.of(Status.values())),
                Names.NONE,
                some(2, () -> new Relation(one(List.of(RelationType.values())), one(RECORDS))),
                some(2, () -> new Citation(one(SOURCES), null, null, null, false)));
    }

    /// Those of these entries that there are, in no order.
    LibraryContent content(Iterable<Id> wanted) {
        var found = new ArrayList<Object>();
        wanted.forEach(id -> {
            if (entries.containsKey(id)) {
                found.add(entries.get(id));
            }
        });
        Collections.shuffle(found, random);
        return new LibraryContent(
                of(found, Place.class),
                of(found, Organisation.class),
                of(found, Person.class),
                of(found, LibraryRecord.class),
                of(found, Source.class));
    }

    private static <T> List<T> of(List<Object> entries, Class<T> sort) {
        return entries.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(List<T> of) {
        return random.nextBoolean() ? one(of) : null;
    }

    private <T> List<T> some(int most, Supplier<T> member) {
        return Stream.generate(member).limit(random.nextInt(most + 1)).toList();
    }

    private static List<Id> ids(String sort, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Id(sort + i)).toList();
    }
}
