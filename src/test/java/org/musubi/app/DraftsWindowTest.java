package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.model.Id;
import org.musubi.service.DefaultLibrary;
import org.musubi.store.Draft;
import org.musubi.store.Library;
import org.musubi.ui.Reference;
import org.musubi.ui.editor.OpenEditor;
import org.musubi.ui.main.LibrarySession;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drafts in the whole window: found after a start, and left in the library they belong to.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class DraftsWindowTest {
    private static final Draft LEFT_BY_A_KILL = new Draft(
            new Id("draft-of-last-time"),
            null,
            "event",
            Map.of("title.en", "Half a tit"),
            Instant.parse("2026-11-24T01:02:03.004Z"));

    private Path folder;
    private Window window;

    @Start
    void start(Stage stage) throws IOException {
        folder = Files.createTempDirectory("musubi");
        window = new Window(stage, folder, 1280, 800);
        window.show();
    }

    @AfterEach
    void close() throws IOException {
        onScreen(window.composition.editing()::leave);
        window.close();
    }

    private static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private OpenEditor open() {
        return Objects.requireNonNull(
                window.composition.editing().openProperty().get());
    }

    @Test
    void draftsLeftByAKillAreShownAtTheNextStartAndGoneOnWith(FxRobot robot) {
        try (Library before = new DefaultLibrary(folder, Reference::json).open()) {
            before.keepDraft(LEFT_BY_A_KILL);
        }
        window.fill();
        MenuButton drafts = robot.lookup("#drafts").queryAs(MenuButton.class);
        Window.until(drafts::isVisible);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(drafts.getText()).isEqualTo("1 draft");
        window.picture("drafts-after-start");
        var item = drafts.getItems().getFirst();
        assertThat(item.getText()).startsWith("Half a tit · Event · ");

        onScreen(item::fire);
        assertThat(open().model().form().get("title.en")).isEqualTo("Half a tit");
        assertThat(drafts.isVisible()).isFalse();
    }

    @Test
    void anotherLibraryClosesAFormAndLeavesItsDraftInItsOwn() throws IOException {
        window.fill();
        Library first =
                Objects.requireNonNull(window.composition.session().service()).library();
        onScreen(() -> window.composition.editing().create("event", Map.of()));
        onScreen(() -> open().model().type("title.en", "A new event"));

        Path elsewhere = Files.createTempDirectory(folder, "other").resolve("other.musubi");
        var other = LibrarySession.Opened.of(Library.create(elsewhere));
        onScreen(() -> window.composition.session().show(other));

        assertThat(window.composition.editing().openProperty().get()).isNull();
        window.composition.editing().settle();
        assertThat(first.drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.values()).containsEntry("title.en", "A new event"));
        assertThat(other.service().library().drafts()).isEmpty();
        assertThat(window.composition.editing().drafts().allProperty().get()).isEmpty();
        first.close();
    }
}
