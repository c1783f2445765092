package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.model.Edtf;
import org.musubi.model.Entry;
import org.musubi.model.Figure;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.model.Source;
import org.musubi.text.Language;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The editors of places, organisations, people and sources, driven by the keyboard alone.
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class PartyEditorsTest {
    private EditorStage editor;

    @Start
    void start(Stage stage) {
        editor = new EditorStage(stage, Duration.ofMillis(50), 340);
    }

    @AfterEach
    void close() throws IOException {
        editor.close();
    }

    private boolean speak(Language language) {
        EditorStage.onScreen(() -> editor.settings.language().set(language));
        return language == Language.JAPANESE;
    }

    /// Saves the form, and finds what was added.
    private <T extends Entry> T saved(List<T> before, java.util.function.Supplier<List<T>> now) {
        editor.press(KeyCode.CONTROL, KeyCode.S);
        EditorStage.until(() -> editor.editors.openProperty().get() == null);
        assertThat(editor.library().drafts()).isEmpty();
        assertThat(editor.library().undoable())
                .hasValueSatisfying(step -> assertThat(step.name()).isEqualTo("step.add"));
        return now.get().stream()
                .filter(entry -> !before.contains(entry))
                .findFirst()
                .orElseThrow();
    }

    private List<Place> places() {
        return editor.service.content().places();
    }

    private List<Organisation> organisations() {
        return editor.service.content().organisations();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPlaceGoesFromEmptyToSavedByKeyboardAlone(Language language) {
        boolean japanese = speak(language);
        List<Place> before = places();
        editor.create("place", Map.of());
        assertThat(editor.focused().getId()).isEqualTo("lookup");
        editor.tabAndWrite(japanese ? "name.ja" : "name.en", japanese ? "新市" : "Newtown");
        editor.tabTo("kind");
        editor.choose("town");
        editor.tabAndWrite("country", japanese ? "にほん" : "Jap");
        if (japanese) {
            EditorStage.onScreen(() -> ((TextField) editor.focused()).setText("日"));
        }
        editor.take();
        editor.tabAndWrite("admin1", "JP-16");
        editor.tabAndWrite("latitude", japanese ? "北緯36度42分" : "36°42′N");
        editor.tabAndWrite("longitude", japanese ? "東経137度12分" : "137.2");
        editor.tabAndWrite("population", "12,345");
        editor.tabAndWrite("population.year", japanese ? "2020年" : "2020");
        editor.tabAndWrite("aliasNew", "Shin-shi, Toyama");
        editor.press(KeyCode.ENTER);
        editor.tabAndWrite("wikidata", "q99999999");
        editor.tabAndWrite("lgcode", "162018");
        editor.press(KeyCode.CONTROL, KeyCode.S);
        EditorStage.until(() -> "lgcode".equals(editor.focused().getId()));
        assertThat(editor.problems())
                .singleElement()
                .asString()
                .contains("16201")
                .contains("9");
        editor.picture("editor-place-wrong-" + language.tag());
        editor.press(KeyCode.CONTROL, KeyCode.A);
        editor.write("162019");

        // The code is that of Toyama, which the library has.
        EditorStage.until(() -> !editor.alike().isEmpty());
        assertThat(editor.alike()).singleElement().asString().contains(japanese ? "富山市" : "Toyama");
        editor.press(KeyCode.CONTROL, KeyCode.A);
        editor.press(KeyCode.DELETE);
        EditorStage.until(() -> editor.alike().isEmpty());

        Place place = saved(before, this::places);
        assertThat(place.names().byLanguage()).isEqualTo(Map.of(language.tag(), japanese ? "新市" : "Newtown"));
        assertThat(place.kind()).isEqualTo(PlaceKind.TOWN);
        assertThat(place.country()).isEqualTo("JP");
        assertThat(place.admin1()).isEqualTo("JP-16");
        assertThat(Objects.requireNonNull(place.location()).latitude()).isEqualTo(36.7);
        assertThat(place.location().longitude()).isEqualTo(137.2);
        assertThat(place.population()).isEqualTo(new Population(12345, Edtf.parse("2020")));
        assertThat(place.aliases()).containsExactly("Shin-shi, Toyama");
        assertThat(place.wikidata()).isEqualTo("Q99999999");
        assertThat(editor.workspace.selection().parties()).containsExactly(place.id());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPlaceOfTheGazetteerNeedsItsNameOnly(Language language) {
        boolean japanese = speak(language);
        List<Place> before = places();
        editor.create("place", Map.of());
        editor.write(japanese ? "かなざわ" : "Kanazaw");
        editor.take();
        EditorStage.until(() -> !editor.editors.context().form().get("name.en").isEmpty());
        editor.picture("editor-place-gazetteer-" + language.tag());

        Place place = saved(before, this::places);
        assertThat(place.name("ja")).startsWith("金沢");
        assertThat(place.country()).isEqualTo("JP");
        assertThat(place.admin1()).isEqualTo("JP-17");
        assertThat(place.lgcode()).isEqualTo("172014");
        assertThat(place.location()).isNotNull();
        assertThat(place.population()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoAddsWhatTheLibraryHasIsOfferedToOpenThat(Language language) {
        boolean japanese = speak(language);
        editor.create("place", Map.of());
        editor.tabAndWrite(japanese ? "name.ja" : "name.en", japanese ? "北九州市" : "Kitakyushu");
        EditorStage.until(() -> !editor.alike().isEmpty());
        assertThat(editor.alike()).singleElement().asString().contains(japanese ? "日本" : "Japan");
        editor.picture("editor-alike-" + language.tag());
        String link = "alike." + Reference.party("Kitakyushu").value();
        editor.tabTo(link);
        assertThat(editor.focused()).isInstanceOf(Hyperlink.class);
        editor.press(KeyCode.SPACE);
        EditorStage.until(() -> {
            OpenEditor open = editor.editors.openProperty().get();
            return open != null && open.model().id().equals(Reference.party("Kitakyushu"));
        });
        EditorStage.until(() -> editor.library().drafts().size() == 1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOrganisationGoesFromEmptyToSavedByKeyboardAlone(Language language) {
        boolean japanese = speak(language);
        List<Organisation> before = organisations();
        editor.create("organisation", Map.of());
        assertThat(editor.focused().getId()).isEqualTo(japanese ? "name.ja" : "name.en");
        editor.write(japanese ? "新しい研究所" : "New Institute");
        editor.tabAndWrite("acronym", "NEWI");
        editor.tabAndWrite("type", japanese ? "研究" : "instit");
        EditorStage.until(editor::suggests);
        editor.press(KeyCode.DOWN);
        editor.press(KeyCode.ENTER);
        editor.tabAndWrite("seat", japanese ? "富山" : "toyam");
        editor.take();
        editor.tabAndWrite("parent", "IGES");
        editor.take();
        editor.tabAndWrite("founded", japanese ? "平成17年10月" : "October 2005");
        editor.tabAndWrite("figure.0.what", editor.workspace.messages().term("members"));
        editor.press(KeyCode.ESCAPE);
        editor.tabAndWrite("figure.0.value", "131");
        editor.tabAndWrite("figure.0.asOf", japanese ? "2013年3月" : "March 2013");
        editor.picture("editor-organisation-" + language.tag());

        Organisation organisation = saved(before, this::organisations);
        assertThat(organisation.acronym()).isEqualTo("NEWI");
        assertThat(organisation.type()).isEqualTo("institute");
        assertThat(organisation.seat()).isEqualTo(Reference.party("Toyama"));
        assertThat(organisation.parent()).isEqualTo(Reference.party("Institute for Global Environmental Strategies"));
        assertThat(organisation.founded()).isEqualTo(Edtf.parse("2005-10"));
        assertThat(organisation.figures()).containsExactly(new Figure("members", 131, Edtf.parse("2013-03")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPersonGoesFromEmptyToSavedByKeyboardAlone(Language language) {
        boolean japanese = speak(language);
        List<Person> before = editor.service.content().people();
        editor.create("person", Map.of());
        assertThat(editor.focused().getId()).isEqualTo("name");
        editor.press(KeyCode.CONTROL, KeyCode.S);
        EditorStage.until(() -> editor.problems().size() == 1);
        editor.write("Hanako Toyama");
        EditorStage.until(() -> editor.problems().isEmpty());
        editor.tabAndWrite("role", japanese ? "市長" : "Mayor");
        editor.press(KeyCode.ESCAPE);
        editor.tabAndWrite("affiliation", japanese ? "富山" : "toyam");
        editor.take();
        editor.picture("editor-person-" + language.tag());

        Person person = saved(before, () -> editor.service.content().people());
        assertThat(person).isEqualTo(new Person(person.id(), "Hanako Toyama", "Mayor", Reference.party("Toyama")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSourceGoesFromEmptyToSavedByKeyboardAlone(Language language) {
        boolean japanese = speak(language);
        List<Source> before = editor.service.content().sources();
        editor.create("source", Map.of());
        assertThat(editor.focused().getId()).isEqualTo("title");
        editor.write(japanese ? "市の広報" : "City Newsletter");
        editor.tabAndWrite("publisher", "Toyama City");
        editor.tabAndWrite("date", japanese ? "2018年5月" : "May 2018");
        editor.tabAndWrite("language", japanese ? "日本" : "Engl");
        editor.take();
        editor.tabAndWrite("url", "www.city.toyama.lg.jp");
        editor.tabAndWrite("file", "newsletter.pdf");
        assertThat(editor.problems()).singleElement().asString().contains("https://");
        editor.picture("editor-source-" + language.tag());
        editor.press(KeyCode.SHIFT, KeyCode.TAB);
        editor.press(KeyCode.HOME);
        editor.write("https://");
        assertThat(editor.problems()).isEmpty();

        Source source = saved(before, () -> editor.service.content().sources());
        assertThat(source)
                .isEqualTo(new Source(
                        source.id(),
                        japanese ? "市の広報" : "City Newsletter",
                        "Toyama City",
                        Edtf.parse("2018-05"),
                        japanese ? "ja" : "en",
                        "https://www.city.toyama.lg.jp",
                        "newsletter.pdf"));
    }

    @Test
    void everyEditorShowsItsEntryInBothLanguagesAndThemes() {
        Source source = editor.service.content().sources().getFirst();
        var entries = Map.of(
                "place", Reference.party("Toyama"),
                "organisation", Reference.party("Institute for Global Environmental Strategies"),
                "person", editor.service.content().people().getFirst().id(),
                "source", source.id());
        for (Language language : Language.values()) {
            speak(language);
            for (Theme theme : Stream.of(Theme.LIGHT, Theme.DARK).toList()) {
                entries.forEach((kind, id) -> {
                    EditorStage.onScreen(() -> {
                        editor.settings.theme().set(theme);
                        editor.editors.edit(id);
                    });
                    EditorStage.until(() -> editor.focused() instanceof TextField);
                    assertThat(editor.problems()).isEmpty();
                    editor.picture(String.join(
                            "-",
                            "editor",
                            kind,
                            "filled",
                            language.tag(),
                            theme.name().toLowerCase(Locale.ROOT)));
                    EditorStage.onScreen(editor.editors::leave);
                });
            }
        }
        assertThat(editor.library().drafts()).isEmpty();
    }
}
