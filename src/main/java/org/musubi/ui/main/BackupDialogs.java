package org.musubi.ui.main;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.service.SalvageList;
import org.musubi.ui.backup.RestoreController;
import org.musubi.ui.backup.RestoreViewModel;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.common.WrappedCell;

/// What is shown around backups and damaged files.
public final class BackupDialogs {
    private final Function<Map<Class<?>, Supplier<?>>, Views> views;
    private final Workspace workspace;

    /// @param views makes views whose controllers are these
    public BackupDialogs(Function<Map<Class<?>, Supplier<?>>, Views> views, Workspace workspace) {
        this.views = views;
        this.workspace = workspace;
    }

    Parent restore(RestoreViewModel model, Supplier<Optional<Path>> otherFile) {
        return views.apply(Map.of(RestoreController.class, () -> new RestoreController(model, otherFile)))
                .load(FxmlView.RESTORE);
    }

    /// What could not be saved of a damaged library.
    Parent salvaged(SalvageList list, Consumer<SalvageList> save) {
        var lines = new ListView<String>();
        lines.getItems().setAll(list.lines());
        lines.setCellFactory(_ -> new LossCell());
        lines.setPlaceholder(text(workspace.messages().text("salvage.none")));
        VBox.setVgrow(lines, Priority.ALWAYS);
        var saving = new Button(workspace.messages().text("salvage.save-list"));
        saving.setOnAction(_ -> save.accept(list));
        var box = new VBox(8, text(list.summary()), lines, saving);
        box.setPrefSize(720, 420);
        return box;
    }

    /// Ways on from a library that is damaged.
    ///
    /// @param problem what happened
    /// @param last when its last backup was made; empty if there is none
    Parent damaged(String problem, Optional<String> last, Runnable openBackup, Runnable salvage) {
        var box = new VBox(16, text(problem));
        last.ifPresent(when ->
                box.getChildren().add(button(workspace.messages().text("damage.backup", when), openBackup)));
        box.getChildren()
                .addAll(
                        button(workspace.messages().text("damage.salvage"), salvage),
                        text(workspace.messages().text("damage.hint")));
        box.setPrefWidth(520);
        return box;
    }

    private static final class LossCell extends WrappedCell<String> {
        @Override
        protected void updateItem(@Nullable String loss, boolean empty) {
            super.updateItem(loss, empty);
            setText(empty ? null : loss);
        }
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            close(button);
            action.run();
        });
        return button;
    }

    private static void close(Node node) {
        if (node.getScene() != null && node.getScene().getWindow() != null) {
            node.getScene().getWindow().hide();
        }
    }

    private static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
