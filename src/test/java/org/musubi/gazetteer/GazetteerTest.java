package org.musubi.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.exchange.JsonFormat;
import org.musubi.model.Names;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.text.JapaneseSpellings;
import org.musubi.text.NameKeys;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @ParameterizedTest
    @CsvSource({
        "kitaq, Kitakyushu",
        "KitaQ, Kitakyushu",
        "キタＱ, Kitakyushu",
        "きたきゅう, Kitakyushu",
        "キタキュウ, Kitakyushu",
        "北九, Kitakyushu",
        "Kitakyūshū, Kitakyushu",
        "City of Kitakyushu, Kitakyushu",
        "Hai Ph, Hai Phong",
        "Haiphong, Hai Phong",
        "Hải Phòng, Hai Phong",
        "hai phong, Hai Phong",
        "ハイフォン, Hai Phong",
        "saigon, Ho Chi Minh City",
        "サイゴン, Ho Chi Minh City",
        "Thành phố Hồ Chí Minh, Ho Chi Minh City",
        "กรุงเทพ, Bangkok",
        "서울, Seoul",
        "北京, Beijing",
        "Peking, Beijing",
        "bombay, Mumbai",
        "ヴィエンチャン, Vientiane",
        "ວຽງຈັນ, Vientiane",
        "しもかわ, Shimokawa",
        "さっぽろ, Sapporo",
        "Kota Semarang, Semarang",
        "Vaxjo, Växjö",
        "york, York"
    })
    void whatPeopleTypeFindsThePlaceFirst(String text, String english) {
        String found = GAZETTEER.find(text, 1).stream()
                .map(place -> place.name("en"))
                .findFirst()
                .orElse("");
        assertThat(found).isEqualTo(english);
    }

    @Test
    void everyPlaceOfTheReferenceLibraryIsFoundByEachOfItsNames() throws IOException {
        for (Place place : referencePlaces()) {
            for (String name : place.names().byLanguage().values()) {
                assertThat(GAZETTEER.find(name, 5))
                        .as(name)
                        .anySatisfy(found -> assertThat(found.names().byLanguage())
                                .containsAllEntriesOf(place.names().byLanguage()));
            }
            for (String alias : place.aliases()) {
                assertThat(GAZETTEER.find(alias, 5))
                        .as(alias)
                        .anySatisfy(found -> assertThat(found.name("en")).isEqualTo(place.name("en")));
            }
        }
    }

    @Test
    void theReferenceLibraryOverridesGeonames() throws IOException {
        var found = new HashMap<String, GazetteerPlace>();
        GAZETTEER.places().forEach(place -> found.put(key(place.names(), place.country(), place.admin1()), place));
        for (Place place : referencePlaces()) {
            GazetteerPlace same = Objects.requireNonNull(
                    found.get(key(place.names(), place.country(), place.admin1())), place.name("en"));
            assertThat(same.geonames()).isEqualTo(place.geonames());
            assertThat(same.kind()).isEqualTo(place.kind());
            assertThat(same.admin1()).isEqualTo(place.admin1());
            assertThat(same.lgcode()).isEqualTo(place.lgcode());
            assertThat(same.wikidata()).isEqualTo(place.wikidata());
            assertThat(same.location()).isEqualTo(place.location());
            assertThat(same.population()).isEqualTo(place.population());
        }
    }

    private static String key(Names names, @Nullable String country, @Nullable String admin1) {
        return names.in("en") + " " + country + " " + admin1;
    }

    private static List<Place> referencePlaces() throws IOException {
        try (InputStream in = GazetteerTest.class.getResourceAsStream("/reference/library.json")) {
            return JsonFormat.read(Objects.requireNonNull(in)).content().places().stream()
                    .filter(place -> place.kind() != PlaceKind.COUNTRY)
                    .toList();
        }
    }

    @Test
    void everyPlaceIsOneThatALibraryTakes() {
        Set<String> countries = Set.of(Locale.getISOCountries());
        // Kosovo has no code in ISO 3166-1; GeoNames uses one of those left to users.
        GAZETTEER.places().filter(place -> !place.country().equals("XK")).forEach(place -> {
            assertThat(countries).contains(place.country());
            assertThat(place.names().exactly("en")).as("%s", place).isPresent();
            if (place.admin1() != null) {
                assertThat(place.admin1()).startsWith(place.country() + "-");
            }
            if (place.lgcode() != null) {
                assertThat(place.country()).isEqualTo("JP");
                assertThat(place.admin1()).isEqualTo("JP-" + place.lgcode().substring(0, 2));
                assertThat(checkDigit(place.lgcode())).isEqualTo(place.lgcode().charAt(5) - '0');
            }
        });
    }

    /// As the ministry computes it: 11 less the remainder of the weighted sum, of which the last digit counts.
    private static int checkDigit(String lgcode) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (lgcode.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }

    /// The file carries its keys, so that nothing has to be folded when it is read.
    @Test
    void theKeysAreThoseOfTheNames() {
        GAZETTEER.rows().forEach(row -> {
            GazetteerPlace place = row.place();
            var names = new ArrayList<>(place.names().byLanguage().values());
            names.addAll(place.aliases());
            names.addAll(row.spellings());
            if (place.country().equals("JP")) {
                List.copyOf(names).forEach(name -> JapaneseSpellings.withQ(name).ifPresent(names::add));
            }
            assertThat(eachOf(row.keys())).isEqualTo(eachOf(NameKeys.of(names)));
        });
    }

    private static Set<String> eachOf(String keys) {
        return Set.of(keys.split("(?=[\1\2])"));
    }

    @Test
    void noTwoPlacesShareAnIdentity() {
        assertThat(GAZETTEER.places().map(GazetteerPlace::geonames).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
        assertThat(GAZETTEER.places().map(GazetteerPlace::lgcode).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCountryWithPlacesHasItsCapital() {
        Set<String> capitals = GAZETTEER
                .places()
                .filter(GazetteerPlace::capital)
                .map(GazetteerPlace::country)
                .collect(Collectors.toSet());
        assertThat(capitals)
                .contains("JP", "VN", "ID", "TH", "LA", "MM", "KH", "PH", "MY", "KR", "CN", "IN", "AU", "NZ", "FJ");
        assertThat(GAZETTEER.find("Suva", 1)).allMatch(GazetteerPlace::capital).hasSize(1);
    }

    @Test
    void theLargestComeFirstAndOnlyThose() {
        List<GazetteerPlace> millions = Gazetteer.largest(10_000_000);

        assertThat(millions.stream()
                        .map(GazetteerPlace::population)
                        .filter(Objects::nonNull)
                        .map(Population::value))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(inhabitants -> inhabitants >= 10_000_000);
        assertThat(millions).extracting(place -> place.name("en")).contains("Shanghai", "Mumbai");
        assertThat(Gazetteer.largest(0)).hasSameSizeAs(GAZETTEER.places().toList());
    }

    @Test
    void aPopulationSaysNoMoreOfItsDateThanIsKnown() {
        Population nagoya =
                Objects.requireNonNull(GAZETTEER.find("Nagoya", 1).getFirst().population());
        assertThat(nagoya.value()).isGreaterThan(1_000_000);
        assertThat(nagoya.asOf()).hasToString("../2020-03");
    }

    @Property(tries = 300)
    void anyTextIsSurvived(@ForAll String text) {
        assertThat(GAZETTEER.find(text, 4)).hasSizeLessThanOrEqualTo(4);
    }
}
