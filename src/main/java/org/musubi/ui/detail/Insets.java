package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.map.CityMarker;
import org.musubi.map.MapScene;
import org.musubi.map.MarkerShape;
import org.musubi.map.TieLine;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.model.RecordKind;
import org.musubi.query.Chronicle;
import org.musubi.query.CityPair;
import org.musubi.query.Counted;
import org.musubi.query.Partner;
import org.musubi.query.Shared;

/// The small maps of pages.
final class Insets {
    /// More than this is a tangle on so small a map.
    static final int MOST = 40;

    private Insets() {}

    /// A place with its strongest ties; nothing if nobody knows where it lies.
    static List<Page.Section> of(Place place, List<Partner> partners, PageWords words) {
        GeoPoint home = place.location();
        if (home == null) {
            return List.of();
        }
        var markers = new ArrayList<CityMarker>();
        var ties = new ArrayList<TieLine>();
        markers.add(marker(place, home, 0, true, words));
        for (Partner partner : partners.subList(0, Math.min(MOST, partners.size()))) {
            Optional<Place> other = words.index().place(partner.city());
            GeoPoint there = other.map(Place::location).orElse(null);
            if (other.isPresent() && there != null) {
                markers.add(marker(other.get(), there, partner.strength(), false, words));
                line(home, there, partner.strength(), partner.leadingKind()).ifPresent(ties::add);
            }
        }
        String name = place.name(words.language());
        return section(
                new MapScene(markers, ties),
                ties.isEmpty()
                        ? words.text("detail.inset.place", name)
                        : words.text("detail.inset.ties", name, ties.size()));
    }

    /// Several places with the ties between them; nothing if nobody knows where they lie.
    static List<Page.Section> of(Collection<Id> parties, List<Counted<CityPair>> pairs, PageWords words) {
        List<Place> places = parties.stream()
                .flatMap(p -> words.index().place(p).stream())
                .filter(p -> p.location() != null)
                .limit(MOST)
                .toList();
        if (places.isEmpty()) {
            return List.of();
        }
        var markers = new ArrayList<CityMarker>();
        for (Place place : places) {
            GeoPoint at = place.location();
            if (at != null) {
                markers.add(marker(place, at, 1, true, words));
            }
        }
        var ties = new ArrayList<TieLine>();
        for (Counted<CityPair> pair : pairs.subList(0, Math.min(MOST, pairs.size()))) {
            GeoPoint from = at(pair.value().first(), words);
            GeoPoint to = at(pair.value().second(), words);
            if (from != null && to != null) {
                line(from, to, pair.count(), leadingKind(pair.value(), words)).ifPresent(ties::add);
            }
        }
        return section(new MapScene(markers, ties), words.text("detail.inset.several", markers.size(), ties.size()));
    }

    private static RecordKind leadingKind(CityPair pair, PageWords words) {
        return Chronicle.of(Shared.records(Set.of(pair.first(), pair.second()), words.index()))
                .leadingKind();
    }

    private static @Nullable GeoPoint at(Id city, PageWords words) {
        return words.index().place(city).map(Place::location).orElse(null);
    }

    private static CityMarker marker(Place place, GeoPoint at, int records, boolean picked, PageWords words) {
        return new CityMarker(place.id(), at, MarkerShape.of(place), records, place.name(words.language()), 0, picked);
    }

    private static Optional<TieLine> line(GeoPoint from, GeoPoint to, int strength, RecordKind kind) {
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(new TieLine(from, to, strength, kind, TieLine.Emphasis.PLAIN));
    }

    private static List<Page.Section> section(MapScene scene, String description) {
        return List.of(new Page.Section("", null, List.of(new Page.Inset(scene, description))));
    }
}
