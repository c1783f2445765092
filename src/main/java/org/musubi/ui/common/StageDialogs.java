package org.musubi.ui.common;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Messages;

/// Dialogs over the main window.
public final class StageDialogs implements Dialogs {
    /// What a dialog leaves free of the screen's width and height, title bar included, in pixels.
    private static final double SCREEN_MARGIN = 64;

    private static final double BUTTONS_HEIGHT = 56;

    private final Stage owner;
    private final Appearance appearance;
    private final Workspace workspace;
    private final Settings settings;

    public StageDialogs(Stage owner, Appearance appearance, Workspace workspace, Settings settings) {
        this.owner = owner;
        this.appearance = appearance;
        this.workspace = workspace;
        this.settings = settings;
    }

    private Messages messages() {
        return workspace.messages();
    }

    @Override
    public Optional<Path> openFile(String title, FileType type) {
        return remember(chooser(title, type).showOpenDialog(owner));
    }

    @Override
    public List<Path> openFiles(String title, FileType type) {
        List<File> chosen = chooser(title, type).showOpenMultipleDialog(owner);
        return chosen == null
                ? List.of()
                : chosen.stream().flatMap(file -> remember(file).stream()).toList();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        String folder = settings.lastFolder().get();
        if (!folder.isEmpty() && Files.isDirectory(Path.of(folder))) {
            chooser.setInitialDirectory(new File(folder));
        }
        File chosen = chooser.showDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        settings.lastFolder().set(chosen.getPath());
        return Optional.of(chosen.toPath());
    }

    @Override
    public Optional<Path> saveFile(String title, String name, FileType type) {
        FileChooser chooser = chooser(title, type);
        chooser.setInitialFileName(name);
        return remember(chooser.showSaveDialog(owner)).map(path -> withEnding(path, type));
    }

    private FileChooser chooser(String title, FileType type) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(type.description(), type.endings()));
        String folder = settings.lastFolder().get();
        if (!folder.isEmpty() && Files.isDirectory(Path.of(folder))) {
            chooser.setInitialDirectory(new File(folder));
        }
        return chooser;
    }

    private Optional<Path> remember(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        if (chosen.getParent() != null) {
            settings.lastFolder().set(chosen.getParent());
        }
        return Optional.of(chosen.toPath());
    }

    private static Path withEnding(Path path, FileType type) {
        String ending = type.endings().getFirst().substring(1);
        String name = String.valueOf(path.getFileName());
        return name.indexOf('.') >= 0 || ending.contains("*") ? path : path.resolveSibling(name + ending);
    }

    @Override
    public void error(String headline, String text) {
        var alert = new Alert(Alert.AlertType.ERROR);
        alert.setTitle(messages().text("app.name"));
        alert.setHeaderText(headline);
        alert.getDialogPane().setContent(wrapped(text));
        alert.getButtonTypes().setAll(close());
        present(alert);
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setPrefWidth(420);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public void show(String title, Parent content) {
        present(dialog(title, content));
    }

    @Override
    public void showBeside(String title, Parent content) {
        Dialog<Void> dialog = dialog(title, content);
        dialog.initModality(Modality.NONE);
        prepare(dialog);
        dialog.show();
    }

    private Dialog<Void> dialog(String title, Parent content) {
        var dialog = new Dialog<Void>();
        dialog.setTitle(title);
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(content);
        pane.getButtonTypes().add(close());
        if (content instanceof Region region && region.getPrefWidth() > 0) {
            // By the theme a dialog pane is 600 pixels wide at most; content that knows its size gets that instead.
            pane.getStyleClass().add("sized");
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            pane.setPrefWidth(Math.min(region.getPrefWidth(), screen.getWidth() - SCREEN_MARGIN));
            pane.setPrefHeight(Math.min(region.getPrefHeight() + BUTTONS_HEIGHT, screen.getHeight() - SCREEN_MARGIN));
        }
        return dialog;
    }

    private ButtonType close() {
        return new ButtonType(messages().text("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }

    private void present(Dialog<?> dialog) {
        prepare(dialog);
        dialog.showAndWait();
    }

    private void prepare(Dialog<?> dialog) {
        if (owner.isShowing()) {
            dialog.initOwner(owner);
        }
        appearance.dress(dialog.getDialogPane().getScene());
    }
}
