package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ui.editor.EntryForms.form;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GazetteerFillTest {
    private static final Map<String, String> TOYAMA = form(
            "kind",
            "city",
            "name.en",
            "Toyama",
            "name.ja",
            "富山市",
            "alias.0",
            "とやまし",
            "country",
            "Japan",
            "country.code",
            "JP",
            "latitude",
            "36.7",
            "longitude",
            "137.2",
            "lgcode",
            "162019",
            "population",
            "325532",
            "population.year",
            "2020");
    private static final Map<String, String> HUE = form(
            "kind",
            "city",
            "name.en",
            "Hue",
            "name.vi",
            "Huế",
            "country",
            "Viet Nam",
            "country.code",
            "VN",
            "latitude",
            "16.4",
            "longitude",
            "107.6");

    private final GazetteerFill fill = new GazetteerFill();

    private Map<String, String> after(Map<String, String> now, Map<String, String> place) {
        var form = new HashMap<>(now);
        form.putAll(fill.over(now, place));
        form.values().removeIf(String::isEmpty);
        return form;
    }

    @Test
    void anEmptyFormIsFilledInWhole() {
        assertThat(after(Map.of(), TOYAMA)).isEqualTo(TOYAMA);
    }

    @Test
    void whatSomeoneTypedStays() {
        Map<String, String> after =
                after(form("name.en", "Toyama City", "latitude", "36°42′N", "alias.0", "Etchu-Toyama"), TOYAMA);
        assertThat(after)
                .containsEntry("name.en", "Toyama City")
                .containsEntry("name.ja", "富山市")
                .containsEntry("latitude", "36°42′N")
                .doesNotContainKey("longitude")
                .containsEntry("alias.0", "Etchu-Toyama")
                .containsEntry("alias.1", "とやまし");
    }

    @Test
    void aWrongChoiceIsMendedByTheRightOne() {
        Map<String, String> first = after(form("wikidata", "Q1"), TOYAMA);
        Map<String, String> expected = new HashMap<>(HUE);
        expected.put("wikidata", "Q1");
        assertThat(after(first, HUE)).isEqualTo(expected);
    }

    @Test
    void aSecondTimeChangesNothing() {
        Map<String, String> first = after(Map.of(), TOYAMA);
        assertThat(fill.over(first, TOYAMA)).isEmpty();
    }
}
