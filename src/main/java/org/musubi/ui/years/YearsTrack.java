package org.musubi.ui.years;

import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.musubi.query.Period;

/// All years that can be played, as a rail, and on it those that are seen. A press or a drag moves them there.
final class YearsTrack extends Region {
    private static final double RAIL = 4;
    private static final double BAND = 12;
    private static final double LEAST_BAND = 6;

    /// Narrower than this, it does not say where it begins and ends.
    private static final double ROOM_FOR_YEARS = 170;

    private static final double GAP = 8;

    private final IntConsumer stepped;
    private final Region rail = new Region();
    private final Region band = new Region();
    private final Label first = new Label();
    private final Label last = new Label();
    private double from;
    private double to = 1;
    private double held;
    private int firstYear;
    private int lastYear;
    private int yearSeen;

    /// @param moved told where the middle of what is seen is to be, from 0 to 1
    /// @param stepped told to go a step on, 1, or back, −1, by those who cannot see the track
    YearsTrack(DoubleConsumer moved, IntConsumer stepped) {
        this.stepped = stepped;
        getStyleClass().add("years-track");
        rail.getStyleClass().add("years-rail");
        band.getStyleClass().add("years-band");
        first.getStyleClass().add("years-end");
        last.getStyleClass().add("years-end");
        getChildren().addAll(first, last, rail, band);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinSize(40, 24);
        setPrefSize(240, 24);
        setMaxSize(Double.MAX_VALUE, 24);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event, moved));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event, moved));
    }

    /// @param frames null if there are none
    /// @param period null for all years
    void show(@Nullable Frames frames, @Nullable Period period) {
        from = frames == null || period == null || !period.hasStart() ? 0 : frames.from(period);
        to = frames == null || period == null ? 1 : frames.to(period);
        first.setText(frames == null ? "" : Integer.toString(frames.first()));
        last.setText(frames == null ? "" : Integer.toString(frames.last()));
        firstYear = frames == null ? 0 : frames.first();
        lastYear = frames == null ? 0 : frames.last();
        yearSeen = frames == null ? 0 : frames.year(period);
        setDisable(frames == null);
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    /// As a slider it goes from the first year to the last, and stands at the one where what is seen begins; what all
    /// is seen is in its name.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case MIN_VALUE -> (double) firstYear;
            case MAX_VALUE -> (double) lastYear;
            case VALUE -> (double) yearSeen;
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> stepped.accept(1);
            case DECREMENT -> stepped.accept(-1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    /// Whoever takes hold of what is seen moves it by where it was taken; elsewhere it comes to the pointer.
    private void press(MouseEvent event, DoubleConsumer moved) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        double spot = spot(event);
        boolean isOnBand = spot >= from && spot <= to && to - from < 1;
        held = isOnBand ? spot - (from + to) / 2 : 0;
        if (!isOnBand) {
            moved.accept(spot);
        }
        event.consume();
    }

    private void drag(MouseEvent event, DoubleConsumer moved) {
        if (event.getButton() == MouseButton.PRIMARY) {
            moved.accept(Math.clamp(spot(event) - held, 0, 1));
            event.consume();
        }
    }

    private double spot(MouseEvent event) {
        return Math.clamp((event.getX() - left()) / Math.max(1, length()), 0, 1);
    }

    private boolean saysYears() {
        return getWidth() >= ROOM_FOR_YEARS;
    }

    private double left() {
        return saysYears() ? first.prefWidth(-1) + GAP : GAP / 2;
    }

    private double length() {
        return getWidth() - left() - (saysYears() ? last.prefWidth(-1) + GAP : GAP / 2);
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.round(getHeight() / 2);
        first.setVisible(saysYears());
        last.setVisible(saysYears());
        place(first, 0, first.prefWidth(-1), first.prefHeight(-1), middle);
        place(last, getWidth() - last.prefWidth(-1), last.prefWidth(-1), last.prefHeight(-1), middle);
        place(rail, left(), length(), RAIL, middle);
        double start = left() + from * length();
        double width = Math.max(LEAST_BAND, (to - from) * length());
        place(band, Math.min(start, left() + length() - width), width, BAND, middle);
    }

    private static void place(Region node, double x, double width, double height, double middle) {
        node.resizeRelocate(x, middle - height / 2, Math.max(0, width), height);
    }
}
