package org.musubi.ui.map;

import java.io.IOException;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.TilesByHand;
import org.musubi.ui.common.Workspace;

/// The map alone in a window, to be looked at and played with.
///
/// Arguments: `ja` for Japanese, `dark` for the dark theme.
public final class MapWindow {
    private MapWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /// Public, and not the main class, because JavaFX on the class path wants it so.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) throws IOException {
            List<String> wishes = getParameters().getRaw();
            var workspace = new Workspace(Messages.in(wishes.contains("ja") ? Language.JAPANESE : Language.ENGLISH));
            LoadedMap map = LoadedMap.of(
                    workspace, new MapOnStage.RememberedInMemory(), new TilesByHand(), MapOnStage.noTools());
            var root = new StackPane(map.view());
            if (wishes.contains("dark")) {
                root.getStyleClass().add("dark");
            }
            stage.setScene(new Scene(root, 1280, 800));
            stage.setTitle("Musubi map");
            stage.show();
            workspace.show(LibraryIndex.of(ReferencePlaces.content()));
        }
    }
}
