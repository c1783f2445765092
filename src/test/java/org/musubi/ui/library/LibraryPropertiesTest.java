package org.musubi.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.service.DefaultLibrary;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;
import org.musubi.store.Step;
import org.musubi.task.BackgroundThreads;
import org.musubi.text.Language;
import org.musubi.text.Message;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Appearance;
import org.musubi.ui.common.Fonts;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Theme;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class LibraryPropertiesTest extends ApplicationTest {
    @TempDir
    private static Path folder;

    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final Settings settings = new Settings(Map.of(), Language.ENGLISH);
    private Library library;
    private Stage stage;

    @Override
    public void start(Stage shown) {
        stage = shown;
        library = new DefaultLibrary(folder, Reference::json).open();
        var service = new LibraryService(library);
        workspace.show(Reference.INDEX);
        var known = new PropertiesViewModel.Known(
                library.facts(), library.settings(), Optional.of(Instant.parse("2026-11-24T00:12:00Z")));
        var model = new PropertiesViewModel(
                workspace, service, new BackgroundThreads(Platform::runLater), new Notices(), known);
        var views = new Views(
                workspace.messagesProperty(),
                Map.of(PropertiesController.class, () -> new PropertiesController(model, workspace)));
        settings.theme().set(Theme.LIGHT);
        var fonts = new Fonts("Linux");
        fonts.load();
        var scene = new Scene(views.load(FxmlView.LIBRARY_PROPERTIES), 640, 640);
        new Appearance(settings, fonts).dress(scene);
        shown.setScene(scene);
        shown.show();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(String name) throws IOException {
        WritableImage shot =
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.getScene().snapshot(null));
        var image = new BufferedImage((int) shot.getWidth(), (int) shot.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, shot.getPixelReader().getArgb(x, y));
            }
        }
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        ImageIO.write(image, "png", pictures.resolve(name + ".png").toFile());
    }

    @Test
    void eachFieldIsSavedAsAStepOfItsOwnWhenItIsLeft() throws Exception {
        clickOn("#titleEnglish").write("Cooperation of our cities").type(KeyCode.TAB);
        write("都市間協力").type(KeyCode.ENTER);
        until(() -> library.settings().size() == 2);

        assertThat(library.settings())
                .containsEntry("title.en", "Cooperation of our cities")
                .containsEntry("title.ja", "都市間協力");
        assertThat(library.steps(2)).extracting(Step::subject).containsExactly("都市間協力", "Cooperation of our cities");
        picture("library-properties-en");

        library.undo();
        assertThat(library.settings()).containsOnlyKeys("title.en");
        library.undo();
        assertThat(library.settings()).isEmpty();
    }

    @Test
    void whatMayOnlyBeReadCannotBeTypedInto() throws Exception {
        interact(() -> {
            workspace.messagesProperty().set(Messages.in(Language.JAPANESE));
            workspace.readOnly(Message.of("read-only.reason"));
            settings.theme().set(Theme.DARK);
        });
        TextField title = lookup("#titleEnglish").queryAs(TextField.class);

        assertThat(title.isDisabled()).isTrue();
        assertThat(lookup("#readOnlyNote").query().isVisible()).isTrue();
        picture("library-properties-ja-dark");
        clickOn(Objects.requireNonNull(title)).write("no");
        assertThat(library.settings()).isEmpty();
    }
}
