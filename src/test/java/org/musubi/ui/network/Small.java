package org.musubi.ui.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.musubi.query.LibraryIndex;

/// Small libraries to try the network with.
final class Small {
    private Small() {}

    static Id id(String text) {
        return new Id(text);
    }

    static Place city(String id, String country, @Nullable GeoPoint at) {
        return new Place(
                id(id), PlaceKind.CITY, Names.of("en", id), List.of(), country, null, at, null, null, null, null);
    }

    static Organisation organisation(String id, @Nullable String seat) {
        return new Organisation(
                id(id),
                Names.of("en", id),
                List.of(),
                null,
                null,
                seat == null ? null : id(seat),
                null,
                null,
                List.of());
    }

    static LibraryRecord record(String id, RecordKind kind, String... parties) {
        return new LibraryRecord(
                id(id),
                kind,
                "meeting",
                Names.of("en", id),
                null,
                null,
                false,
                Arrays.stream(parties)
                        .map(party -> new Involvement(id(party), Role.PARTICIPANT, null))
                        .toList(),
                null,
                List.of(),
                null,
                Names.NONE,
                List.of(),
                List.of());
    }

    /// Toyama and Semarang share two records, one of them with JICA, which has its seat in Tokyo; Kyoto is alone.
    static List<LibraryRecord> records() {
        return List.of(
                record("r1", RecordKind.AGREEMENT, "toyama", "semarang"),
                record("r2", RecordKind.EVENT, "toyama", "semarang", "jica"),
                record("r3", RecordKind.EVENT, "tokyo", "bandung"),
                record("r4", RecordKind.EVENT, "semarang", "bandung"),
                record("r5", RecordKind.PROJECT, "kyoto"));
    }

    static List<Place> places() {
        return List.of(
                city("toyama", "JP", new GeoPoint(36.7, 137.2)),
                city("tokyo", "JP", new GeoPoint(35.7, 139.7)),
                city("kyoto", "JP", null),
                city("semarang", "ID", new GeoPoint(-7, 110.4)),
                city("bandung", "ID", new GeoPoint(-6.9, 107.6)));
    }

    static LibraryIndex index(List<LibraryRecord> records) {
        return LibraryIndex.of(
                new LibraryContent(places(), List.of(organisation("jica", "tokyo")), List.of(), records, List.of()));
    }

    /// A library with hubs.
    static LibraryIndex random(int cities, int records) {
        var random = new Random(4);
        List<Place> places = IntStream.range(0, cities)
                .mapToObj(i -> city("c" + i, i % 3 == 0 ? "JP" : "VN", null))
                .toList();
        var made = new ArrayList<LibraryRecord>();
        for (int i = 0; i < records; i++) {
            made.add(record(
                    "r" + i,
                    RecordKind.EVENT,
                    Stream.generate(() -> "c" + (int) (cities * Math.pow(random.nextDouble(), 2)))
                            .limit(3)
                            .distinct()
                            .toArray(String[]::new)));
        }
        return LibraryIndex.of(new LibraryContent(places, List.of(), List.of(), made, List.of()));
    }
}
