package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.musubi.query.Period;

/// The strip that shows how the records spread over all years. Drag over it to brush a period; drag the period's edges
/// or the period itself to change it; a double click or Escape clears it. By keyboard: the arrow keys move the period,
/// with Shift its end, with Ctrl its start.
final class DensityView extends Region {
    private final Canvas canvas = new Canvas();
    private final Palette palette = new Palette(this::requestLayout);
    private final Consumer<@Nullable Period> brushed;
    private TimelineViewModel.State state;
    private double inset;
    private @Nullable Brush brush;
    private @Nullable Period pending;
    private final Runnable atPulse = this::pulse;

    /// @param brushed told of the period while it is being brushed; null once there is none
    DensityView(TimelineViewModel.State state, Consumer<@Nullable Period> brushed) {
        this.state = state;
        this.brushed = brushed;
        getStyleClass().add("density");
        setFocusTraversable(true);
        getChildren().addAll(palette, canvas);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((_, _, _) -> requestLayout());
        setMinHeight(34);
        setPrefHeight(38);
    }

    void show(TimelineViewModel.State shown) {
        state = shown;
        requestLayout();
    }

    /// @param pixels left free on the left, so that years lie above those of the lanes
    void setInset(double pixels) {
        inset = pixels;
        requestLayout();
    }

    private TimeScale scale() {
        return state.extent().scale(Math.max(1, plotWidth()));
    }

    private double plotWidth() {
        return getWidth() - inset - LanesView.TRAILING;
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.getX() < inset - Brush.REACH) {
            return;
        }
        requestFocus();
        if (event.getClickCount() == 2) {
            brushed.accept(null);
        } else {
            brush = Brush.at(event.getX() - inset, scale(), state.brushed());
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        Brush held = brush;
        if (held != null) {
            Period period = held.draggedTo(
                    scale().date(Math.clamp(event.getX() - inset, 0, Math.max(0, plotWidth()))), state.extent());
            later(period);
            event.consume();
        }
    }

    /// Once a frame: a mouse moves more often than that, and each period asks every view anew.
    private void later(Period period) {
        boolean asked = pending != null;
        pending = period;
        Scene scene = getScene();
        if (!asked && scene != null) {
            scene.addPreLayoutPulseListener(atPulse);
            Platform.requestNextPulse();
        }
    }

    private void pulse() {
        if (getScene() != null) {
            getScene().removePreLayoutPulseListener(atPulse);
        }
        Period period = pending;
        pending = null;
        if (period != null && !period.equals(state.brushed())) {
            brushed.accept(period);
        }
    }

    private void release(MouseEvent event) {
        pulse();
        brush = null;
        hover(event);
    }

    private void hover(MouseEvent event) {
        setCursor(
                switch (Brush.grip(event.getX() - inset, scale(), state.brushed())) {
                    case START, END -> Cursor.H_RESIZE;
                    case WHOLE -> Cursor.MOVE;
                    case NEW -> Cursor.CROSSHAIR;
                });
    }

    private void key(KeyEvent event) {
        Period period = state.brushed();
        switch (event.getCode()) {
            case LEFT, RIGHT -> {
                int by = event.getCode() == KeyCode.LEFT ? -1 : 1;
                brushed.accept(period == null ? atFirst(by) : byKey(period, by, event));
            }
            case ESCAPE, DELETE, BACK_SPACE -> {
                if (period == null) {
                    return;
                }
                brushed.accept(null);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The first or the last year with anything in it.
    private Period atFirst(int by) {
        int year = by > 0 ? state.extent().first() + 1 : state.extent().last() - 1;
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private Period byKey(Period period, int by, KeyEvent event) {
        int months = 12 * by;
        if (event.isShiftDown()) {
            LocalDate to = period.to().withDayOfMonth(1).plusMonths(months);
            return to.isBefore(period.from()) ? period : Brush.months(period.from(), to);
        }
        if (event.isShortcutDown()) {
            LocalDate from = period.from().plusMonths(months);
            return from.isAfter(period.to()) ? period : Brush.months(from, period.to());
        }
        return Brush.moved(period, months, state.extent());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        TimeScale scale = scale();
        double base = Math.floor(getHeight()) - 3;
        Period period = state.brushed();
        if (period != null) {
            g.setFill(palette.of(Palette.Tone.BAND));
            double left = inset + inPlot(scale.x(period.from().toEpochDay()));
            double right = inset + inPlot(scale.x(period.to().toEpochDay() + 1.0));
            g.fillRect(left, 0, right - left, base);
        }
        g.setStroke(palette.of(Palette.Tone.LINE));
        g.setLineWidth(1);
        g.strokeLine(inset, base + 0.5, inset + plotWidth(), base + 0.5);
        bars(g, scale, base, period);
        if (period != null) {
            handle(g, scale.x(period.from().toEpochDay()), base);
            handle(g, scale.x(period.to().toEpochDay() + 1.0), base);
        }
        if (isFocused()) {
            g.setStroke(palette.of(Palette.Tone.ACCENT));
            g.setLineWidth(1);
            g.strokeRect(inset + 0.5, 0.5, plotWidth() - 1, getHeight() - 1);
        }
    }

    private void bars(GraphicsContext g, TimeScale scale, double base, @Nullable Period period) {
        Density density = state.snapshot().density();
        double highest = Math.max(1, density.highest());
        for (int i = 0; i < density.years(); i++) {
            double weight = density.weight(i);
            if (weight <= 0) {
                continue;
            }
            int year = density.first() + i;
            double left = inset + scale.x(LocalDate.of(year, 1, 1).toEpochDay());
            double right = inset + scale.x(LocalDate.of(year + 1, 1, 1).toEpochDay());
            double height = Math.max(2, Math.sqrt(weight / highest) * (base - 6));
            boolean inside = period == null
                    || (period.from().getYear() <= year && period.to().getYear() >= year);
            g.setGlobalAlpha(inside ? 1 : 0.45);
            g.setFill(palette.of(Palette.Tone.BAR));
            g.fillRect(left + 1, base - height, Math.max(1, right - left - 2), height);
        }
        g.setGlobalAlpha(1);
    }

    /// A period may reach further than the years that there are.
    private double inPlot(double x) {
        return Math.clamp(x, 0, Math.max(0, plotWidth()));
    }

    private void handle(GraphicsContext g, double at, double base) {
        if (at != inPlot(at)) {
            return;
        }
        double x = inset + at;
        g.setFill(palette.of(Palette.Tone.ACCENT));
        g.fillRect(x - 1, 0, 2, base);
        g.fillRoundRect(x - 3, base / 2 - 7, 6, 14, 4, 4);
    }
}
