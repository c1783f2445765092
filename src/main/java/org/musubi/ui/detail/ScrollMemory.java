package org.musubi.ui.detail;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.Selection;

/// How far down each page was read: whoever comes back to it finds it there, as in a web browser.
final class ScrollMemory {
    private static final int LIMIT = 100;

    /// In pixels, for a share of the way would mean another line when the pane is higher or lower by then.
    private final Map<Selection, Double> places = new LinkedHashMap<>();

    private final ScrollPane scroll;
    private final Runnable afterLayout = this::hold;
    private @Nullable Selection here;

    /// Where the page is to stay while it is laid out, until the user moves it: lines take their final height only
    /// when the scroll bar and what is below the page have come or gone. Null if it is free.
    private @Nullable Double held;

    private @Nullable Scene waiting;

    /// @param scroll already with its content
    ScrollMemory(ScrollPane scroll) {
        this.scroll = scroll;
        scroll.viewportBoundsProperty().addListener((_, _, _) -> holdAfterLayout());
        scroll.getContent().layoutBoundsProperty().addListener((_, _, _) -> holdAfterLayout());
        EventHandler<InputEvent> moves = _ -> held = null;
        scroll.addEventFilter(ScrollEvent.SCROLL, moves);
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, moves);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, moves);
    }

    /// Notes where the page is that goes.
    void leave() {
        if (here != null) {
            places.remove(here);
            places.put(here, held == null || waiting == null ? scroll.getVvalue() * hidden() : held);
            if (places.size() > LIMIT) {
                places.remove(places.keySet().iterator().next());
            }
        }
        here = null;
    }

    /// Brings the page that comes, already filled, to where it was.
    void enter(Selection page) {
        here = page;
        held = places.getOrDefault(page, 0.0);
        if (held == 0) {
            scroll.setVvalue(0);
        }
        holdAfterLayout();
    }

    private void holdAfterLayout() {
        Scene scene = scroll.getScene();
        if (held != null && waiting == null && scene != null) {
            waiting = scene;
            scene.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void hold() {
        if (waiting != null) {
            waiting.removePostLayoutPulseListener(afterLayout);
            waiting = null;
        }
        double hidden = hidden();
        if (held != null) {
            scroll.setVvalue(hidden > 0 ? Math.min(1, held / hidden) : 0);
        }
    }

    /// How much of the page does not fit in the pane, in pixels.
    private double hidden() {
        double height = scroll.getContent().getLayoutBounds().getHeight();
        return Math.max(0, height - scroll.getViewportBounds().getHeight());
    }
}
