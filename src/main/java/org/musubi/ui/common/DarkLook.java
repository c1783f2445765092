package org.musubi.ui.common;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Whether a window is dark: its scene's root then has the style class `dark`. For views that draw by themselves; the
/// others go by the style sheets.
public final class DarkLook {
    static final String STYLE_CLASS = "dark";

    private DarkLook() {}

    /// @param scene null for none, which is not dark
    public static boolean isOn(@Nullable Scene scene) {
        return scene != null && scene.getRoot().getStyleClass().contains(STYLE_CLASS);
    }

    /// Follows the look of a node's scene.
    ///
    /// @param action runs when the node gets a scene, the scene another root, or the root other style classes
    public static void follow(Node node, Runnable action) {
        ListChangeListener<String> listener = _ -> action.run();
        node.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.rootProperty().subscribe(root -> follow(root, listener, action));
            }
        });
    }

    private static void follow(Parent root, ListChangeListener<String> listener, Runnable action) {
        ObservableList<String> classes = root.getStyleClass();
        classes.removeListener(listener);
        classes.addListener(listener);
        action.run();
    }
}
