package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.service.tidy.Likeness.Reason;

/// Places are the same by an identifier of others, or by a name within one country and not far from each
/// other.
final class PlaceMatcher implements Matcher<Place> {
    private static final double KILOMETRES_PER_DEGREE = 111.2;
    private static final double NEAR_KILOMETRES = 50;

    private final Map<Id, Names> named = new HashMap<>();

    /// @param plain names and aliases, folded
    /// @param shortened without the word for the sort of place
    private record Names(Set<String> plain, Set<String> shortened) {}

    private Names names(Place place) {
        return named.computeIfAbsent(place.id(), _ -> {
            List<String> all = new ArrayList<>(place.names().byLanguage().values());
            all.addAll(place.aliases());
            return new Names(NameKeys.plain(all), NameKeys.places(all));
        });
    }

    @Override
    public Collection<String> keys(Place place) {
        Names names = names(place);
        var keys = new LinkedHashSet<String>();
        names.plain.forEach(key -> keys.add("n" + key));
        names.shortened.forEach(key -> keys.add("n" + key));
        keys.addAll(Spelling.keys(names.shortened));
        if (place.geonames() != null) {
            keys.add("g" + place.geonames());
        }
        if (place.wikidata() != null) {
            keys.add("w" + place.wikidata());
        }
        if (place.lgcode() != null) {
            keys.add("l" + place.lgcode());
        }
        return keys;
    }

    @Override
    public @Nullable Likeness compare(Place one, Place other) {
        if (same(one.geonames(), other.geonames())
                || same(one.wikidata(), other.wikidata())
                || same(one.lgcode(), other.lgcode())) {
            return Likeness.of(100, Reason.SAME_IDENTIFIER);
        }
        // GeoNames often has two entries for one city, as a town and as an area; the others have not.
        if (differ(one.wikidata(), other.wikidata())
                || differ(one.lgcode(), other.lgcode())
                || differ(one.country(), other.country())
                || level(one.kind()) != level(other.kind())) {
            return null;
        }
        Double kilometres = distance(one.location(), other.location());
        if (kilometres != null ? kilometres > NEAR_KILOMETRES : differ(one.admin1(), other.admin1())) {
            return null;
        }
        Likeness likeness = byName(names(one), names(other));
        if (likeness == null) {
            return null;
        }
        return kilometres != null ? likeness.and(Reason.NEARBY, 10) : likeness;
    }

    private static @Nullable Likeness byName(Names one, Names other) {
        if (!Collections.disjoint(one.plain, other.plain)) {
            return Likeness.of(85, Reason.SAME_NAME);
        }
        if (!Collections.disjoint(one.shortened, other.shortened)) {
            return Likeness.of(75, Reason.SIMILAR_NAME);
        }
        return Spelling.isClose(one.shortened, other.shortened) ? Likeness.of(50, Reason.SIMILAR_NAME) : null;
    }

    /// A country is no city of the same name, nor is a region.
    private static int level(PlaceKind kind) {
        return switch (kind) {
            case COUNTRY -> 2;
            case REGION -> 1;
            case CITY, TOWN, MUNICIPALITY, METROPOLIS -> 0;
        };
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other);
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    /// In kilometres, close enough for short ways; null if either location is unknown.
    private static @Nullable Double distance(@Nullable GeoPoint one, @Nullable GeoPoint other) {
        if (one == null || other == null) {
            return null;
        }
        double north = one.latitude() - other.latitude();
        double east = Math.IEEEremainder(one.longitude() - other.longitude(), 360)
                * Math.cos(Math.toRadians((one.latitude() + other.latitude()) / 2));
        return Math.hypot(north, east) * KILOMETRES_PER_DEGREE;
    }
}
