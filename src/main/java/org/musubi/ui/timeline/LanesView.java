package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// The lanes and the rulers, drawn on one canvas of the size of what is in view. Each frame draws what the last layout
/// has in view, at the scale of the moment; a layout that suits the scale better comes when it is ready. [LanesInput]
/// listens to mouse and keys.
final class LanesView extends Region {
    /// Room for the scroll bar, left free on the right whether there is one or not.
    static final double TRAILING = 12;

    /// What is sought is shown among so many stretches as long as itself, at most.
    private static final double MOST_TIMES = 24;

    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final Palette palette = new Palette(this::requestLayout);
    private final LanesPainter painter = new LanesPainter(canvas.getGraphicsContext2D(), palette);
    private final TimelineViewModel model;
    private PictureMaker pictures = new PictureMaker(painter.widths(), Language.ENGLISH.locale());
    private TimelineViewModel.State state;
    private Picture picture = Picture.EMPTY;
    private @Nullable TimeScale scale;
    private @Nullable Rectangle2D box;
    private @Nullable TimeScale sought;
    private double inset = 140;
    private Runnable insetChanged = () -> {};

    LanesView(TimelineViewModel model) {
        this.model = model;
        state = model.state();
        getStyleClass().add("lanes");
        setFocusTraversable(true);
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().addListener((_, _, _) -> requestLayout());
        bar.setFocusTraversable(false);
        getChildren().addAll(palette, canvas, bar);
        focusedProperty().addListener((_, _, _) -> requestLayout());
        setMinHeight(40);
    }

    void show(TimelineViewModel.State shown) {
        TimelineViewModel.State before = state;
        state = shown;
        TimeScale now = scale;
        if (now != null && !shown.extent().equals(before.extent())) {
            TimeScale whole = whole();
            scale = now.from() < whole.to() && now.to() > whole.from() ? now.within(whole) : null;
        }
        if (shown.layout() != before.layout()) {
            fitNames();
        }
        if (shown.selected() != null && !Objects.equals(shown.selected(), before.selected())) {
            reveal();
        }
        requestLayout();
    }

    /// @param names names lanes
    /// @param counts says how many records
    void speak(Messages messages, Function<LaneKey, String> names, IntFunction<String> counts, Font font) {
        painter.speak(messages, names, counts, font);
        pictures = new PictureMaker(painter.widths(), messages.language().locale());
        fitNames();
        requestLayout();
    }

    void show(List<Ruler> rulers) {
        painter.show(rulers);
        requestLayout();
    }

    private void fitNames() {
        double width = painter.nameWidth(state.layout());
        if (width != inset) {
            inset = width;
            insetChanged.run();
        }
    }

    /// @param action runs when the names of the lanes take another width
    void onInsetChange(Runnable action) {
        insetChanged = action;
    }

    /// The width of the lanes' names, in pixels.
    double inset() {
        return inset;
    }

    double rulersHeight() {
        return painter.rulersHeight();
    }

    double plotWidth() {
        return Math.max(1, getWidth() - inset - TRAILING);
    }

    TimeScale scale() {
        return scale == null ? whole() : scale.withWidth(plotWidth());
    }

    TimeScale whole() {
        return state.extent().scale(plotWidth());
    }

    double viewHeight() {
        return Math.max(1, getHeight() - painter.rulersHeight());
    }

    double top() {
        return bar.getValue();
    }

    Picture picture() {
        return picture;
    }

    TimelineViewModel.State state() {
        return state;
    }

    /// Shows another part of time; all years if null.
    void look(@Nullable TimeScale changed) {
        TimeScale whole = whole();
        boolean all = changed == null || changed.to() - changed.from() >= (whole.to() - whole.from()) * 0.9999;
        scale = all ? null : changed;
        requestLayout();
    }

    /// Zooms around the middle.
    ///
    /// @param factor above 1 to see more of less time
    void zoom(double factor) {
        zoom(factor, plotWidth() / 2);
    }

    /// @param x what stays in place, in pixels of the lanes
    void zoom(double factor, double x) {
        look(scale().zoomed(factor, x, whole()));
    }

    /// Moves to later times.
    void move(double pixels) {
        look(scale().moved(pixels, whole()));
    }

    void scroll(double pixels) {
        bar.setValue(Math.clamp(bar.getValue() + pixels, 0, bar.getMax()));
    }

    /// Shows a stretch of time whole, with some air.
    void fit(double from, double to) {
        look(TimeScale.around(from, to, plotWidth(), whole()));
    }

    /// Brings a stretch of time into view, at this scale if it has room.
    void bring(double from, double to) {
        TimeScale now = scale();
        double days = now.to() - now.from();
        if (to - from > days * 0.8) {
            fit(from, to);
        } else {
            look(now.showing((from + to) / 2, whole()));
        }
    }

    /// Goes to a stretch of time and points it out, finely enough to tell it from those beside it.
    void seek(double from, double to) {
        sought = new TimeScale(from, to, 1);
        approach(from, to, (to - from) * MOST_TIMES);
        requestLayout();
    }

    /// Brings a stretch of time into view, zooming in if more is in view than so many days.
    void approach(double from, double to, double most) {
        TimeScale now = scale();
        double days = Math.max(TimeScale.LEAST_DAYS, most);
        if (now.to() - now.from() > days) {
            double start = (from + to - days) / 2;
            look(new TimeScale(start, start + days, plotWidth()).within(whole()));
        } else {
            bring(from, to);
        }
    }

    /// Points nothing out any more.
    void forget() {
        if (sought != null) {
            sought = null;
            requestLayout();
        }
    }

    /// @param dragged in pixels of this view; null once it is not
    void showBox(@Nullable Rectangle2D dragged) {
        box = dragged;
        requestLayout();
    }

    private void reveal() {
        var wanted = state.selected();
        if (wanted == null) {
            return;
        }
        Columns columns = state.layout().columns();
        model.placeOf(wanted).ifPresent(place -> {
            double from = columns.from(place);
            double to = columns.isBounded(place) ? columns.to(place) : from + 1;
            look(scale().showing((from + to) / 2, whole()));
            rowOf(place).ifPresent(y -> {
                double height = viewHeight();
                if (y - TimelineLayout.ROW < top() || y + TimelineLayout.ROW > top() + height) {
                    bar.setMax(Math.max(0, state.layout().height() - height));
                    bar.setValue(Math.clamp(y - height / 2, 0, bar.getMax()));
                }
            });
        });
    }

    /// The middle of the first row in which a record is drawn, by itself or counted.
    private OptionalDouble rowOf(int place) {
        return state.layout().lanes().stream()
                .flatMapToDouble(lane -> lane.middleOf(place).stream())
                .findFirst();
    }

    @Override
    protected void layoutChildren() {
        TimelineLayout layout = state.layout();
        double height = viewHeight();
        bar.setVisible(layout.height() > height + 0.5);
        bar.setMax(Math.max(0, layout.height() - height));
        bar.setVisibleAmount(layout.height() <= 0 ? 0 : bar.getMax() * height / layout.height());
        if (bar.getValue() > bar.getMax()) {
            bar.setValue(bar.getMax());
        }
        bar.resizeRelocate(getWidth() - TRAILING, 0, TRAILING, height);
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        TimeScale now = scale();
        model.look(now, scale == null);
        picture = pictures.make(state.layout(), now, top(), height);
        var frame = new LanesPainter.Frame(inset, plotWidth(), height, top(), isFocused());
        painter.draw(state, picture, now, frame, new LanesPainter.Pointed(LocalDate.now(), sought, box));
    }
}
