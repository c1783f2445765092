package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.musubi.map.MapName;
import org.musubi.map.MapName.Kind;

class CityNamesTest {
    private static List<MapName> cities(String language, boolean local, int zoom) {
        return new CityNames(language, local)
                .upTo(zoom).stream().filter(name -> name.kind() == Kind.CITY).toList();
    }

    private static Optional<MapName> city(List<MapName> names, String name) {
        return names.stream().filter(n -> n.name().equals(name)).findFirst();
    }

    @Test
    void theCloserOneLooksTheMoreCitiesAreNamed() {
        assertThat(cities("en", false, 2)).hasSizeBetween(1, 15);
        assertThat(cities("en", false, 4)).hasSizeBetween(40, 250);
        assertThat(cities("en", false, 10)).hasSizeGreaterThan(10_000);
    }

    @Test
    void aCityIsNamedFromAZoomThatSuitsIt() {
        List<MapName> all = cities("en", false, 10);

        assertThat(city(all, "Jakarta"))
                .hasValueSatisfying(name -> assertThat(name.from()).isLessThan(4));
        assertThat(city(all, "Kitakyushu"))
                .hasValueSatisfying(name -> assertThat(name.from()).isBetween(5, 6));
        assertThat(city(all, "Thimphu"))
                .hasValueSatisfying(name -> assertThat(name.from()).isLessThan(7));
    }

    @Test
    void whatIsReadForAZoomIsAllThatItShows() {
        List<MapName> all = cities("ja", false, 10);
        for (int zoom = 2; zoom < 10; zoom++) {
            int shown = zoom;
            assertThat(cities("ja", false, zoom))
                    .containsExactlyElementsOf(
                            all.stream().filter(name -> name.from() <= shown).toList());
        }
    }

    @Test
    void theMostImportantComeFirst() {
        List<MapName> names = new CityNames("en", false).upTo(6);

        assertThat(names).first().matches(name -> name.kind() != Kind.CITY);
        assertThat(names)
                .filteredOn(name -> name.kind() == Kind.CITY)
                .extracting(MapName::from)
                .isSorted();
    }

    @Test
    void speaksTheLanguageOfTheInterfaceAndThatOfThePlaceIfAsked() {
        assertThat(city(cities("ja", false, 3), "上海")).isPresent();
        assertThat(city(cities("en", true, 4), "Bangkok"))
                .hasValueSatisfying(name -> assertThat(name.text()).matches("Bangkok \\(กรุงเทพ.*\\)"));
        assertThat(city(cities("en", true, 4), "Singapore"))
                .hasValueSatisfying(name -> assertThat(name.text()).isEqualTo("Singapore"));
    }
}
