package org.musubi.ui.map;

import java.io.IOException;
import java.util.concurrent.Executors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.musubi.map.BaseMap;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.task.SameThread;
import org.musubi.text.Messages;
import org.musubi.ui.common.TilesByHand;
import org.musubi.ui.common.Workspace;

/// The map's view, loaded as the window does it, for tests and benchmarks.
///
/// @param texts what it says, by key; follows no language by itself
record LoadedMap(Parent view, MapController controller, MapViewModel viewModel, ObservableMap<String, String> texts) {

    /// On the JavaFX thread, in the workspace's language.
    static LoadedMap of(Workspace workspace, MapMemory memory, TilesByHand tiles, MapTools tools) throws IOException {
        var viewModel = new MapViewModel(workspace, memory, BaseMap.shipped()::corners, new SameThread());
        var background = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("map overlay").daemon().factory());
        var loader = new FXMLLoader(MapController.class.getResource("/fxml/map.fxml"));
        loader.setControllerFactory(
                _ -> new MapController(viewModel, BaseMapTileRetriever.installed(), tiles, tools, background));
        ObservableMap<String, String> texts = FXCollections.observableHashMap();
        loader.getNamespace().put("texts", texts);
        fill(texts, workspace.messages());
        Parent view = loader.load();
        return new LoadedMap(view, loader.getController(), viewModel, texts);
    }

    private static void fill(ObservableMap<String, String> texts, Messages messages) {
        var bundle = messages.bundle();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }

    /// Says everything in another language.
    void speak(Messages messages) {
        fill(texts, messages);
    }
}
