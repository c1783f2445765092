package org.musubi.ui.timeline;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;

/// What mouse and keys do on the lanes. Ctrl and the wheel, or + and −, zoom; the wheel and a drag move; a click opens
/// a
/// record or zooms into a counted bar; Ctrl and a click mark one more, Shift and a drag all in a box; the arrow keys
/// walk
/// from record to record.
final class LanesInput {
    /// What is done on the user's behalf.
    interface Actions {
        void open(Id record);

        /// Marks one more, or one less.
        void toggle(Id record);

        /// Marks these and no others.
        void mark(Set<Id> records);

        /// Opens the next (1) or the previous (−1) record.
        void walk(int by);

        /// Shows what a bar counts, which cannot be zoomed into any further.
        void list(BarMark bar, double x, double y);

        /// Shows a card about what is at a spot of the view; none if both are null.
        void hover(@Nullable Mark mark, @Nullable BarMark bar, double x, double y);

        /// Asks for a date to go to.
        void askForDate();

        void goToToday();

        void fitPicked();
    }

    private final LanesView view;
    private final Actions actions;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    private boolean dragged;
    private boolean boxing;

    private LanesInput(LanesView view, Actions actions) {
        this.view = view;
        this.actions = actions;
    }

    static void listen(LanesView view, Actions actions) {
        var input = new LanesInput(view, actions);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, input::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, input::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, input::release);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, e -> input.hover(e.getX(), e.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> actions.hover(null, null, 0, 0));
        view.addEventHandler(ScrollEvent.SCROLL, input::scroll);
        view.addEventHandler(KeyEvent.KEY_PRESSED, input::key);
    }

    private boolean isOnLanes(double x, double y) {
        return x >= view.inset() && y <= view.viewHeight();
    }

    private Optional<Mark> markAt(double x, double y) {
        return isOnLanes(x, y) ? view.picture().markAt(x - view.inset(), y + view.top()) : Optional.empty();
    }

    private Optional<BarMark> barAt(double x, double y) {
        return isOnLanes(x, y) ? view.picture().barAt(x - view.inset(), y + view.top()) : Optional.empty();
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        view.forget();
        startX = lastX = event.getX();
        startY = lastY = event.getY();
        dragged = false;
        boxing = event.isShiftDown() && isOnLanes(startX, startY);
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (!dragged && Math.hypot(event.getX() - startX, event.getY() - startY) <= 3) {
            return;
        }
        dragged = true;
        actions.hover(null, null, 0, 0);
        if (boxing) {
            view.showBox(box(event));
        } else {
            view.move(lastX - event.getX());
            view.scroll(lastY - event.getY());
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private Rectangle2D box(MouseEvent event) {
        double x = Math.clamp(event.getX(), view.inset(), Math.max(view.inset(), view.getWidth()));
        double y = Math.clamp(event.getY(), 0, view.viewHeight());
        return new Rectangle2D(Math.min(startX, x), Math.min(startY, y), Math.abs(x - startX), Math.abs(y - startY));
    }

    private void release(MouseEvent event) {
        if (dragged && boxing) {
            view.showBox(null);
            actions.mark(in(box(event)));
        } else if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            click(event);
        }
        dragged = false;
    }

    private void click(MouseEvent event) {
        Optional<Mark> mark = markAt(event.getX(), event.getY());
        if (mark.isPresent()) {
            Id id = mark.get().record().id();
            if (event.isShortcutDown()) {
                actions.toggle(id);
            } else {
                actions.open(id);
            }
        } else {
            barAt(event.getX(), event.getY()).ifPresent(bar -> into(bar, event.getX(), event.getY()));
        }
    }

    /// A bar that fills the view, or the shortest stretch that can be shown, does not come apart by zooming.
    private void into(BarMark mark, double x, double y) {
        Bar bar = mark.bar();
        TimeScale scale = view.scale();
        double days = scale.to() - scale.from();
        boolean comesApart = bar.sort() == Bar.Sort.WITHIN
                && bar.to() - bar.from() < days * 0.7
                && days > TimeScale.LEAST_DAYS * 1.2;
        if (comesApart) {
            actions.hover(null, null, 0, 0);
            view.fit(bar.from(), bar.to());
        } else {
            actions.list(mark, x, y);
        }
    }

    /// The records drawn or counted in a box of the view.
    private Set<Id> in(Rectangle2D box) {
        var found = new LinkedHashSet<Id>();
        var area = new Rectangle2D(
                box.getMinX() - view.inset(), box.getMinY() + view.top(), box.getWidth(), box.getHeight());
        for (Mark mark : view.picture().marks()) {
            if (area.intersects(mark.left(), mark.y() - 5, Math.max(1, mark.right() - mark.left()), 10)) {
                found.add(mark.record().id());
            }
        }
        Columns columns = view.state().layout().columns();
        for (BarMark mark : view.picture().bars()) {
            if (area.intersects(mark.x(), mark.y() - 5, mark.width(), 10)) {
                for (int place : mark.bar().places()) {
                    found.add(columns.id(place));
                }
            }
        }
        return found;
    }

    private void hover(double x, double y) {
        Mark mark = markAt(x, y).orElse(null);
        BarMark bar = mark == null ? barAt(x, y).orElse(null) : null;
        view.setCursor(mark == null && bar == null ? Cursor.DEFAULT : Cursor.HAND);
        actions.hover(mark, bar, x, y);
    }

    private void scroll(ScrollEvent event) {
        actions.hover(null, null, 0, 0);
        if (event.isShortcutDown()) {
            view.zoom(Math.pow(1.0015, event.getDeltaY()), event.getX() - view.inset());
        } else if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            view.move(event.getDeltaX() == 0 ? -event.getDeltaY() : -event.getDeltaX());
        } else {
            view.scroll(-event.getDeltaY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, RIGHT -> {
                int by = event.getCode() == KeyCode.LEFT ? -1 : 1;
                if (event.isShortcutDown()) {
                    view.move(by * view.plotWidth() / 4);
                } else {
                    actions.walk(by);
                }
            }
            case PLUS, ADD, EQUALS, SEMICOLON -> view.zoom(1.5);
            case MINUS, SUBTRACT -> view.zoom(1 / 1.5);
            case DIGIT0, NUMPAD0 -> view.look(null);
            case UP -> view.scroll(-TimelineLayout.ROW);
            case DOWN -> view.scroll(TimelineLayout.ROW);
            case PAGE_UP -> view.scroll(-view.viewHeight());
            case PAGE_DOWN -> view.scroll(view.viewHeight());
            default -> {
                if (event.isShortcutDown() || !plain(event.getCode())) {
                    return;
                }
            }
        }
        event.consume();
    }

    private boolean plain(KeyCode code) {
        switch (code) {
            case G -> actions.askForDate();
            case T -> actions.goToToday();
            case S -> actions.fitPicked();
            default -> {
                return false;
            }
        }
        return true;
    }
}
