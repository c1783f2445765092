package org.musubi.ui.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.musubi.gazetteer.SharedGazetteer;
import org.musubi.model.LibraryRecord;
import org.musubi.query.LibraryIndex;
import org.musubi.service.DefaultLibrary;
import org.musubi.service.LibraryService;
import org.musubi.service.PlaceFinder;
import org.musubi.store.Library;
import org.musubi.task.BackgroundThreads;
import org.musubi.text.Language;
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
import org.musubi.ui.print.TestScreenshot;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The editors alone on a small stage, over a library of their own, with what a user does at the keyboard.
final class EditorStage implements AutoCloseable {
    private static final int SECONDS = 30;
    private static final PlaceFinder FINDER = new PlaceFinder(SharedGazetteer.shipped());

    final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    final Notices notices = new Notices();
    final Settings settings = new Settings(Map.of(), Language.ENGLISH);
    final Editors editors;
    final LibraryService service;
    private final Path folder;
    private final Stage stage;
    private final StackPane holder = new StackPane();
    private final FxRobot robot = new FxRobot();

    /// @param width of the stage, as of the detail pane, in pixels
    EditorStage(Stage stage, Duration pause, double width) {
        this.stage = stage;
        try {
            folder = Files.createTempDirectory("musubi-editor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.language()
                .addListener((_, _, now) -> workspace.messagesProperty().set(Messages.in(now)));
        settings.theme().set(Theme.LIGHT);
        service = new LibraryService(new DefaultLibrary(folder, Reference::json).open());
        workspace.show(LibraryIndex.of(service.content()));
        service.onChange(_ -> {
            LibraryIndex changed = LibraryIndex.of(service.content());
            Platform.runLater(() -> workspace.show(changed));
        });
        Gazetteer gazetteer = new ShippedGazetteer(FINDER, workspace::index, workspace::messages);
        var known = new LibraryKnown(workspace::index, gazetteer);
        var keeper = new DraftKeeper(
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory()),
                pause,
                Duration.ofSeconds(2),
                failure -> notices.warn(failure.toString()));
        editors = new Editors(
                workspace,
                () -> service,
                Stream.concat(
                                RecordEntryForm.all(known, workspace::index).stream(),
                                PlaceEntryForm.withOthers(known, workspace::index).stream())
                        .toList(),
                new Suggesting(
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().daemon().factory()),
                        Platform::runLater),
                new BackgroundThreads(Platform::runLater),
                new Drafts(keeper, () -> service, Platform::runLater),
                notices);
        var controllers = new HashMap<Class<?>, Supplier<?>>();
        var views = new Views(workspace.messagesProperty(), controllers);
        controllers.put(EditorController.class, () -> new EditorController(editors, views, workspace));
        var records = new RecordSuggester(workspace::index, workspace::messages);
        controllers.put(
                RecordEditorController.class, () -> new RecordEditorController(editors, workspace, gazetteer, records));
        controllers.put(
                PlaceEditorController.class,
                () -> new PlaceEditorController(
                        editors, workspace, ShippedGazetteer.whole(FINDER, workspace::messages)));
        controllers.put(
                OrganisationEditorController.class,
                () -> new OrganisationEditorController(editors, workspace, gazetteer));
        controllers.put(PersonEditorController.class, () -> new PersonEditorController(editors, workspace, gazetteer));
        controllers.put(SourceEditorController.class, () -> new SourceEditorController(editors));
        editors.openProperty().addListener((_, _, now) -> {
            holder.getChildren().clear();
            if (now != null) {
                holder.getChildren().add(views.load(FxmlView.EDITOR));
            }
        });
        var fonts = new Fonts("Linux");
        fonts.load();
        var scene = new Scene(holder, width, 900);
        new Appearance(settings, fonts).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    Library library() {
        return service.library();
    }

    Path file() {
        return service.library().file();
    }

    static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000L, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Opens the form of a new entry and waits for its first field.
    void create(String kind, Map<String, String> initial) {
        onScreen(() -> editors.create(kind, initial));
        until(() -> focused() instanceof TextInputControl);
    }

    /// The control with the cursor.
    Node focused() {
        return Objects.requireNonNullElse(stage.getScene().getFocusOwner(), holder);
    }

    /// Presses Tab until the cursor is in a field.
    void tabTo(String field) {
        for (int i = 0; i < 60 && !field.equals(focused().getId()); i++) {
            press(KeyCode.TAB);
        }
        if (!field.equals(focused().getId())) {
            throw new AssertionError("Tab does not lead to " + field + " but ends at " + focused());
        }
    }

    void press(KeyCode... codes) {
        robot.press(codes);
        for (int i = codes.length - 1; i >= 0; i--) {
            robot.release(codes[i]);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Puts text in as an input method does: the robot has keys for Latin letters only.
    void write(String text) {
        var control = (TextInputControl) focused();
        onScreen(() -> control.replaceSelection(text));
    }

    void tabAndWrite(String field, String text) {
        tabTo(field);
        write(text);
    }

    boolean suggests() {
        return !robot.lookup(".suggestions .list-cell:filled").queryAll().isEmpty();
    }

    /// Waits for suggestions and takes the first one.
    void take() {
        until(this::suggests);
        press(KeyCode.ENTER);
    }

    /// Goes through the values of the combo box with the cursor until it shows this one.
    void choose(String code) {
        var box = (ComboBox<?>) focused();
        for (int i = 0; i < 40 && !code.equals(box.getValue()); i++) {
            press(KeyCode.DOWN);
        }
        if (!code.equals(box.getValue())) {
            throw new AssertionError("cannot choose " + code);
        }
    }

    /// The record that is open once saving has ended.
    LibraryRecord saved() {
        until(() ->
                editors.openProperty().get() == null && workspace.selection().record() != null);
        return workspace
                .index()
                .record(Objects.requireNonNull(workspace.selection().record()))
                .orElseThrow();
    }

    /// The words under fields on what is wrong, as far as they are shown.
    List<String> problems() {
        WaitForAsyncUtils.waitForFxEvents();
        return robot
                .lookup(".field-problem")
                .<javafx.scene.control.Label>queryAllAs(javafx.scene.control.Label.class)
                .stream()
                .filter(Node::isVisible)
                .map(javafx.scene.control.Label::getText)
                .toList();
    }

    /// What is said of entries that the library has already.
    List<String> alike() {
        WaitForAsyncUtils.waitForFxEvents();
        return robot
                .lookup(".alike > .label")
                .<javafx.scene.control.Label>queryAllAs(javafx.scene.control.Label.class)
                .stream()
                .map(javafx.scene.control.Label::getText)
                .toList();
    }

    Button button(String id) {
        return robot.lookup("#" + id).queryButton();
    }

    /// What a label says.
    String words(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#" + id).queryLabeled().getText();
    }

    void picture(String name) {
        try {
            TestScreenshot.save(stage.getScene().getRoot(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        onScreen(editors::leave);
        editors.drafts().settle();
        service.library().close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
