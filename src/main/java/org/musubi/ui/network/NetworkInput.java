package org.musubi.ui.network;

import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import org.musubi.map.NetworkNode;
import org.musubi.model.Id;

/// What mouse and keys do in the network. A drag moves, the wheel and a pinch zoom; a click picks, Ctrl and a click
/// pick
/// one more, Shift and a drag all in a box; Tab walks from name to name.
final class NetworkInput {
    private static final double KEY_STEP = 90;
    private static final double STILL = 3;

    private final NetworkView view;
    private final NetworkViewModel model;
    private final Menu menu;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    private boolean dragged;
    private boolean boxing;

    /// Shows what can be done with a node, at a point of the screen.
    interface Menu {
        void show(int node, double screenX, double screenY);

        /// Hides it again.
        void hide();
    }

    private NetworkInput(NetworkView view, NetworkViewModel model, Menu menu) {
        this.view = view;
        this.model = model;
        this.menu = menu;
    }

    /// @param focused what has the keyboard's focus
    static void listen(Region focused, NetworkView view, NetworkViewModel model, Menu menu) {
        var input = new NetworkInput(view, model, menu);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            focused.requestFocus();
            input.press(event);
        });
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, input::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, input::release);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, input::hover);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> view.point(-1));
        view.addEventHandler(ScrollEvent.SCROLL, input::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, event -> {
            view.zoom(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        focused.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, input::menu);
        focused.addEventHandler(KeyEvent.KEY_PRESSED, input::key);
        focused.focusedProperty().addListener((_, _, now) -> {
            if (!now && !view.isHover()) {
                view.point(-1);
            }
        });
    }

    private void press(MouseEvent event) {
        menu.hide();
        startX = lastX = event.getX();
        startY = lastY = event.getY();
        dragged = false;
        boxing = event.isShiftDown() && event.getButton() == MouseButton.PRIMARY;
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.isSecondaryButtonDown()
                || !dragged && Math.hypot(event.getX() - startX, event.getY() - startY) <= STILL) {
            return;
        }
        dragged = true;
        if (boxing) {
            view.showBox(box(event));
        } else {
            view.move(lastX - event.getX(), lastY - event.getY());
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private Rectangle2D box(MouseEvent event) {
        return new Rectangle2D(
                Math.min(startX, event.getX()),
                Math.min(startY, event.getY()),
                Math.abs(event.getX() - startX),
                Math.abs(event.getY() - startY));
    }

    private void release(MouseEvent event) {
        if (dragged && boxing) {
            view.showBox(null);
            model.pickAll(view.in(box(event)));
        } else if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            click(event);
        }
        dragged = false;
    }

    private void click(MouseEvent event) {
        OptionalInt node = view.nodeAt(event.getX(), event.getY());
        if (node.isPresent()) {
            pick(node.getAsInt(), event.isShortcutDown());
        } else if (!event.isShortcutDown()) {
            model.clear();
        }
    }

    private void pick(int node, boolean more) {
        Id party = view.scene().nodes().get(node).id();
        if (more) {
            model.toggle(party);
        } else {
            model.pick(party);
        }
    }

    private void hover(MouseEvent event) {
        OptionalInt node = view.nodeAt(event.getX(), event.getY());
        view.setCursor(node.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        if (node.orElse(-1) != view.pointed()) {
            view.point(node.orElse(-1));
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            view.zoom(Math.pow(1.003, event.getDeltaY()), event.getX(), event.getY());
            hover(view.nodeAt(event.getX(), event.getY()));
        }
        event.consume();
    }

    private void hover(OptionalInt node) {
        view.point(node.orElse(-1));
    }

    private void menu(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            menuOfPointed();
        } else {
            var at = view.screenToLocal(event.getScreenX(), event.getScreenY());
            view.nodeAt(at.getX(), at.getY())
                    .ifPresent(node -> menu.show(node, event.getScreenX(), event.getScreenY()));
        }
        event.consume();
    }

    private void menuOfPointed() {
        if (view.pointed() >= 0) {
            NetworkNode node = view.scene().nodes().get(view.pointed());
            var at = view.localToScreen(
                    view.camera().viewX(node.x()), view.camera().viewY(node.y()));
            menu.show(view.pointed(), at.getX(), at.getY());
        }
    }

    private void key(KeyEvent event) {
        if (event.isAltDown()) {
            return;
        }
        boolean known = true;
        boolean control = event.isShortcutDown();
        switch (event.getCode()) {
            case LEFT -> view.move(-KEY_STEP, 0);
            case RIGHT -> view.move(KEY_STEP, 0);
            case UP -> view.move(0, -KEY_STEP);
            case DOWN -> view.move(0, KEY_STEP);
            case PLUS, ADD, EQUALS, SEMICOLON -> view.zoom(1.4);
            case MINUS, SUBTRACT -> view.zoom(1 / 1.4);
            case HOME, DIGIT0, NUMPAD0 -> {
                known = !control;
                if (known) {
                    view.fit();
                }
            }
            case TAB -> known = !control && walk(event.isShiftDown() ? -1 : 1);
            case ENTER -> {
                known = view.pointed() >= 0;
                if (known) {
                    pick(view.pointed(), control);
                }
            }
            case ESCAPE -> known = escape();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /// To the next node in view, in the order of names.
    ///
    /// @return whether there is one; else the focus may go on to what comes after the network
    private boolean walk(int step) {
        List<Integer> inView = view.inView();
        int here = inView.indexOf(view.pointed());
        int next = here < 0 ? (step > 0 ? 0 : -1) : here + step;
        if (next < 0 || next >= inView.size()) {
            view.point(-1);
            return false;
        }
        view.point(inView.get(next));
        return true;
    }

    private boolean escape() {
        if (view.pointed() < 0 && !model.isAnythingPicked()) {
            return false;
        }
        view.point(-1);
        model.clear();
        return true;
    }
}
