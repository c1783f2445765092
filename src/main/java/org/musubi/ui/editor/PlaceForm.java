package org.musubi.ui.editor;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.LocalGovernmentCode;
import org.musubi.model.Names;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.text.CoordinateException;
import org.musubi.text.CoordinateInput;
import org.musubi.text.CoordinateInput.Axis;
import org.musubi.text.KnownDate;
import org.musubi.text.Messages;

/// Reads the form of a place.
///
/// Its fields: `kind`, `name.en`, `alias.0`, `country`, `admin1`, `latitude`, `longitude`, `geonames`, `wikidata`,
/// `lgcode`, `population`, `population.year`; an alias not yet confirmed is in `aliasNew`. The code of a country
/// stands beside its name under `.code`.
final class PlaceForm {
    private static final Pattern ADMIN1 = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d{0,11}");
    private static final Pattern WIKIDATA_ADDRESS = Pattern.compile(
            "(?:https?://)?(?:www\\.|m\\.)?wikidata\\.org/(?:wiki|entity)/(?:item:)?(Q\\d+).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GEONAMES_ADDRESS =
            Pattern.compile("(?:https?://)?(?:\\w+\\.)?geonames\\.org/(\\d+).*", Pattern.CASE_INSENSITIVE);

    private final FieldReader fields;

    private PlaceForm(FieldReader fields) {
        this.fields = fields;
    }

    /// The raw texts of a place.
    static Map<String, String> texts(Place place, Known known, Messages messages) {
        var texts = new FormTexts(known, messages);
        texts.text("kind", place.kind().code());
        texts.names("name.", place.names());
        texts.list("alias", place.aliases());
        texts.code("country", place.country(), Codes.COUNTRIES);
        texts.text("admin1", place.admin1());
        GeoPoint location = place.location();
        if (location != null) {
            texts.text("latitude", CoordinateInput.text(location.latitude()));
            texts.text("longitude", CoordinateInput.text(location.longitude()));
        }
        texts.number("geonames", place.geonames());
        texts.text("wikidata", place.wikidata());
        texts.text("lgcode", place.lgcode());
        Population population = place.population();
        if (population != null) {
            texts.number("population", population.value());
            texts.date("population.year", population.asOf());
        }
        return texts.values();
    }

    /// What a form says.
    ///
    /// @param id of the place
    static Parsed<Place> read(Map<String, String> values, Id id) {
        return new PlaceForm(new FieldReader(values)).read(id);
    }

    private Parsed<Place> read(Id id) {
        PlaceKind kind = fields.choice("kind", PlaceKind.values(), PlaceKind::code);
        Names names = fields.names("name.");
        if (names.isEmpty()) {
            fields.problem("name", "editor.problem.name");
        }
        List<String> aliases = fields.texts("alias");
        String country = fields.code("country", Codes.COUNTRIES, "editor.problem.country");
        String admin1 = admin1(country);
        GeoPoint location = location();
        Long geonames = geonames();
        String wikidata = wikidata();
        String lgcode = lgcode(country);
        Population population = population();
        Place place = fields.isWrong()
                ? null
                : new Place(
                        id,
                        Objects.requireNonNullElse(kind, PlaceKind.CITY),
                        names,
                        aliases,
                        country,
                        admin1,
                        location,
                        geonames,
                        wikidata,
                        lgcode,
                        population);
        return new Parsed<>(place, List.of(), List.of(), fields.problems());
    }

    private @Nullable String admin1(@Nullable String country) {
        String code = plain("admin1");
        if (code == null) {
            return null;
        }
        if (!ADMIN1.matcher(code).matches()) {
            fields.problem("admin1", "editor.problem.admin1");
        } else if (country != null && !code.startsWith(country + "-")) {
            fields.problem("admin1", "editor.problem.admin1.country", code, country);
        }
        return code;
    }

    /// A text in the letters and figures of ASCII and in capitals, as codes are.
    private @Nullable String plain(String field) {
        String text = fields.text(field);
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private @Nullable GeoPoint location() {
        String latitude = fields.text("latitude");
        String longitude = fields.text("longitude");
        if (latitude != null && longitude == null) {
            CoordinateInput.Pair pair = CoordinateInput.pair(latitude).orElse(null);
            if (pair != null) {
                return point(
                        degrees("latitude", pair.latitude(), Axis.LATITUDE),
                        degrees("latitude", pair.longitude(), Axis.LONGITUDE));
            }
            fields.problem("longitude", "editor.problem.longitude.none");
        } else if (latitude == null && longitude != null) {
            fields.problem("latitude", "editor.problem.latitude.none");
        }
        return point(degrees("latitude", latitude, Axis.LATITUDE), degrees("longitude", longitude, Axis.LONGITUDE));
    }

    private static @Nullable GeoPoint point(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }

    private @Nullable Double degrees(String field, @Nullable String text, Axis axis) {
        if (text == null) {
            return null;
        }
        try {
            return CoordinateInput.parse(text, axis);
        } catch (CoordinateException e) {
            String which = axis == Axis.LATITUDE ? "editor.problem.latitude." : "editor.problem.longitude.";
            fields.problem(field, which + e.problem().code());
            return null;
        }
    }

    private @Nullable Long geonames() {
        String text = fields.text("geonames");
        Matcher address = GEONAMES_ADDRESS.matcher(text == null ? "" : text.strip());
        return address.matches()
                ? fields.whole("geonames", address.group(1), "editor.problem.geonames")
                : fields.whole("geonames", text, "editor.problem.geonames");
    }

    private @Nullable String wikidata() {
        String text = plain("wikidata");
        if (text == null) {
            return null;
        }
        Matcher address = WIKIDATA_ADDRESS.matcher(text);
        String item = address.matches() ? address.group(1).toUpperCase(Locale.ROOT) : text;
        if (!WIKIDATA.matcher(item).matches()) {
            fields.problem("wikidata", "editor.problem.wikidata");
        }
        return item;
    }

    private @Nullable String lgcode(@Nullable String country) {
        String code = plain("lgcode");
        if (code == null) {
            return null;
        }
        if (!LocalGovernmentCode.isWellFormed(code)) {
            fields.problem("lgcode", "editor.problem.lgcode");
        } else if (!LocalGovernmentCode.isChecked(code)) {
            int right = LocalGovernmentCode.checkDigit(code);
            fields.problem("lgcode", "editor.problem.lgcode.digit", code.substring(0, 5), right, code.substring(5));
        } else if (country != null && !country.equals("JP")) {
            fields.problem("lgcode", "editor.problem.lgcode.country");
        }
        return code;
    }

    private @Nullable Population population() {
        Long value = fields.whole("population", fields.text("population"), "editor.problem.number");
        KnownDate year = fields.date("population.year");
        if (value != null && fields.text("population.year") == null) {
            fields.doubt("population.year", "editor.doubt.population.year");
        } else if (fields.text("population") == null && year != null) {
            fields.problem("population", "editor.problem.population");
        }
        return value == null ? null : new Population(value, year == null ? null : year.date());
    }
}
