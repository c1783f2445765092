package org.musubi.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;

/// A library of just so many cities and ties, for the map alone: each record ties two cities. Made from a seed; cities
/// lie in crowds, and few of them have many ties.
public final class CityPairs {
    private static final int CITIES_IN_A_CROWD = 40;
    private static final RecordKind[] KINDS = RecordKind.values();

    private CityPairs() {}

    public static LibraryContent content(int cities, int ties) {
        var random = new Random(11);
        List<Place> places = places(cities, random);
        var records = new ArrayList<LibraryRecord>(ties);
        var known = new HashSet<Long>();
        while (records.size() < ties) {
            int one = (int) (cities * Math.pow(random.nextDouble(), 3));
            int other = (int) (cities * Math.pow(random.nextDouble(), 1.5));
            if (one != other && known.add((long) Math.min(one, other) << 32 | Math.max(one, other))) {
                records.add(record(records.size(), places.get(one), places.get(other)));
            }
        }
        return new LibraryContent(places, List.of(), List.of(), records, List.of());
    }

    private static List<Place> places(int cities, Random random) {
        var places = new ArrayList<Place>(cities);
        double latitude = 0;
        double longitude = 0;
        for (int i = 0; i < cities; i++) {
            if (i % CITIES_IN_A_CROWD == 0) {
                latitude = random.nextDouble(-8, 44);
                longitude = random.nextDouble(72, 144);
            }
            places.add(new Place(
                    new Id("city-" + i),
                    PlaceKind.CITY,
                    Names.of("City " + i, "ja", "都市" + i),
                    List.of(),
                    random.nextInt(3) == 0 ? "JP" : "TH",
                    null,
                    new GeoPoint(latitude + random.nextGaussian(), longitude + random.nextGaussian()),
                    null,
                    null,
                    null,
                    new Population(1_000 + random.nextInt(3_000_000), null)));
        }
        return places;
    }

    private static LibraryRecord record(int number, Place one, Place other) {
        return new LibraryRecord(
                new Id("record-" + number),
                KINDS[number % KINDS.length],
                "meeting",
                Names.of("en", "Record " + number),
                null,
                null,
                false,
                List.of(
                        new Involvement(one.id(), Role.PARTICIPANT, null),
                        new Involvement(other.id(), Role.PARTICIPANT, null)),
                null,
                List.of(),
                null,
                Names.NONE,
                List.of(),
                List.of());
    }
}
