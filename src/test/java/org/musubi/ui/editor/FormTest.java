package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
    private final Form form = new Form(Map.of(
            "party.0.name", "Toyama",
            "party.0.role", "host",
            "party.1.name", "Surabaya",
            "party.2.name", "Semarang",
            "theme.0", "waste",
            "title.en", "A workshop"));

    @Test
    void aFieldWithoutTextIsNotThere() {
        form.set("title.en", "");
        assertThat(form.get("title.en")).isEmpty();
        assertThat(form.values()).doesNotContainKey("title.en");
    }

    @Test
    void changesAreToldOnceAndOnlyIfTheyAreOnes() {
        var told = new ArrayList<String>();
        Runnable end = form.onChange(() -> told.add("changed"));
        form.set("title.en", "A workshop");
        assertThat(told).isEmpty();
        form.set(Map.of("title.en", "A forum", "title.ja", "フォーラム"));
        assertThat(told).hasSize(1);
        end.run();
        form.set("title.en", "A meeting");
        assertThat(told).hasSize(1);
    }

    @Test
    void rowsBelowARemovedOneMoveUp() {
        form.removeRow("party", 0);
        assertThat(form.rows("party")).isEqualTo(2);
        assertThat(form.get("party.0.name")).isEqualTo("Surabaya");
        assertThat(form.get("party.0.role")).isEmpty();
        assertThat(form.get("party.1.name")).isEqualTo("Semarang");
        assertThat(form.get("theme.0")).isEqualTo("waste");
    }

    @Test
    void aMovedRowMakesTheOthersMakeRoom() {
        form.moveRow("party", 0, 2);
        assertThat(form.get("party.0.name")).isEqualTo("Surabaya");
        assertThat(form.get("party.1.name")).isEqualTo("Semarang");
        assertThat(form.get("party.2.name")).isEqualTo("Toyama");
        assertThat(form.get("party.2.role")).isEqualTo("host");
        form.moveRow("party", 2, 0);
        assertThat(form.get("party.0.name")).isEqualTo("Toyama");
        assertThat(form.get("party.2.name")).isEqualTo("Semarang");
    }

    @Test
    void gapsInAListAreClosedSoThatAFarRowIsNotAMillionRows() {
        var gaps = new Form(Map.of("party.999999.name", "far", "party.7.name", "near", "theme.3", "waste"));
        assertThat(gaps.rows("party")).isEqualTo(2);
        assertThat(gaps.get("party.0.name")).isEqualTo("near");
        assertThat(gaps.get("party.1.name")).isEqualTo("far");
        assertThat(gaps.get("theme.0")).isEqualTo("waste");
    }
}
