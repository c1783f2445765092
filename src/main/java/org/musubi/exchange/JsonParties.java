package org.musubi.exchange;

import org.jspecify.annotations.Nullable;
import org.musubi.model.Figure;
import org.musubi.model.GeoPoint;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;

/// Reads places, organisations and people. Each method gives null if something is wrong, which it has then reported.
final class JsonParties {
    private JsonParties() {}

    static @Nullable Place place(Fields fields) {
        var id = fields.ownId(Section.PLACES);
        var kind = fields.requiredWord("kind", PlaceKind.values(), PlaceKind::code);
        var names = fields.requiredTexts("names");
        var aliases = fields.words("aliases");
        var country = fields.text("country");
        var admin1 = fields.text("admin1");
        var latitude = fields.degrees("lat", 90);
        var longitude = fields.degrees("lon", 180);
        if ((latitude == null) != (longitude == null)) {
            fields.error(latitude == null ? "lat" : "lon", "half-point");
        }
        var geonames = fields.whole("geonames", 0, Long.MAX_VALUE);
        var wikidata = fields.text("wikidata");
        var lgcode = fields.text("lgcode");
        var population = fields.object("population", JsonParties::population);
        if (!fields.sound()) {
            return null;
        }
        var location = latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
        return new Place(id, kind, names, aliases, country, admin1, location, geonames, wikidata, lgcode, population);
    }

    private static @Nullable Population population(Fields fields) {
        long value = fields.requiredWhole("value", 0);
        var asOf = fields.date("asOf");
        return fields.sound() ? new Population(value, asOf) : null;
    }

    static @Nullable Organisation organisation(Fields fields) {
        var id = fields.ownId(Section.ORGANISATIONS);
        var names = fields.requiredTexts("names");
        var aliases = fields.words("aliases");
        var type = fields.text("type");
        var acronym = fields.text("acronym");
        var seat = fields.reference("seat", Section.PLACES);
        var parent = fields.reference("parent", Section.ORGANISATIONS);
        var founded = fields.date("founded");
        var figures = fields.list("figures", JsonParties::figure);
        return fields.sound()
                ? new Organisation(id, names, aliases, type, acronym, seat, parent, founded, figures)
                : null;
    }

    private static @Nullable Figure figure(Fields fields) {
        var what = fields.required("what");
        long value = fields.requiredWhole("value", Long.MIN_VALUE);
        var asOf = fields.date("asOf");
        return fields.sound() ? new Figure(what, value, asOf) : null;
    }

    static @Nullable Person person(Fields fields) {
        var id = fields.ownId(Section.PEOPLE);
        var name = fields.text("name");
        var role = fields.text("role");
        if (name == null && role == null) {
            fields.error("name", "nobody");
        }
        var affiliation = fields.reference("affiliation", Section.PLACES, Section.ORGANISATIONS);
        return fields.sound() ? new Person(id, name, role, affiliation) : null;
    }
}
