package org.musubi.app;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.service.DefaultLibrary;
import org.musubi.store.Library;
import org.musubi.text.Language;
import org.musubi.ui.common.Fonts;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.SettingsFile;
import org.musubi.ui.library.RecentLibraries;
import org.musubi.ui.main.LibrarySession;

/// The program with its window.
public final class MusubiApp extends Application {
    /// The one at which a window of usual size shows Asia.
    private static final int FIRST_ZOOM = 3;

    private @Nullable CompletableFuture<LibrarySession.Opened> opening;
    private @Nullable DefaultLibrary reference;
    private @Nullable SettingsFile settingsFile;
    private @Nullable Settings settings;
    private final Fonts fonts = new Fonts(System.getProperty("os.name"));
    private @Nullable CompletableFuture<Void> fontsLoaded;
    private @Nullable Composition composition;

    /// Runs beside the start of the JavaFX thread: reads the settings, and begins to open the library.
    @Override
    public void init() {
        CompletableFuture.runAsync(() -> BaseMapTileRetriever.installed().prepare(FIRST_ZOOM));
        fontsLoaded = CompletableFuture.runAsync(fonts::load);
        UserFolders folders = UserFolders.ofThisUser();
        var fallback = new DefaultLibrary(folders.data(), MusubiApp::shippedLibrary);
        reference = fallback;
        settingsFile = new SettingsFile(folders.data().resolve("settings.properties"));
        settings = new Settings(settingsFile.read(), Language.of(Locale.getDefault()));
        var recent = new RecentLibraries(settings.recentLibraries());
        List<String> files = getParameters().getUnnamed();
        // On a thread of its own: the one or few that all share are busy with map and fonts, and will be wanted for a
        // part of this.
        opening = CompletableFuture.supplyAsync(
                () -> LibrarySession.Opened.of(open(fallback, files.stream().map(Path::of), recent.files())),
                task -> Thread.ofPlatform().daemon().name("opening").start(task));
        Thread.ofPlatform()
                .daemon()
                .name("log")
                .start(() -> LogFiles.start(folders.data().resolve("log")));
    }

    /// The library that was asked for, or else the one that was open last, if it is still there.
    private static Library open(DefaultLibrary fallback, Stream<Path> asked, List<Path> recent) {
        Optional<Path> file = asked.findFirst()
                .or(() -> recent.stream().limit(1).filter(Files::exists).findFirst());
        return file.map(Library::openOrRead).orElseGet(fallback::open);
    }

    static InputStream shippedLibrary() {
        return Objects.requireNonNull(MusubiApp.class.getResourceAsStream("/reference/library.json"));
    }

    @Override
    public void start(Stage stage) {
        Objects.requireNonNull(fontsLoaded).join();
        Settings read = Objects.requireNonNull(settings);
        var made =
                new Composition(stage, read, Objects.requireNonNull(reference), fonts, Desktop.real(getHostServices()));
        composition = made;
        var errors = new UncaughtErrors(made.notices(), made.workspace());
        Thread.setDefaultUncaughtExceptionHandler(errors);
        Thread.currentThread().setUncaughtExceptionHandler(errors);
        made.show();
        var first = new FirstLibrary(Objects.requireNonNull(opening), made);
        StartTrace.watch(
                System.getenv(),
                BaseMapTileRetriever.installed()::settled,
                () -> first.isShown() && made.isPainted(),
                Platform::exit);
        Objects.requireNonNull(settingsFile).keep(read);
        first.await();
    }

    @Override
    public void stop() {
        if (settingsFile != null) {
            settingsFile.close();
        }
        if (composition != null) {
            composition.close();
        }
    }
}
