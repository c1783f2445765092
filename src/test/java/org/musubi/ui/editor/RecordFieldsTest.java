package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.model.LibraryRecord;
import org.musubi.text.Language;
import org.musubi.ui.Reference;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What single fields of a record's form do, as the user sees it.
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class RecordFieldsTest {
    private final FxRobot robot = new FxRobot();
    private EditorStage editor;

    @Start
    void start(Stage stage) {
        editor = new EditorStage(stage, Duration.ofMillis(50), 340);
    }

    @AfterEach
    void close() throws IOException {
        editor.close();
    }

    private Node field(String name) {
        return robot.lookup(node -> node instanceof Field field && name.equals(field.getName()))
                .query();
    }

    private String understood(String field) {
        return ((Label) field(field).lookup(".understood")).getText();
    }

    @Test
    void theTickAloneSaysWhetherADateCountsFiscalYears() {
        editor.create("event", Map.of("title.en", "A year of work", "type", "forum"));
        editor.tabAndWrite("date", "FY2013");
        assertThat(understood("date")).contains("FY2013");
        var tick = (CheckBox) field("date").lookup(".check-box");
        assertThat(tick.isVisible()).isTrue();
        assertThat(tick.isSelected()).isTrue();

        editor.press(KeyCode.TAB);
        editor.press(KeyCode.SPACE);
        assertThat(tick.isSelected()).isFalse();
        assertThat(understood("date")).contains("April 2013 – March 2014").doesNotContain("FY");

        editor.press(KeyCode.CONTROL, KeyCode.S);
        LibraryRecord record = editor.saved();
        assertThat(record.fiscalYear()).isFalse();
        assertThat(record.date()).hasToString("2013-04/2014-03");
    }

    /// A forum with a source that states its date.
    private void createStating(String field, Language language) {
        EditorStage.onScreen(() -> editor.settings.language().set(language));
        editor.create("event", Map.of("title.en", "A forum", "type", "forum"));
        editor.tabAndWrite("citation.0.source", "newsletter");
        editor.take();
        editor.tabTo("citation.0.field");
        editor.choose(field);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSourceStatesAnotherDateWhichIsTypedAsDatesAre(Language language) {
        boolean japanese = language == Language.JAPANESE;
        createStating("date", language);
        editor.tabAndWrite("citation.0.value", japanese ? "平成25年11月2" : "31 June 2013");
        editor.press(KeyCode.TAB);
        EditorStage.until(() -> editor.problems().size() == 1);
        editor.press(KeyCode.SHIFT, KeyCode.TAB);
        editor.press(KeyCode.CONTROL, KeyCode.A);
        editor.write(japanese ? "平成25年11月27日" : "27 November 2013");
        EditorStage.until(() -> editor.problems().isEmpty());
        assertThat(understood("citation.0.value"))
                .contains(japanese ? "2013年11月27日" : "27 November 2013")
                .contains("2013-11-27");
        editor.picture("editor-cited-value-" + language.tag());

        editor.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(editor.saved().citations()).singleElement().satisfies(citation -> {
            assertThat(citation.field()).isEqualTo("date");
            assertThat(citation.value()).isEqualTo("2013-11-27");
        });
    }

    @Test
    void whatASourceSaysIsAskedInTheFormOfTheFieldItStates() {
        createStating("summary", Language.ENGLISH);
        assertThat(field("citation.0.value")).isInstanceOf(LineField.class);
        EditorStage.onScreen(() -> editor.editors.context().form().set("citation.0.field", "status"));
        assertThat(field("citation.0.value")).isInstanceOf(ChoiceField.class);
        EditorStage.onScreen(() -> editor.editors.context().form().set("citation.0.field", "type"));
        assertThat(field("citation.0.value")).isInstanceOf(WordField.class);
        EditorStage.onScreen(() -> editor.editors.context().form().set("citation.0.field", ""));
        assertThat(robot.lookup(node -> node instanceof Field field && "citation.0.value".equals(field.getName()))
                        .queryAll())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePreviewOfATableSaysWhatIsNewAndWhatIsNotUsed(Language language) {
        EditorStage.onScreen(() -> editor.settings.language().set(language));
        editor.create("event", Map.of("title.en", "A forum", "type", "forum"));
        EditorStage.onScreen(() -> editor.button("pasteTable").fire());
        EditorStage.until(() -> "pastedTable".equals(editor.focused().getId()));
        EditorStage.onScreen(() -> ((TextArea) editor.focused())
                .setText("Name\tOffice\tCity\tPhone\nToyama\t\t\t123\nTanaka Ichiro\tMayor\tDa Nang\t"));
        EditorStage.until(() -> robot.lookup(".pasted-row").queryAll().size() == 2);
        List<String> lines = robot.lookup(".paste-panel .label").<Label>queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        boolean japanese = language == Language.JAPANESE;
        assertThat(lines).anyMatch(line -> line.contains("Toyama") && !line.contains("("));
        assertThat(lines).contains(japanese ? "使わない項目：123" : "Not used: 123");
        assertThat(lines)
                .anyMatch(line -> line.contains(japanese ? "新しい人物" : "new person")
                        && line.contains(japanese ? "地名辞典の地域" : "place from the gazetteer"));
        editor.picture("editor-paste-" + language.tag());
    }

    @Test
    void showingTheFormAnewAddsNothingToIt() {
        EditorStage.onScreen(() ->
                editor.editors.edit(Reference.record("Pilot Training Workshop").id()));
        EditorStage.until(() -> editor.focused() instanceof javafx.scene.control.TextField);
        EditorContext context = editor.editors.context();
        EditorStage.onScreen(context.form()::rebuild);
        int nodes = nodes(editor.focused().getScene().getRoot());
        int ends = context.scope().size();

        for (int i = 0; i < 3; i++) {
            EditorStage.onScreen(context.form()::rebuild);
        }

        assertThat(context.scope().size()).isEqualTo(ends);
        assertThat(nodes(editor.focused().getScene().getRoot())).isEqualTo(nodes);
    }

    private static int nodes(Parent parent) {
        return 1
                + parent.getChildrenUnmodifiable().stream()
                        .mapToInt(child -> child instanceof Parent inner ? nodes(inner) : 1)
                        .sum();
    }
}
