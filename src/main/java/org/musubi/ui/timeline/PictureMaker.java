package org.musubi.ui.timeline;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.musubi.model.LibraryRecord;

/// Makes the picture of what is in view out of a layout: asks records for their dates and titles only here, so the time
/// it takes depends on the size of the view and not on that of the library.
final class PictureMaker {
    /// Shorter titles say nothing.
    private static final double LEAST_TITLE = 56;

    private static final double LONGEST_TITLE = 340;
    private static final double BESIDE = 5;

    private final CharWidths widths;
    private final String language;
    private final NumberFormat numbers;

    /// @param language of titles and numbers
    PictureMaker(CharWidths widths, Locale language) {
        this.widths = widths;
        this.language = language.getLanguage();
        numbers = NumberFormat.getIntegerInstance(language);
    }

    /// @param scale of the lanes
    /// @param top how much of the lanes is scrolled away above, in pixels
    /// @param height of what is in view, in pixels
    Picture make(TimelineLayout layout, TimeScale scale, double top, double height) {
        var lanes = new ArrayList<LaneRows>();
        var marks = new ArrayList<Mark>();
        var bars = new ArrayList<BarMark>();
        for (LaneRows lane : layout.lanes()) {
            if (lane.y() + lane.height() > top && lane.y() < top + height) {
                lanes.add(lane);
                new OneLane(layout, lane, scale, top, height).add(marks, bars);
            }
        }
        return new Picture(lanes, marks, bars);
    }

    /// One lane at work.
    private final class OneLane {
        private final TimelineLayout layout;
        private final LaneRows lane;
        private final TimeScale scale;
        private final double top;
        private final double bottom;
        private final Map<BinStep, Integer> most = new EnumMap<>(BinStep.class);

        OneLane(TimelineLayout layout, LaneRows lane, TimeScale scale, double top, double height) {
            this.layout = layout;
            this.lane = lane;
            this.scale = scale;
            this.top = top - TimelineLayout.ROW;
            bottom = top + height + TimelineLayout.ROW;
            lane.bars().forEach(bar -> most.merge(bar.step(), bar.count(), Math::max));
        }

        /// By rows, as a title ends where the next thing in its row begins.
        void add(List<Mark> marks, List<BarMark> bars) {
            List<List<Object>> rows = new ArrayList<>();
            for (int i = 0; i < lane.rows(); i++) {
                rows.add(new ArrayList<>());
            }
            double air = Mark.FADE / scale.pixelsPerDay();
            lane.each(scale.from() - air, scale.to() + air, number -> {
                double y = lane.middle(number);
                if (y < top || y > bottom) {
                    return;
                }
                Object thing = lane.isBar(number) ? bar(number, y) : mark(lane.place(number), y);
                if (left(thing) < scale.width() && right(thing) > 0) {
                    rows.get(lane.row(number)).add(thing);
                }
            });
            for (List<Object> row : rows) {
                row.sort(Comparator.comparingDouble(OneLane::left));
                for (int i = 0; i < row.size(); i++) {
                    double end = i + 1 < row.size() ? left(row.get(i + 1)) - BESIDE : scale.width();
                    switch (row.get(i)) {
                        case BarMark bar -> bars.add(bar);
                        case Mark mark -> marks.add(titled(mark, end));
                        default -> throw new IllegalStateException();
                    }
                }
            }
        }

        private static double left(Object thing) {
            return thing instanceof Mark mark ? mark.left() : ((BarMark) thing).x();
        }

        private static double right(Object thing) {
            return thing instanceof Mark mark ? mark.right() : ((BarMark) thing).right();
        }

        private BarMark bar(int number, double y) {
            Bar bar = lane.bar(number);
            double x = scale.x(bar.from()) + LaneStacker.BAR_INSET;
            double width = Math.max(1, scale.x(bar.to()) - LaneStacker.BAR_INSET - x);
            double share = (double) bar.count() / Objects.requireNonNull(most.get(bar.step()));
            double from = Math.max(0, x);
            double to = Math.min(scale.width(), x + width);
            String plain = numbers.format(bar.count());
            String text = bar.standing() <= 0 ? plain : numbers.format(bar.standing()) + " / " + plain;
            if (widths.of(text) + 4 > to - from) {
                text = widths.of(plain) + 4 > to - from ? "" : plain;
            }
            return new BarMark(bar, lane.key(), x, width, y, share, text, (from + to) / 2);
        }

        private Mark mark(int place, double y) {
            LibraryRecord record = layout.columns().record(place);
            Span span = Objects.requireNonNull(Span.of(Objects.requireNonNull(record.date())));
            double left = scale.x(span.from());
            double right = scale.x(span.to());
            left = switch (span.start()) {
                case KNOWN -> left;
                case OPEN -> Math.min(left, scale.x(layout.detail().extent().from())) - Mark.FADE;
                case UNKNOWN -> left - Mark.FADE;
            };
            right = switch (span.end()) {
                case KNOWN -> right;
                case OPEN -> Math.max(right, scale.x(layout.detail().extent().to())) + Mark.FADE;
                case UNKNOWN -> right + Mark.FADE;
            };
            return new Mark(record, span, left, right - left, y, null);
        }

        /// Beside the mark, or, where it takes all the room itself, on it.
        private Mark titled(Mark mark, double end) {
            double left = Math.max(mark.right() + BESIDE, 4);
            double room = Math.min(end, scale.width()) - left;
            boolean on = room < LEAST_TITLE && !mark.isSymbol();
            if (on) {
                left = Math.max(mark.left(), 0) + BESIDE;
                room = Math.min(mark.right(), scale.width()) - BESIDE - left;
            }
            if (room < LEAST_TITLE) {
                return mark;
            }
            String text = widths.shorten(mark.record().title(language), on ? room : Math.min(room, LONGEST_TITLE));
            return text.isEmpty() ? mark : mark.with(new Mark.Label(text, left, widths.of(text), on));
        }
    }
}
