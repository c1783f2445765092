package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.musubi.model.RecordKind;
import org.musubi.query.Period;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// Draws the lanes, their names, what lies in them, and the rulers below.
final class LanesPainter {
    /// The height of a ruler, in pixels.
    static final double RULER = 18;

    private static final double NAME_LEFT = 12;
    private static final double SYMBOL_ROOM = 18;
    private static final double LEAST_NAMES = 140;
    private static final double MOST_NAMES = 190;
    private static final double BAR = MarkFill.BAR;

    private final GraphicsContext g;
    private final Palette palette;
    private final MarkPainter marks;
    private final RelationPainter relations;
    private final Text ruler = new Text();
    private CharWidths widths = new CharWidths(this::measure);
    private Messages messages = Messages.in(Language.ENGLISH);
    private Function<LaneKey, String> names = key -> "";
    private IntFunction<String> counts = Integer::toString;
    private List<Ruler> rulers = List.of(Ruler.CALENDAR);
    private Font font = Font.getDefault();

    /// Where to draw.
    ///
    /// @param inset the width of the lanes' names
    /// @param width of the lanes
    /// @param height of what is in view of them
    /// @param top how much of them is scrolled away above
    record Frame(double inset, double width, double height, double top, boolean focused) {}

    /// What is pointed out.
    ///
    /// @param sought a stretch of time that was gone to; null if none
    /// @param box a rectangle being dragged, in pixels of the frame; null if none
    record Pointed(
            LocalDate today,
            @Nullable TimeScale sought,
            @Nullable Rectangle2D box) {}

    LanesPainter(GraphicsContext g, Palette palette) {
        this.g = g;
        this.palette = palette;
        marks = new MarkPainter(g, palette);
        relations = new RelationPainter(g, palette);
    }

    /// @param named names lanes
    /// @param counted says how many records
    void speak(Messages spoken, Function<LaneKey, String> named, IntFunction<String> counted, Font used) {
        messages = spoken;
        names = named;
        counts = counted;
        font = used;
        widths = new CharWidths(this::measure);
    }

    void show(List<Ruler> shown) {
        rulers = shown;
    }

    CharWidths widths() {
        return widths;
    }

    /// The height of all rulers, in pixels.
    double rulersHeight() {
        return rulers.size() * RULER;
    }

    /// The room that the names of lanes take.
    double nameWidth(TimelineLayout layout) {
        double widest = 0;
        for (LaneRows lane : layout.lanes()) {
            widest = Math.max(widest, nameLeft(lane.key()) + widths.of(names.apply(lane.key())));
        }
        return Math.clamp(Math.ceil(widest + 12), LEAST_NAMES, MOST_NAMES);
    }

    private static double nameLeft(LaneKey key) {
        return key.kind() == null ? NAME_LEFT : NAME_LEFT + SYMBOL_ROOM;
    }

    private double measure(String text) {
        ruler.setFont(font);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    void draw(TimelineViewModel.State state, Picture picture, TimeScale scale, Frame frame, Pointed pointed) {
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        g.setFont(font);
        g.setTextBaseline(VPos.CENTER);
        var bands = new RulerBands(scale, messages, widths::of);
        List<RulerBands.Band> calendar = bands.of(Ruler.CALENDAR);
        clip(frame.inset(), 0, frame.width(), frame.height());
        period(state.brushed(), scale, frame);
        grid(calendar, frame);
        today(pointed.today(), scale, frame);
        sought(pointed.sought(), scale, frame);
        g.translate(frame.inset(), 0);
        content(state, picture, scale, frame);
        Rectangle2D box = pointed.box();
        if (box != null) {
            g.setStroke(palette.of(Palette.Tone.ACCENT));
            g.setLineWidth(1);
            g.setLineDashes(4, 3);
            g.strokeRect(box.getMinX() - frame.inset(), box.getMinY(), box.getWidth(), box.getHeight());
            g.setLineDashes();
        }
        g.restore();
        clip(0, 0, frame.inset(), frame.height());
        picture.lanes().forEach(lane -> name(lane, frame));
        g.restore();
        for (int i = 0; i < rulers.size(); i++) {
            Ruler shown = rulers.get(i);
            ruler(shown == Ruler.CALENDAR ? calendar : bands.of(shown), shown, i, frame);
        }
        if (frame.focused()) {
            g.setStroke(palette.of(Palette.Tone.ACCENT));
            g.setLineWidth(1);
            g.strokeRect(0.5, 0.5, frame.inset() + frame.width() - 1, frame.height() - 1);
        }
    }

    private void clip(double x, double y, double width, double height) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
    }

    private void period(@Nullable Period period, TimeScale scale, Frame frame) {
        if (period != null) {
            double left = scale.x(period.from().toEpochDay());
            double right = scale.x(period.to().toEpochDay() + 1.0);
            g.setFill(palette.of(Palette.Tone.BAND));
            g.fillRect(frame.inset() + left, 0, right - left, frame.height());
        }
    }

    private void today(LocalDate today, TimeScale scale, Frame frame) {
        double x = Math.floor(frame.inset() + scale.x(today.toEpochDay())) + 0.5;
        g.setStroke(palette.of(Palette.Tone.ACCENT));
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        g.strokeLine(x, 0, x, frame.height());
        g.setLineDashes();
    }

    private void sought(@Nullable TimeScale sought, TimeScale scale, Frame frame) {
        if (sought != null) {
            double left = Math.max(-1, scale.x(sought.from()));
            double right = Math.min(frame.width() + 1, scale.x(sought.to()));
            if (right > left) {
                Color accent = palette.of(Palette.Tone.ACCENT);
                g.setFill(Color.color(accent.getRed(), accent.getGreen(), accent.getBlue(), 0.2));
                g.fillRect(frame.inset() + left, 0, Math.max(2, right - left), frame.height());
            }
        }
    }

    private void grid(List<RulerBands.Band> bands, Frame frame) {
        g.setFill(palette.of(Palette.Tone.LINE));
        for (RulerBands.Band band : bands) {
            g.fillRect(Math.floor(frame.inset() + band.x()), 0, 1, frame.height());
        }
    }

    private void content(TimelineViewModel.State state, Picture picture, TimeScale scale, Frame frame) {
        double dy = -frame.top();
        g.setFill(palette.of(Palette.Tone.LINE));
        for (LaneRows lane : picture.lanes()) {
            g.fillRect(0, Math.floor(lane.y() + lane.height() + dy), frame.width(), 1);
        }
        picture.bars().forEach(bar -> bar(bar, dy));
        for (Mark mark : picture.marks()) {
            boolean faded = state.emphasis().fades(mark.record().id());
            marks.draw(mark, scale, dy, state.isPicked(mark.record().id()), faded);
        }
        g.setTextAlign(TextAlignment.LEFT);
        for (Mark mark : picture.marks()) {
            Mark.Label label = mark.label();
            if (label != null) {
                title(mark, label, dy, state.emphasis().fades(mark.record().id()));
            }
        }
        relations.draw(state, picture, messages, widths, dy);
    }

    private void title(Mark mark, Mark.Label label, double dy, boolean faded) {
        g.setGlobalAlpha(faded ? 0.4 : 1);
        g.setFill(palette.of(label.on() ? Palette.Tone.TEXT : Palette.Tone.SECONDARY));
        g.fillText(label.text(), label.x(), mark.y() + dy);
        g.setGlobalAlpha(1);
    }

    /// As high as it counts much, against the others of its lane; the number above it.
    private void bar(BarMark mark, double dy) {
        Bar bar = mark.bar();
        RecordKind kind = mark.lane().kind();
        Color colour = kind == null ? palette.of(Palette.Tone.BAR) : palette.of(kind);
        double y = mark.y() + dy - BAR / 2;
        boolean back = bar.standing() == 0;
        g.setFill(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), back ? 0.07 : 0.13));
        double left = Math.max(mark.x(), -4);
        double width = Math.min(mark.right(), g.getCanvas().getWidth()) - left;
        g.fillRect(left, y, width, BAR);
        double height = Math.max(1.5, Math.sqrt(mark.share()) * BAR);
        g.setFill(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), back ? 0.12 : 0.3));
        g.fillRect(left, y + BAR - height, width, height);
        if (bar.standing() > 0) {
            g.setFill(colour);
            g.fillRect(left, y + BAR - 2, Math.max(2, width * bar.standing() / bar.count()), 2);
        }
        if (!mark.text().isEmpty()) {
            g.setTextAlign(TextAlignment.CENTER);
            g.setFill(palette.of(back ? Palette.Tone.SECONDARY : Palette.Tone.TEXT));
            g.fillText(mark.text(), mark.textX(), mark.y() + dy);
        }
    }

    /// The name stays in view as long as any of its lane does.
    private void name(LaneRows lane, Frame frame) {
        double top = lane.y() - frame.top();
        double bottom = top + lane.height();
        double y = Math.min(Math.max(top, 0) + 12, Math.max(bottom - 11, top + 12));
        g.setFill(palette.of(Palette.Tone.LINE));
        g.fillRect(0, Math.floor(bottom), frame.inset(), 1);
        RecordKind kind = lane.key().kind();
        if (kind != null) {
            g.setFill(palette.of(kind));
            marks.outline(kind, NAME_LEFT + 5, y, 10, true);
        }
        double left = nameLeft(lane.key());
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(palette.of(Palette.Tone.TEXT));
        g.fillText(widths.shorten(names.apply(lane.key()), frame.inset() - left - 6), left, y);
        if (y + 26 <= bottom) {
            g.setFill(palette.of(Palette.Tone.SECONDARY));
            g.fillText(counts.apply(lane.count()), left, y + 15);
        }
    }

    private void ruler(List<RulerBands.Band> bands, Ruler shown, int number, Frame frame) {
        double top = Math.floor(frame.height() + number * RULER);
        g.setFill(palette.of(Palette.Tone.LINE));
        g.fillRect(0, top, frame.inset() + frame.width(), 1);
        g.setTextAlign(TextAlignment.LEFT);
        if (number < rulers.size() - 1) {
            g.setFill(palette.of(Palette.Tone.SECONDARY));
            g.fillText(messages.text("timeline.ruler." + shown.code()), NAME_LEFT, top + RULER / 2);
        }
        clip(frame.inset(), top, frame.width(), RULER);
        for (RulerBands.Band band : bands) {
            g.setFill(palette.of(Palette.Tone.LINE));
            g.fillRect(Math.floor(frame.inset() + band.x()), top, 1, RULER);
            if (!band.label().isEmpty()) {
                g.setFill(palette.of(Palette.Tone.SECONDARY));
                g.fillText(band.label(), frame.inset() + band.labelX(), top + RULER / 2);
            }
        }
        g.restore();
    }
}
