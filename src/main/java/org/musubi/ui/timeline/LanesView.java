package org.musubi.ui.timeline;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.text.Language;

/// The lanes with their marks and the time axis, drawn on one canvas of the size of what is in view. Ctrl and
/// the wheel, or + and −, zoom; the wheel and a drag move; a click opens a record; the arrow keys walk from
/// record to record.
final class LanesView extends Region {
    /// Room for the scroll bar, left free on the right whether there is one or not.
    static final double TRAILING = 12;

    private static final double ROW = 18;

    /// What the view does on the user's behalf.
    interface Actions {
        void open(Id record);

        /// Opens the next (1) or the previous (−1) record.
        void walk(int by);

        /// Shows a card about a mark at a spot of the view; none if null.
        void hover(@Nullable Mark mark, double x, double y);
    }

    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final Palette palette = new Palette(this::requestLayout);
    private final LanesPainter painter = new LanesPainter(canvas.getGraphicsContext2D(), palette);
    private final Actions actions;
    private TimelineViewModel.State state;
    private @Nullable TimeScale scale;
    private TimelineLayout layout;
    private double dragX;
    private double dragY;
    private boolean dragged;
    private double inset = 120;

    LanesView(TimelineViewModel.State state, Actions actions) {
        this.state = state;
        this.actions = actions;
        layout = TimelineLayout.of(state.items(), state.extent().scale(1), ROW);
        getStyleClass().add("lanes");
        setFocusTraversable(true);
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().addListener((_, _, _) -> requestLayout());
        bar.setFocusTraversable(false);
        getChildren().addAll(palette, canvas, bar);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(e.getX(), e.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> actions.hover(null, 0, 0));
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((_, _, _) -> requestLayout());
        setMinHeight(40);
    }

    void show(TimelineViewModel.State shown) {
        boolean otherYears = !shown.extent().equals(state.extent());
        Id opened = shown.selected();
        boolean otherRecord = !Objects.equals(opened, state.selected());
        state = shown;
        if (otherYears) {
            scale = null;
        }
        relayout();
        if (opened != null && otherRecord) {
            layout.of(opened).ifPresent(this::reveal);
        }
        requestLayout();
    }

    /// @param words names kinds
    void speak(Language language, Function<RecordKind, String> words, Font font) {
        painter.speak(language, words, font);
        inset = painter.labelWidth();
        relayout();
        requestLayout();
    }

    /// The width of the lanes' names, in pixels.
    double inset() {
        return inset;
    }

    private double plotWidth() {
        return Math.max(1, getWidth() - inset - TRAILING);
    }

    private TimeScale scale() {
        TimeScale now = scale == null ? state.extent().scale(plotWidth()) : scale.withWidth(plotWidth());
        scale = now;
        return now;
    }

    private TimeScale whole() {
        return state.extent().scale(plotWidth());
    }

    private void relayout() {
        layout = TimelineLayout.of(state.items(), scale(), ROW);
    }

    private double viewHeight() {
        return Math.max(1, getHeight() - LanesPainter.AXIS);
    }

    private void reveal(Mark mark) {
        Span span = mark.item().span();
        scale = scale().showing(span.exact() || span.end() == Span.End.KNOWN ? span.middle() : span.from(), whole());
        relayout();
        layout.of(mark.item().record().id()).ifPresent(m -> {
            if (m.y() - ROW < bar.getValue() || m.y() + ROW > bar.getValue() + viewHeight()) {
                bar.setMax(Math.max(0, layout.height() - viewHeight()));
                bar.setValue(Math.clamp(m.y() - viewHeight() / 2, 0, bar.getMax()));
            }
        });
    }

    /// Zooms around the middle.
    ///
    /// @param factor above 1 to see more of less time
    void zoom(double factor) {
        zoom(factor, plotWidth() / 2);
    }

    private void zoom(double factor, double x) {
        scale = scale().zoomed(factor, x, whole());
        relayout();
        requestLayout();
    }

    /// Shows all years.
    void zoomOut() {
        scale = whole();
        relayout();
        requestLayout();
    }

    private Optional<Mark> at(double x, double y) {
        return x < inset || y > viewHeight() ? Optional.empty() : layout.at(x - inset, y + bar.getValue());
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
        dragged = false;
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (Math.hypot(event.getX() - dragX, event.getY() - dragY) > 3 || dragged) {
            dragged = true;
            actions.hover(null, 0, 0);
            scale = scale().moved(dragX - event.getX(), whole());
            bar.setValue(Math.clamp(bar.getValue() + dragY - event.getY(), 0, bar.getMax()));
            dragX = event.getX();
            dragY = event.getY();
            relayout();
            requestLayout();
        }
    }

    private void release(MouseEvent event) {
        if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            at(event.getX(), event.getY())
                    .ifPresent(m -> actions.open(m.item().record().id()));
        }
        dragged = false;
    }

    private void hover(double x, double y) {
        Mark mark = at(x, y).orElse(null);
        setCursor(mark == null ? Cursor.DEFAULT : Cursor.HAND);
        actions.hover(mark, x, y);
    }

    private void scroll(ScrollEvent event) {
        actions.hover(null, 0, 0);
        if (event.isShortcutDown()) {
            zoom(Math.pow(1.0015, event.getDeltaY()), event.getX() - inset);
        } else if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            scale = scale().moved(event.getDeltaX() == 0 ? -event.getDeltaY() : -event.getDeltaX(), whole());
            relayout();
            requestLayout();
        } else {
            bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
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
                    scale = scale().moved(by * plotWidth() / 4, whole());
                    relayout();
                    requestLayout();
                } else {
                    actions.walk(by);
                }
            }
            case PLUS, ADD, EQUALS, SEMICOLON -> zoom(1.5);
            case MINUS, SUBTRACT -> zoom(1 / 1.5);
            case DIGIT0, NUMPAD0 -> zoomOut();
            case UP -> bar.setValue(Math.max(0, bar.getValue() - ROW));
            case DOWN -> bar.setValue(Math.min(bar.getMax(), bar.getValue() + ROW));
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double height = viewHeight();
        boolean scrolls = layout.height() > height + 0.5;
        if (scrolls != bar.isVisible()) {
            bar.setVisible(scrolls);
        }
        if (scale().width() != layoutWidth) {
            relayout();
        }
        layoutWidth = scale().width();
        bar.setMax(Math.max(0, layout.height() - height));
        bar.setVisibleAmount(layout.height() <= 0 ? 0 : bar.getMax() * height / layout.height());
        if (bar.getValue() > bar.getMax()) {
            bar.setValue(bar.getMax());
        }
        bar.resizeRelocate(getWidth() - TRAILING, 0, TRAILING, height);
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        painter.draw(
                state,
                layout,
                scale(),
                new LanesPainter.Frame(inset, plotWidth(), height, bar.getValue(), isFocused()));
    }

    private double layoutWidth = -1;
}
