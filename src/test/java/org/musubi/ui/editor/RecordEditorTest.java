package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.model.Edtf;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.text.Language;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The record editor, driven by the keyboard alone.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class RecordEditorTest {
    private EditorStage editor;

    @Start
    void start(Stage stage) {
        editor = new EditorStage(stage, Duration.ofMillis(50), 360);
    }

    @AfterEach
    void close() throws IOException {
        editor.close();
    }

    private void speak(Language language) {
        EditorStage.onScreen(() -> editor.settings.language().set(language));
    }

    static Stream<Arguments> everyKindInBothLanguages() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(RecordKind.values()).map(kind -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyKindInBothLanguages")
    void everyKindOfRecordGoesFromEmptyToSavedByKeyboardAlone(RecordKind kind, Language language) {
        speak(language);
        boolean japanese = language == Language.JAPANESE;
        var messages = editor.workspace.messages();
        editor.create(kind.code(), Map.of());
        assertThat(editor.focused().getId()).isEqualTo(japanese ? "title.ja" : "title.en");
        editor.write(japanese ? "新しい記録" : "A new record");
        String type = UsualTypes.of(kind).getFirst();
        editor.tabAndWrite("type", messages.term(type));
        editor.tabAndWrite("date", japanese ? "平成25年度" : "27 Nov – 1 Dec 2017");
        editor.tabTo("party.0.role");
        Role role = kind.roles().get(1);
        editor.choose(role.code());
        editor.tabAndWrite("party.0.name", japanese ? "きたきゅう" : "kitaq");
        editor.take();
        assertThat(editor.focused().getId()).isEqualTo("party.1.name");
        editor.write(japanese ? "新しい研究所" : "A New Institute");
        editor.until(editor::suggests);
        editor.press(KeyCode.DOWN);
        editor.press(KeyCode.ENTER);
        editor.tabAndWrite("participants.persons", japanese ? "１５０" : "150");
        editor.tabAndWrite("citation.0.source", "newsletter");
        editor.take();
        editor.tabAndWrite("citation.0.quote", "in its own words");
        editor.tabAndWrite("themeNew", messages.term("waste"));
        editor.press(KeyCode.ENTER);
        editor.tabTo("status");
        editor.choose("planned");
        editor.tabAndWrite(japanese ? "summary.ja" : "summary.en", japanese ? "概要。" : "In my own words.");
        editor.tabTo("relation.0.type");
        editor.choose("follows");
        editor.tabAndWrite("relation.0.record", "Pilot");
        editor.take();
        editor.press(KeyCode.CONTROL, KeyCode.S);

        LibraryRecord record = editor.saved();
        assertThat(record.kind()).isEqualTo(kind);
        assertThat(record.title(language.tag())).isEqualTo(japanese ? "新しい記録" : "A new record");
        assertThat(record.type()).isEqualTo(type);
        assertThat(record.date()).isEqualTo(Edtf.parse(japanese ? "2013-04/2014-03" : "2017-11-27/2017-12-01"));
        assertThat(record.fiscalYear()).isEqualTo(japanese);
        assertThat(record.parties()).hasSize(2).allMatch(party -> party.role() == role);
        assertThat(record.parties().getFirst().party()).isEqualTo(Reference.party("Kitakyushu"));
        assertThat(editor.workspace.index().party(record.parties().getLast().party()))
                .hasValueSatisfying(made ->
                        assertThat(made.name(language.tag())).isEqualTo(japanese ? "新しい研究所" : "A New Institute"));
        assertThat(Objects.requireNonNull(record.participants()).persons()).isEqualTo(150);
        assertThat(record.citations())
                .singleElement()
                .satisfies(citation -> assertThat(citation.quote()).isEqualTo("in its own words"));
        assertThat(record.themes()).containsExactly("waste");
        assertThat(record.summary().isEmpty()).isFalse();
        assertThat(record.relations()).hasSize(1);
        assertThat(editor.library().undoable()).hasValueSatisfying(step -> {
            assertThat(step.name()).isEqualTo("step.add");
            assertThat(step.subject()).isEqualTo(record.title(language.tag()));
        });
        assertThat(editor.library().drafts()).isEmpty();
    }

    @Test
    void aRecordOfTheLibraryStandsInTheFormWithoutFaultInEveryLanguageAndTheme() {
        LibraryRecord workshop = Reference.record("Pilot Training Workshop");
        for (Language language : Language.values()) {
            speak(language);
            for (Theme theme : java.util.List.of(Theme.LIGHT, Theme.DARK)) {
                EditorStage.onScreen(() -> {
                    editor.settings.theme().set(theme);
                    editor.editors.edit(workshop.id());
                });
                editor.until(() -> editor.focused() instanceof javafx.scene.control.TextField);
                assertThat(((TextInputControl) editor.focused()).getText()).isEqualTo(workshop.title(language.tag()));
                EditorViewModel model = editor.editors.context().model();
                assertThat(model.isChanged()).isFalse();
                EditorStage.onScreen(() -> assertThat(model.trySave()).isTrue());
                assertThat(editor.problems()).isEmpty();
                assertThat(model.parsed().entry()).isEqualTo(workshop);
                editor.picture(
                        "editor-workshop-" + language.tag() + "-" + theme.name().toLowerCase(java.util.Locale.ROOT));
                EditorStage.onScreen(editor.editors::leave);
            }
        }
    }
}
