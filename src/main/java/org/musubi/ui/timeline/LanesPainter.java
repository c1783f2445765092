package org.musubi.ui.timeline;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.musubi.model.RecordKind;
import org.musubi.query.Period;
import org.musubi.text.Language;
import org.musubi.ui.common.KindShape;

/// Draws the lanes, their names, their marks and the time axis below.
final class LanesPainter {
    /// The height of the axis, in pixels.
    static final double AXIS = 20;

    private static final double NAME_LEFT = 30;
    private static final double LEAST_TITLE = 56;

    private final GraphicsContext g;
    private final Palette palette;
    private final MarkPainter marks;
    private final Text ruler = new Text();
    private Language language = Language.ENGLISH;
    private Function<RecordKind, String> words = RecordKind::code;
    private Font font = Font.getDefault();

    /// Where to draw.
    ///
    /// @param inset the width of the lanes' names
    /// @param width of the lanes
    /// @param height of what is in view of them
    /// @param top how much of them is scrolled away above
    record Frame(double inset, double width, double height, double top, boolean focused) {}

    LanesPainter(GraphicsContext g, Palette palette) {
        this.g = g;
        this.palette = palette;
        marks = new MarkPainter(g, palette);
    }

    void speak(Language spoken, Function<RecordKind, String> named, Font used) {
        language = spoken;
        words = named;
        font = used;
    }

    /// The room that the longest name of a lane takes.
    double labelWidth() {
        double widest = 0;
        for (RecordKind kind : RecordKind.values()) {
            widest = Math.max(widest, measure(words.apply(kind)));
        }
        return Math.ceil(NAME_LEFT + widest + 12);
    }

    private double measure(String text) {
        ruler.setFont(font);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    void draw(TimelineViewModel.State state, TimelineLayout layout, TimeScale scale, Frame frame) {
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        g.setFont(font);
        g.setTextBaseline(VPos.CENTER);
        List<Axis.Tick> ticks = Axis.ticks(scale, TickLabels.in(language), this::measure);
        clip(frame.inset(), 0, frame.width(), frame.height());
        band(state.brushed(), scale, frame);
        grid(ticks, frame);
        for (Lane lane : layout.lanes()) {
            lane(lane, state, scale, frame);
        }
        g.restore();
        clip(0, 0, frame.inset(), frame.height());
        layout.lanes().forEach(lane -> name(lane, frame));
        g.restore();
        axis(ticks, frame);
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

    private void band(@org.jspecify.annotations.Nullable Period period, TimeScale scale, Frame frame) {
        if (period != null) {
            double left = scale.x(period.from().toEpochDay());
            double right = scale.x(period.to().toEpochDay() + 1.0);
            g.setFill(palette.of(Palette.Tone.BAND));
            g.fillRect(frame.inset() + left, 0, right - left, frame.height());
        }
    }

    private void grid(List<Axis.Tick> ticks, Frame frame) {
        g.setStroke(palette.of(Palette.Tone.LINE));
        g.setLineWidth(1);
        for (Axis.Tick tick : ticks) {
            double x = Math.floor(frame.inset() + tick.x()) + 0.5;
            g.strokeLine(x, 0, x, frame.height());
        }
    }

    private void lane(Lane lane, TimelineViewModel.State state, TimeScale scale, Frame frame) {
        double dy = -frame.top();
        if (lane.y() + lane.height() + dy < 0 || lane.y() + dy > frame.height()) {
            return;
        }
        g.setStroke(palette.of(Palette.Tone.LINE));
        g.setLineWidth(1);
        double bottom = Math.floor(lane.y() + lane.height() + dy) + 0.5;
        g.strokeLine(frame.inset(), bottom, frame.inset() + frame.width(), bottom);
        g.save();
        g.translate(frame.inset(), 0);
        for (Mark mark : lane.marks()) {
            double y = mark.y() + dy;
            if (y < -20 || y > frame.height() + 20 || mark.right() < 0 || mark.left() > scale.width()) {
                continue;
            }
            var id = mark.item().record().id();
            boolean faded = state.emphasis().fades(id);
            marks.draw(mark, scale, dy, id.equals(state.selected()), faded);
            title(mark, y, faded, scale);
        }
        g.restore();
    }

    private void title(Mark mark, double y, boolean faded, TimeScale scale) {
        double left = Math.max(mark.right() + 5, 4);
        double room = Math.min(mark.room() - 6, scale.width() - left);
        if (room < LEAST_TITLE) {
            return;
        }
        g.setGlobalAlpha(faded ? 0.4 : 1);
        g.setFill(palette.of(Palette.Tone.SECONDARY));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(shorten(mark.item().title(), room), left, y);
        g.setGlobalAlpha(1);
    }

    private String shorten(String text, double room) {
        if (measure(text) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (measure(text.substring(0, middle) + "…") <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low).stripTrailing() + "…";
    }

    private void name(Lane lane, Frame frame) {
        double y = lane.y() - frame.top() + Math.min(12, lane.height() / 2);
        g.setStroke(palette.of(Palette.Tone.LINE));
        g.setLineWidth(1);
        double bottom = Math.floor(lane.y() + lane.height() - frame.top()) + 0.5;
        g.strokeLine(0, bottom, frame.inset(), bottom);
        g.save();
        g.translate(12, y - 5);
        g.scale(10 / KindShape.SIZE, 10 / KindShape.SIZE);
        g.beginPath();
        g.appendSVGPath(KindShape.path(lane.kind()));
        g.closePath();
        g.setFill(palette.of(lane.kind()));
        g.fill();
        g.restore();
        g.setFill(palette.of(Palette.Tone.TEXT));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(words.apply(lane.kind()), NAME_LEFT, y);
    }

    private void axis(List<Axis.Tick> ticks, Frame frame) {
        g.setStroke(palette.of(Palette.Tone.LINE));
        g.strokeLine(
                0, Math.floor(frame.height()) + 0.5, frame.inset() + frame.width(), Math.floor(frame.height()) + 0.5);
        g.setFill(palette.of(Palette.Tone.SECONDARY));
        g.setTextAlign(TextAlignment.LEFT);
        for (Axis.Tick tick : ticks) {
            if (tick.x() + measure(tick.label()) + 4 <= frame.width()) {
                g.fillText(tick.label(), frame.inset() + tick.x() + 3, frame.height() + AXIS / 2);
            }
        }
    }
}
