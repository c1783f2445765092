package org.musubi.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.musubi.service.DefaultLibrary;
import org.musubi.text.Language;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Fonts;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Theme;
import org.musubi.ui.common.WindowPlace;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.main.LibrarySession;
import org.musubi.ui.main.MainController;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window, on a library of its own, with a user who answers dialogs as told.
final class Window {
    private static final int SECONDS = 60;

    final Composition composition;
    final Settings settings;
    final List<String> copied = new ArrayList<>();
    final List<String> dialogs = new ArrayList<>();
    final List<String> viewed = new ArrayList<>();
    final Stage stage;
    private final Path folder;
    private final DefaultLibrary library;
    private @Nullable MainController main;

    @Nullable
    Path answer;

    Window(Stage stage, Path folder, double width, double height) {
        this.stage = stage;
        this.folder = folder;
        settings = new Settings(Map.of(), Language.ENGLISH);
        settings.theme().set(Theme.LIGHT);
        settings.window().set(new WindowPlace(0, 0, width, height, false));
        library = new DefaultLibrary(folder, Reference::json);
        var fonts = new Fonts("Linux");
        fonts.load();
        composition = new Composition(
                stage, settings, library, fonts, new Desktop(copied::add, viewed::add, _ -> new Answers()));
    }

    /// Opens the window, on the JavaFX thread.
    void show() {
        main = composition.show();
    }

    /// Opens the library, and waits until all of the window is there.
    void fill() {
        LibrarySession.Opened opened = LibrarySession.Opened.of(library.open());
        Platform.runLater(() -> composition.session().show(opened));
        until(() -> Objects.requireNonNull(main).isComplete()
                && !workspace().index().records().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Ends as the program does, waiting for what is under way, and takes away all that it kept.
    void close() throws IOException {
        WaitForAsyncUtils.waitForAsyncFx(
                SECONDS * 1000L,
                () -> List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide));
        composition.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    Workspace workspace() {
        return composition.workspace();
    }

    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }

    void picture(String name) {
        until(org.musubi.map.BaseMapTileRetriever.installed()::settled);
        picture(name, stage.getScene());
    }

    static void picture(String name, Scene scene) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, () -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private final class Answers implements Dialogs {
        @Override
        public Optional<Path> openFile(String title, FileType type) {
            dialogs.add(title);
            return Optional.ofNullable(answer);
        }

        @Override
        public Optional<Path> saveFile(String title, String name, FileType type) {
            dialogs.add(title);
            return Optional.ofNullable(answer);
        }

        @Override
        public void error(String headline, String text) {
            dialogs.add(headline);
        }

        @Override
        public void show(String title, Parent content) {
            dialogs.add(title);
        }
    }
}
