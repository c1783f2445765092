package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.store.Draft;
import org.musubi.store.Library;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Notices.Notice;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What becomes of what was typed: drafts, conflicts, templates.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class EditorsTest {
    private static final Map<String, String> FILLED = Map.of("title.en", "A workshop", "type", "Workshop");

    private EditorStage editor;

    @Start
    void start(Stage stage) {
        editor = new EditorStage(stage, Duration.ofMillis(20), 420);
    }

    @AfterEach
    void close() throws IOException {
        editor.close();
    }

    private OpenEditor open() {
        return Objects.requireNonNull(editor.editors.openProperty().get());
    }

    @Test
    void whatIsTypedOutlivesAKill(@TempDir Path other) throws IOException {
        editor.create("event", Map.of());
        editor.write("Half a tit");
        EditorStage.until(() -> !editor.library().drafts().isEmpty());

        // What a killed program leaves behind are the files as they are.
        Path folder = Objects.requireNonNull(editor.file().getParent());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().contains(".musubi")).toList()) {
                if (!file.toString().contains("lock")) {
                    Files.copy(file, other.resolve(String.valueOf(file.getFileName())));
                }
            }
        }
        try (Library found =
                Library.open(other.resolve(String.valueOf(editor.file().getFileName())))) {
            assertThat(found.drafts()).singleElement().satisfies(draft -> {
                assertThat(draft.kind()).isEqualTo("event");
                assertThat(draft.values()).containsEntry("title.en", "Half a tit");
            });
        }
    }

    @Test
    void escapeLeavesADraftThatIsListedAndCanBeGoneOnWith() {
        editor.create("event", Map.of());
        editor.write("A workshop");
        editor.press(KeyCode.ESCAPE);
        assertThat(editor.editors.openProperty().get()).isNull();
        Draft draft = editor.editors.drafts().allProperty().get().getFirst();

        EditorStage.onScreen(() -> editor.editors.reopen(draft));
        assertThat(open().model().form().get("title.en")).isEqualTo("A workshop");
        assertThat(editor.editors.drafts().allProperty().get()).isEmpty();
    }

    @Test
    void aFormThatWasNotTouchedLeavesNoDraft() {
        EditorStage.onScreen(() ->
                editor.editors.edit(Reference.record("Pilot Training Workshop").id()));
        EditorStage.onScreen(editor.editors::leave);
        editor.editors.drafts().settle();
        assertThat(editor.library().drafts()).isEmpty();
        assertThat(editor.editors.drafts().allProperty().get()).isEmpty();
    }

    @Test
    void aDiscardedDraftCanBeBroughtBack() {
        editor.create("event", FILLED);
        editor.write("Another");
        EditorStage.onScreen(editor.editors::discard);
        editor.editors.drafts().settle();
        assertThat(editor.library().drafts()).isEmpty();

        Notice notice = Objects.requireNonNull(editor.notices.noticeProperty().get());
        EditorStage.onScreen(Objects.requireNonNull(notice.offer()).action());
        assertThat(open().model().form().get("title.en")).contains("Another");
    }

    @Test
    void problemsAreShownInWordsOnceAFieldIsLeftAndGoWhenMended() {
        editor.create("event", Map.of());
        assertThat(editor.problems()).isEmpty();
        editor.tabAndWrite("date", "3/4/2017");
        assertThat(editor.problems()).noneMatch(problem -> problem.startsWith("Day and month"));
        editor.press(KeyCode.TAB);
        EditorStage.until(() -> editor.problems().stream().anyMatch(problem -> problem.startsWith("Day and month")));
        assertThat(editor.problems()).contains("Enter a title in at least one language.");
        editor.press(KeyCode.CONTROL, KeyCode.S);
        EditorStage.until(() -> "title.en".equals(editor.focused().getId()));
        assertThat(editor.editors.openProperty().get()).isNotNull();
        editor.write("A workshop");
        EditorStage.until(() -> !editor.problems().contains("Enter a title in at least one language."));
    }

    @Test
    void aChangeMeanwhileIsNeverOverwrittenUnasked() {
        LibraryRecord record = Reference.record("Pilot Training Workshop");
        EditorStage.onScreen(() -> editor.editors.edit(record.id()));
        EditorStage.onScreen(() -> open().model().type("title.en", "Mine"));
        editor.service.change("step.edit", "", step -> step.put(EntryForms.retitled(record, "Theirs")));
        EditorStage.until(() -> open().conflictProperty().get() == OpenEditor.Conflict.CHANGED);
        EditorStage.onScreen(editor.editors::save);
        assertThat(open().savingProperty().get()).isFalse();
        assertThat(open().refusedProperty().get()).isTrue();
        assertThat(title(record.id())).isEqualTo("Theirs");

        EditorStage.onScreen(editor.editors::keepMine);
        EditorStage.until(() -> editor.editors.openProperty().get() == null);
        assertThat(title(record.id())).isEqualTo("Mine");
        editor.service.undo();
        assertThat(title(record.id())).isEqualTo("Theirs");
    }

    private String title(Id record) {
        return editor.library()
                .content(java.util.Set.of(record))
                .records()
                .getFirst()
                .title("en");
    }

    @Test
    void theSourcesOfTheLastRecordAreOfferedForTheNext() {
        var filled = new java.util.HashMap<>(FILLED);
        filled.put("citation.0.source", "City Newsletter 12");
        filled.put("citation.0.source.ref", "+source");
        filled.put("citation.0.locator", "Heading 2");
        filled.put("citation.0.quote", "seven participants");
        editor.create("event", filled);
        EditorStage.onScreen(editor.editors::save);
        Id source = editor.saved().citations().getFirst().source();

        editor.create("event", FILLED);
        EditorStage.onScreen(() -> editor.button("sameAsLast").fire());
        EditorStage.onScreen(editor.editors::save);
        EditorStage.until(() -> editor.editors.openProperty().get() == null);
        LibraryRecord second = editor.saved();
        assertThat(second.citations()).singleElement().satisfies(citation -> {
            assertThat(citation.source()).isEqualTo(source);
            assertThat(citation.locator()).isEqualTo("Heading 2");
            assertThat(citation.quote()).isNull();
        });
    }

    @Test
    void aRecordCanBeDuplicatedAndKeptAsATemplate() {
        LibraryRecord record = Reference.record("Pilot Training Workshop");
        EditorStage.onScreen(() -> editor.editors.duplicate(record.id()));
        assertThat(open().model().isNew()).isTrue();
        Map<String, String> values = open().model().form().values();
        EditorStage.onScreen(() -> editor.editors.templates().save("Workshops", "event", values));
        EditorStage.until(() -> !editor.editors.templates().allProperty().get().isEmpty());
        var template = editor.editors.templates().allProperty().get().getFirst();
        assertThat(template.values()).isEqualTo(values);

        EditorStage.onScreen(editor.editors::save);
        LibraryRecord copy = editor.saved();
        assertThat(copy.id()).isNotEqualTo(record.id());
        assertThat(copy.parties()).isEqualTo(record.parties());
        editor.service.undo();
        editor.service.undo();
        EditorStage.onScreen(editor.editors.templates()::refresh);
        EditorStage.until(() -> editor.editors.templates().allProperty().get().isEmpty());
    }

    @Test
    void aPastedTableBecomesRowsOfParties() {
        editor.create("event", FILLED);
        EditorStage.onScreen(() -> editor.button("pasteTable").fire());
        EditorStage.until(() -> "pastedTable".equals(editor.focused().getId()));
        EditorStage.onScreen(() -> ((javafx.scene.control.TextArea) editor.focused()).clear());
        editor.write("Name,Role,Office,City\nTanaka Ichiro,Speaker,Mayor,Toyama\n北九州市,,,\n");
        EditorStage.until(() -> !editor.button("addPasted").isDisabled());
        editor.picture("editor-paste");
        var changes = new AtomicInteger();
        open().model().form().onChange(changes::incrementAndGet);
        EditorStage.onScreen(() -> editor.button("addPasted").fire());
        assertThat(changes).as("all rows at once").hasValue(1);
        EditorStage.onScreen(editor.editors::save);
        LibraryRecord record = editor.saved();
        assertThat(record.parties()).hasSize(2);
        assertThat(record.parties().getLast().party()).isEqualTo(Reference.party("Kitakyushu"));
        assertThat(List.of(record.parties().getFirst().role().code())).containsExactly("speaker");
        assertThat(editor.library().steps(1).getFirst().name()).isEqualTo("step.add");
    }
}
