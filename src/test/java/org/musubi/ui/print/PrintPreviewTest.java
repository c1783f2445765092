package org.musubi.ui.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.app.PrintMap;
import org.musubi.map.BaseMap;
import org.musubi.report.PdfPrinter;
import org.musubi.report.ReferenceLibrary;
import org.musubi.task.BackgroundThreads;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Appearance;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Fonts;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Theme;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class PrintPreviewTest extends ApplicationTest {
    @TempDir
    private static Path folder;

    private @Nullable PrintPreviewViewModel model;
    private @Nullable Node root;

    @Override
    public void start(Stage shown) {
        var workspace = new Workspace(Messages.in(Language.ENGLISH));
        workspace.show(ReferenceLibrary.INDEX);
        workspace
                .selectionProperty()
                .set(new Selection(Set.of(ReferenceLibrary.place("Toyama").id()), null));
        var background = new BackgroundThreads(Platform::runLater);
        var dialogs = new AnsweringDialogs();
        var preview = new PrintPreview(
                workspace,
                dialogs,
                background,
                new PdfPrinter(),
                new PrintMap(BaseMap.shipped()),
                () -> LocalDate.of(2026, 11, 23),
                language -> Messages.in(language).text("library.reference"));
        var made = new PrintPreviewViewModel(background, new PdfPrinter(), preview.open(), Language.ENGLISH);
        model = made;
        Parent view = new Views(
                        workspace.messagesProperty(),
                        Map.of(
                                PrintPreviewController.class,
                                () -> new PrintPreviewController(made, dialogs, workspace)))
                .load(FxmlView.PRINT_PREVIEW);
        root = view;
        var settings = new Settings(Map.of(), Language.ENGLISH);
        settings.theme().set(Theme.LIGHT);
        var fonts = new Fonts("Linux");
        fonts.load();
        var scene = new Scene(view, 900, 760);
        new Appearance(settings, fonts).dress(scene);
        shown.setScene(scene);
        shown.show();
    }

    private PrintPreviewViewModel model() {
        return Objects.requireNonNull(model);
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private long drawn() {
        return lookup(node -> node instanceof ImageView image && image.getImage() != null)
                .queryAll()
                .size();
    }

    @Test
    void aCityIsPreviewedInEitherLanguageAndSaved() throws Exception {
        waitFor(() -> drawn() > 0);
        assertThat(lookup("#page").queryAs(Label.class).getText()).startsWith("Page 1 of ");
        TestScreenshot.save(root, "print-preview-en");

        ChoiceBox<Language> language = lookup("#language").queryAs(ChoiceBox.class);
        interact(() -> language.setValue(Language.JAPANESE));
        waitFor(() -> model().openedProperty().get() != null
                && model().openedProperty().get().document().title().equals("富山市")
                && drawn() > 0);
        assertThat(lookup("#page").queryAs(Label.class).getText()).startsWith("Page 1 of ");
        TestScreenshot.save(root, "print-preview-ja");

        clickOn("+");
        assertThat(model().fitWidthProperty().get()).isFalse();
        clickOn("#save");
        waitFor(() -> lookup("#status").queryAs(Label.class).getText().startsWith("Saved as"));
        assertThat(folder.resolve("富山市.pdf")).isNotEmptyFile();
        clickOn("#print");
        waitFor(() -> lookup("#status").queryAs(Label.class).getText().contains("No printer was found"));
    }

    private static final class AnsweringDialogs implements Dialogs {
        @Override
        public Optional<Path> openFile(String title, FileType type) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String title, String name, FileType type) {
            assertThat(type.endings()).isEqualTo(List.of("*.pdf"));
            return Optional.of(folder.resolve(name));
        }

        @Override
        public void error(String headline, String text) {
            throw new AssertionError(headline);
        }

        @Override
        public void show(String title, Parent content) {
            throw new AssertionError(title);
        }
    }
}
