package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// The pages behind a button that goes back or forward: shown when the button is held down, clicked with the right
/// button, or when the keyboard asks for its menu.
final class HistoryMenu {
    private static final Duration HELD = Duration.millis(450);
    private static final int LONGEST = 60;

    private final Button button;
    private final Supplier<List<String>> pages;
    private final IntConsumer go;
    private final ContextMenu menu = new ContextMenu();

    /// @param pages their names, the nearest first
    /// @param go gets the number of pages to go
    HistoryMenu(Button button, Supplier<List<String>> pages, IntConsumer go) {
        this.button = button;
        this.pages = pages;
        this.go = go;
        button.setOnContextMenuRequested(event -> {
            show();
            event.consume();
        });
        var held = new PauseTransition(HELD);
        held.setOnFinished(_ -> {
            button.disarm();
            show();
        });
        button.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                held.playFromStart();
            }
        });
        button.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> held.stop());
        button.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> held.stop());
    }

    private void show() {
        var items = new ArrayList<MenuItem>();
        List<String> names = pages.get();
        for (int i = 0; i < names.size(); i++) {
            int steps = i + 1;
            var item = new MenuItem(shortened(names.get(i)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> go.accept(steps));
            items.add(item);
        }
        menu.getItems().setAll(items);
        if (!items.isEmpty()) {
            // Beside the button, not on it: a menu takes the size of its text from where it is shown.
            Bounds at = button.localToScreen(button.getLayoutBounds());
            menu.show(button.getParent(), at.getMinX(), at.getMaxY());
        }
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
