package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Person;
import org.musubi.store.Draft;
import org.musubi.ui.Reference;
import org.musubi.ui.editor.OpenEditor.Conflict;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What becomes of forms while others are saved or the library changes: nothing typed is lost, and nothing that others
/// did is overwritten unasked.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class SavingTest {
    private static final Map<String, String> FILLED = Map.of("title.en", "A workshop", "type", "Workshop");

    private final CountDownLatch goOn = new CountDownLatch(1);
    private EditorStage editor;

    @Start
    void start(Stage stage) {
        editor = new EditorStage(stage, Duration.ofMillis(20), 420);
    }

    @AfterEach
    void close() throws IOException {
        goOn.countDown();
        editor.close();
    }

    private OpenEditor open() {
        return Objects.requireNonNull(editor.editors.openProperty().get());
    }

    private void type(String field, String text) {
        EditorStage.onScreen(() -> open().model().type(field, text));
    }

    /// Saves, with a library that is busy until told to go on.
    private OpenEditor saveSlowly() throws InterruptedException {
        var busy = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> editor.library().write("step.edit", _ -> {
                    busy.countDown();
                    await(goOn);
                }));
        busy.await();
        OpenEditor saved = open();
        EditorStage.onScreen(editor.editors::save);
        assertThat(saved.savingProperty().get()).isTrue();
        return saved;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end(OpenEditor saved) {
        goOn.countDown();
        EditorStage.until(() -> !saved.savingProperty().get());
    }

    private List<LibraryRecord> titled(String title) {
        return editor.library().content().records().stream()
                .filter(record -> record.title("en").equals(title))
                .toList();
    }

    private List<Draft> drafts() {
        editor.editors.drafts().settle();
        return editor.library().drafts();
    }

    @Test
    void whatIsTypedWhileSavingStaysToBeSavedNext() throws InterruptedException {
        editor.create("event", FILLED);
        OpenEditor saved = saveSlowly();
        type("summary.en", "Typed meanwhile");
        end(saved);

        assertThat(open()).isSameAs(saved);
        assertThat(saved.model().isNew()).isFalse();
        LibraryRecord first = titled("A workshop").getFirst();
        assertThat(first.summary().isEmpty()).isTrue();
        assertThat(drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.entry()).isEqualTo(first.id());
            assertThat(draft.values()).containsEntry("summary.en", "Typed meanwhile");
        });

        EditorStage.onScreen(editor.editors::save);
        LibraryRecord second = editor.saved();
        assertThat(titled("A workshop")).containsExactly(second);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.summary()).isEqualTo(Names.of("en", "Typed meanwhile"));
        assertThat(drafts()).isEmpty();
    }

    @Test
    void whoeverWasNewInAFormIsMadeOnceThoughItIsSavedTwice() throws InterruptedException {
        var filled = new HashMap<>(FILLED);
        filled.put("party.0.name", "Tanaka Ichiro");
        filled.put("party.0.name.ref", "+person");
        filled.put("party.0.role", "speaker");
        editor.create("event", filled);
        OpenEditor saved = saveSlowly();
        type("summary.en", "Typed meanwhile");
        end(saved);
        EditorStage.onScreen(editor.editors::save);
        LibraryRecord record = editor.saved();
        assertThat(editor.library().content().people())
                .filteredOn(person -> "Tanaka Ichiro".equals(person.name()))
                .extracting(Person::id)
                .containsExactly(record.parties().getFirst().party());
    }

    @Test
    void aFormOpenedWhileAnotherIsSavedStaysOpenAndItsDraftIsKept() throws InterruptedException {
        editor.create("event", FILLED);
        OpenEditor saved = saveSlowly();
        editor.create("event", Map.of());
        type("title.en", "The next one");
        OpenEditor next = open();
        end(saved);

        assertThat(open()).isSameAs(next);
        assertThat(titled("A workshop")).hasSize(1);
        EditorStage.until(() -> !editor.library().drafts().isEmpty());
        assertThat(drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.values()).containsEntry("title.en", "The next one"));
        assertThat(editor.editors.drafts().allProperty().get()).isEmpty();
    }

    @Test
    void whatIsTypedWhileSavingOutlivesLeavingToo() throws InterruptedException {
        editor.create("event", FILLED);
        OpenEditor saved = saveSlowly();
        type("summary.en", "Typed meanwhile");
        EditorStage.onScreen(editor.editors::leave);
        end(saved);

        Id record = titled("A workshop").getFirst().id();
        Draft draft = editor.editors.drafts().allProperty().get().getFirst();
        assertThat(draft.entry()).isEqualTo(record);
        assertThat(drafts()).containsExactly(draft);
        EditorStage.onScreen(() -> editor.editors.reopen(draft));
        assertThat(open().conflictProperty().get()).isEqualTo(Conflict.NONE);
        assertThat(open().model().form().get("summary.en")).isEqualTo("Typed meanwhile");
    }

    @Test
    void aStepThatFailsLeavesTheDraft() throws InterruptedException {
        LibraryRecord record = Reference.record("Pilot Training Workshop");
        EditorStage.onScreen(() -> editor.editors.edit(record.id()));
        type("title.en", "Mine");
        var busy = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> editor.service.change("step.edit", "", step -> {
                    busy.countDown();
                    await(goOn);
                    step.put(EntryForms.retitled(record, "Theirs"));
                }));
        busy.await();
        OpenEditor saved = open();
        EditorStage.onScreen(editor.editors::save);
        EditorStage.onScreen(editor.editors::leave);
        end(saved);

        assertThat(titled("Theirs")).hasSize(1);
        assertThat(titled("Mine")).isEmpty();
        Draft draft = editor.editors.drafts().allProperty().get().getFirst();
        assertThat(drafts()).containsExactly(draft);
        assertThat(Objects.requireNonNull(editor.notices.noticeProperty().get()).text())
                .startsWith("It could not be saved");
        EditorStage.onScreen(() -> editor.editors.reopen(draft));
        assertThat(open().conflictProperty().get()).isEqualTo(Conflict.CHANGED);
    }

    private void changeTitle(LibraryRecord record, String title) {
        editor.service.change("step.edit", "", step -> step.put(EntryForms.retitled(record, title)));
        EditorStage.until(() -> editor.workspace
                .index()
                .record(record.id())
                .orElseThrow()
                .title("en")
                .equals(title));
    }

    @Test
    void anOutdatedDraftNeverOverwritesUnasked() {
        LibraryRecord record = Reference.record("Pilot Training Workshop");
        LibraryRecord other = Reference.CONTENT.records().stream()
                .filter(one -> !one.equals(record))
                .findFirst()
                .orElseThrow();
        EditorStage.onScreen(() -> editor.editors.edit(record.id()));
        type("title.en", "Mine");
        EditorStage.onScreen(editor.editors::leave);
        changeTitle(record, "Theirs");

        EditorStage.onScreen(() -> editor.editors.edit(record.id()));
        assertThat(open().conflictProperty().get()).isEqualTo(Conflict.CHANGED);
        changeTitle(other, "Something else");
        assertThat(open().conflictProperty().get()).isEqualTo(Conflict.CHANGED);

        EditorStage.onScreen(() -> editor.button("save").fire());
        assertThat(open().savingProperty().get()).isFalse();
        assertThat(titled("Mine")).isEmpty();
        assertThat(editor.words("conflictText")).startsWith("Not saved: this has been changed");

        // Kept once more and opened again, the draft is as old as before.
        type("title.en", "Mine again");
        EditorStage.onScreen(editor.editors::leave);
        Draft draft = drafts().getFirst();
        EditorStage.onScreen(() -> editor.editors.reopen(draft));
        assertThat(open().conflictProperty().get()).isEqualTo(Conflict.CHANGED);

        EditorStage.onScreen(editor.editors::keepMine);
        editor.saved();
        assertThat(titled("Mine again")).hasSize(1);
        editor.service.undo();
        assertThat(titled("Theirs")).hasSize(1);
    }

    @Test
    void aConflictGoesWhenTheLibraryIsAgainAsTheDraftBegan() {
        LibraryRecord record = Reference.record("Pilot Training Workshop");
        EditorStage.onScreen(() -> editor.editors.edit(record.id()));
        type("title.en", "Mine");
        EditorStage.onScreen(editor.editors::leave);
        changeTitle(record, "Theirs");
        EditorStage.onScreen(() -> editor.editors.edit(record.id()));
        assertThat(open().conflictProperty().get()).isEqualTo(Conflict.CHANGED);

        editor.service.undo();
        EditorStage.until(() -> open().conflictProperty().get() == Conflict.NONE);
        EditorStage.onScreen(editor.editors::save);
        editor.saved();
        assertThat(titled("Mine")).hasSize(1);
    }
}
