package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.map.MapName.Kind;
import org.musubi.model.Names;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class AtlasNamesTest {
    private static final AtlasNames NAMES = AtlasNames.shipped();
    /// Whose names in the program's lists are too long for a map.
    private static final Set<String> SHORTER = Set.of("HK", "MO", "CD", "CG");

    @ParameterizedTest
    @EnumSource(Language.class)
    void countriesAreCalledAsInTheRestOfTheProgram(Language language) {
        Messages messages = Messages.in(language);

        Map<String, String> countries = NAMES.countries(language.tag());

        assertThat(countries).hasSizeGreaterThan(220);
        countries.forEach((code, name) -> {
            if (!SHORTER.contains(code)) {
                assertThat(name).isEqualTo(messages.country(code));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "en, Japan, COUNTRY",
        "ja, 日本, COUNTRY",
        "en, Viet Nam, COUNTRY",
        "en, Hong Kong, AREA",
        "ja, 日本海, SEA",
        "en, Pacific Ocean, OCEAN",
        "ja, 富山県, PREFECTURE",
        "en, Toyama Pref., PREFECTURE"
    })
    void namesCountriesTerritoriesSeasAndPrefectures(String language, String name, Kind kind) {
        assertThat(NAMES.in(language, false))
                .anyMatch(n -> n.kind() == kind && n.text().equals(name));
    }

    @Test
    void allPrefecturesAreThere() {
        assertThat(NAMES.in("ja", false))
                .filteredOn(name -> name.kind() == Kind.PREFECTURE)
                .hasSize(47)
                .allMatch(name -> name.text().matches(".*[都道府県]"));
    }

    @Test
    void localNamesFollowInBracketsWhereTheyDifferAndCanBeWritten() {
        List<String> texts = NAMES.in("en", true).stream().map(MapName::text).toList();

        assertThat(texts)
                .contains("Thailand (ไทย)", "Viet Nam (Việt Nam)", "Japan (日本)", "Indonesia", "Toyama Pref. (富山県)");
        assertThat(NAMES.in("ja", true)).anyMatch(name -> name.text().equals("日本"));
        assertThat(AtlasNames.withLocal("Malé", new Names(Map.of("dv", "މާލެ")), "dv"))
                .isEqualTo("Malé");
    }

    @Test
    void namesOfLandStandOnLandAndThoseOfWatersOnWater() {
        var renderer = new TileRenderer(BaseMap.shipped());
        MapStyle style = MapStyle.light().withBoundaries(false);
        for (MapName name : NAMES.in("en", false)) {
            int zoom = Math.max(name.from(), 6);
            MapPicture spot = renderer.picture(style, new MapExtent(name.at(), zoom, 3, 3, 1));
            if (name.kind().isWater()) {
                assertThat(spot.at(1, 1)).as(name.text()).isNotEqualTo(style.land());
            } else if (name.from() < 5) {
                assertThat(spot.at(1, 1)).as(name.text()).isNotEqualTo(style.water());
            }
        }
    }
}
