package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.musubi.ui.editor.EntryForms.ID;
import static org.musubi.ui.editor.EntryForms.REFERENCE;
import static org.musubi.ui.editor.EntryForms.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.Libraries;
import org.musubi.model.Edtf;
import org.musubi.model.GeoPoint;
import org.musubi.model.LibraryContent;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;

class PlaceFormTest {
    private static final PlaceEntryForm FORM = new PlaceEntryForm(REFERENCE, () -> Reference.INDEX);

    private static Map<String, String> named(String... fields) {
        var values = new HashMap<>(form(fields));
        values.putIfAbsent("name.en", "Somewhere");
        return values;
    }

    private static Place place(String... fields) {
        Parsed<Place> parsed = FORM.read(named(fields), ID);
        assertThat(parsed.problems()).allMatch(FieldProblem::doubtful);
        return Objects.requireNonNull(parsed.entry());
    }

    private static List<String> problems(String... fields) {
        return EntryForms.problems(FORM.read(named(fields), ID));
    }

    @Test
    void everyPlaceOfTheReferenceLibraryComesThroughItsFormUnchanged() {
        assertThat(Reference.CONTENT.places())
                .isNotEmpty()
                .allSatisfy(place -> EntryForms.assertComesThroughUnchanged(FORM, place));
    }

    @Provide
    Arbitrary<LibraryContent> libraries() {
        return Libraries.any();
    }

    /// Names, aliases, positions and numbers at random; codes as their standards have them.
    @Property(tries = 50)
    void everyPlaceComesThroughItsFormUnchanged(
            @ForAll("libraries") LibraryContent content, @ForAll("countries") @Nullable String country) {
        for (Place any : content.places()) {
            boolean japan = "JP".equals(country);
            EntryForms.assertComesThroughUnchanged(
                    FORM,
                    new Place(
                            any.id(),
                            any.kind(),
                            any.names(),
                            any.aliases(),
                            country,
                            country == null || any.admin1() == null ? null : country + "-0A",
                            any.location(),
                            any.geonames(),
                            any.wikidata() == null
                                    ? null
                                    : "Q" + any.names().byLanguage().size(),
                            japan ? "162019" : null,
                            any.population()));
        }
    }

    @Provide
    Arbitrary<@Nullable String> countries() {
        return Arbitraries.of(Locale.getISOCountries()).injectNull(0.2);
    }

    @Provide
    Arbitrary<Map<String, String>> anything() {
        return EntryForms.anything(
                "kind",
                "name.en",
                "name.ja",
                "name.",
                "alias.0",
                "alias.1",
                "aliasNew",
                "country",
                "country.code",
                "admin1",
                "latitude",
                "longitude",
                "geonames",
                "wikidata",
                "lgcode",
                "population",
                "population.year",
                "lookup",
                "lookup.ref");
    }

    @Property(tries = 500)
    void whateverIsTypedIsReadOrExplained(@ForAll("anything") Map<String, String> values) {
        EntryForms.assertReadOrExplained(FORM, values);
        assertThat(FORM.alike().places(values, ID)).hasSizeLessThanOrEqualTo(3);
        assertThat(PlaceEditorController.inWords(new Form(values))).isNotNull();
    }

    @Test
    void aPlaceNeedsANameAndIsACityUnlessSaidOtherwise() {
        assertThat(EntryForms.problems(FORM.read(Map.of(), ID))).containsExactly("name editor.problem.name");
        assertThat(place().kind()).isEqualTo(PlaceKind.CITY);
        assertThat(place("kind", "region").kind()).isEqualTo(PlaceKind.REGION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JP", "jp", "ＪＰ", "JPN", "Japan", "japan", "日本"})
    void aCountryIsKnownByItsCodeOrNameInBothLanguages(String typed) {
        assertThat(place("country", typed).country()).isEqualTo("JP");
    }

    @ParameterizedTest
    @CsvSource({"Vietnam,VN", "Viet Nam,VN", "ベトナム,VN", "UK,GB", "USA,US", "Republic of Korea,KR", "韓国,KR"})
    void countriesAreKnownByTheNamesThatPeopleUse(String typed, String code) {
        assertThat(place("country", typed).country()).isEqualTo(code);
    }

    @Test
    void aCountryThatIsNoneIsExplained() {
        assertThat(problems("country", "Atlantis")).containsExactly("country editor.problem.country");
    }

    @Test
    void aRegionIsACodeOfItsCountry() {
        assertThat(place("country", "Japan", "admin1", "jp-16").admin1()).isEqualTo("JP-16");
        assertThat(problems("admin1", "Toyama")).containsExactly("admin1 editor.problem.admin1");
        assertThat(problems("country", "Viet Nam", "admin1", "JP-16"))
                .containsExactly("admin1 editor.problem.admin1.country");
    }

    @ParameterizedTest
    @CsvSource({
        "36.7,137.21667",
        "36°42′N,137°13′0.012″E",
        "北緯36度42分,東経137度13分",
        "'36°42′N 137°13′E',",
        "'36.7, 137.21667',"
    })
    void coordinatesAreReadAsDecimalsAndAsDegreesMinutesAndSeconds(String latitude, @Nullable String longitude) {
        GeoPoint point =
                Objects.requireNonNull(place("latitude", latitude, "longitude", longitude == null ? "" : longitude)
                        .location());
        assertThat(point.latitude()).isCloseTo(36.7, within(1e-4));
        assertThat(point.longitude()).isCloseTo(137.21667, within(1e-4));
    }

    @Test
    void whatIsWrongWithCoordinatesIsExplained() {
        assertThat(problems("latitude", "136.7", "longitude", "137.2"))
                .containsExactly("latitude editor.problem.latitude.range");
        assertThat(problems("latitude", "137°E", "longitude", "36°N"))
                .containsExactly("latitude editor.problem.latitude.other", "longitude editor.problem.longitude.other");
        assertThat(problems("latitude", "36.7")).containsExactly("longitude editor.problem.longitude.none");
        assertThat(problems("longitude", "137.2")).containsExactly("latitude editor.problem.latitude.none");
        assertThat(problems("latitude", "36°75′", "longitude", "there"))
                .containsExactly(
                        "latitude editor.problem.latitude.sixty", "longitude editor.problem.longitude.unclear");
    }

    @Test
    void codesMayBePastedAsTheAddressesOfTheirPages() {
        Place place = place(
                "geonames", "https://www.geonames.org/1849876/toyama.html",
                "wikidata", "https://www.wikidata.org/wiki/Q204266#sitelinks");
        assertThat(place.geonames()).isEqualTo(1849876L);
        assertThat(place.wikidata()).isEqualTo("Q204266");
        assertThat(place("wikidata", "q204266").wikidata()).isEqualTo("Q204266");
        assertThat(problems("geonames", "Toyama", "wikidata", "204266"))
                .containsExactly("geonames editor.problem.geonames", "wikidata editor.problem.wikidata");
    }

    @Test
    void aLocalGovernmentCodeIsCheckedByItsCheckDigit() {
        assertThat(place("lgcode", "１６２０１９").lgcode()).isEqualTo("162019");
        assertThat(problems("lgcode", "16201")).containsExactly("lgcode editor.problem.lgcode");
        Parsed<Place> wrong = FORM.read(named("lgcode", "162018"), ID);
        assertThat(EntryForms.problems(wrong)).containsExactly("lgcode editor.problem.lgcode.digit");
        assertThat(Messages.in(Language.ENGLISH)
                        .text(wrong.problems().getFirst().message()))
                .contains("after 16201 comes 9, not 8");
        assertThat(Messages.in(Language.JAPANESE)
                        .text(wrong.problems().getFirst().message()))
                .contains("16201の次は8ではなく9になります");
        assertThat(problems("country", "Viet Nam", "lgcode", "162019"))
                .containsExactly("lgcode editor.problem.lgcode.country");
    }

    @Test
    void aPopulationComesWithItsYear() {
        assertThat(place("population", "325,532", "population.year", "2020").population())
                .isEqualTo(new Population(325532, Edtf.parse("2020")));
        assertThat(problems("population.year", "2020")).containsExactly("population editor.problem.population");
        Parsed<Place> without = FORM.read(named("population", "325532"), ID);
        assertThat(EntryForms.problems(without)).containsExactly("population.year editor.doubt.population.year");
        assertThat(without.isWrong()).isFalse();
    }

    @Test
    void whatTheLibraryHasAlreadyIsFoundByNameOrCode() {
        assertThat(FORM.alike().places(form("name.ja", "北九州市"), ID))
                .extracting(entry -> entry.name("en"))
                .containsExactly("Kitakyushu");
        assertThat(FORM.alike().places(form("name.en", "kitakyushu", "country", "Japan"), ID))
                .hasSize(1);
        assertThat(FORM.alike().places(form("name.en", "Kitakyushu", "country", "Viet Nam"), ID))
                .isEmpty();
        assertThat(FORM.alike().places(form("lgcode", "401005"), ID)).hasSize(1);
        assertThat(FORM.alike().places(form("name.en", "Kitakyushu"), Reference.party("Kitakyushu")))
                .isEmpty();
    }
}
