package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.model.LibraryRecord;
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
