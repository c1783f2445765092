package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.musubi.query.Period;

class BrushTest {
    private static final Extent EXTENT = new Extent(1990, 2020);
    private static final TimeScale SCALE = EXTENT.scale(1000);
    private static final Period PERIOD = new Period(LocalDate.of(2005, 1, 1), LocalDate.of(2010, 12, 31));

    private static Brush at(LocalDate day, boolean brushed) {
        return Brush.at(SCALE.x(day.toEpochDay()), SCALE, brushed ? PERIOD : null);
    }

    @Test
    void aDragBrushesWholeMonthsInEitherDirection() {
        Brush brush = at(LocalDate.of(2012, 6, 15), false);
        assertThat(brush.draggedTo(LocalDate.of(2014, 2, 3), EXTENT))
                .isEqualTo(new Period(LocalDate.of(2012, 6, 1), LocalDate.of(2014, 2, 28)));
        assertThat(brush.draggedTo(LocalDate.of(2011, 2, 3), EXTENT))
                .isEqualTo(new Period(LocalDate.of(2011, 2, 1), LocalDate.of(2012, 6, 30)));
    }

    @Test
    void anEdgeCanBeDraggedAlone() {
        assertThat(at(LocalDate.of(2005, 1, 1), true).draggedTo(LocalDate.of(2000, 5, 5), EXTENT))
                .isEqualTo(new Period(LocalDate.of(2000, 5, 1), PERIOD.to()));
        assertThat(at(LocalDate.of(2010, 12, 31), true).draggedTo(LocalDate.of(2015, 5, 5), EXTENT))
                .isEqualTo(new Period(PERIOD.from(), LocalDate.of(2015, 5, 31)));
    }

    @Test
    void theWholeKeepsItsLengthAndStaysWithinTheYears() {
        Brush brush = at(LocalDate.of(2008, 6, 15), true);
        assertThat(brush.grip()).isEqualTo(Brush.Grip.WHOLE);
        assertThat(brush.draggedTo(LocalDate.of(2009, 6, 15), EXTENT))
                .isEqualTo(new Period(LocalDate.of(2006, 1, 1), LocalDate.of(2011, 12, 31)));
        assertThat(brush.draggedTo(LocalDate.of(2060, 6, 15), EXTENT))
                .isEqualTo(new Period(LocalDate.of(2015, 1, 1), LocalDate.of(2020, 12, 31)));
    }

    @Test
    void ofAPeriodWithoutABeginningOrAnEndOnlyTheOtherEndMoves() {
        var extent = new Extent(1980, 2030);
        var until = new Period(LocalDate.of(1, 1, 1), LocalDate.of(2013, 12, 31));
        var since = new Period(LocalDate.of(2013, 1, 1), LocalDate.of(9999, 12, 31));

        assertThat(Brush.moved(until, 12, extent)).isEqualTo(new Period(until.from(), LocalDate.of(2014, 12, 31)));
        assertThat(Brush.moved(until, -12, extent)).isEqualTo(new Period(until.from(), LocalDate.of(2012, 12, 31)));
        assertThat(Brush.moved(since, 12, extent)).isEqualTo(new Period(LocalDate.of(2014, 1, 1), since.to()));
        assertThat(Brush.moved(since, -12, extent)).isEqualTo(new Period(LocalDate.of(2012, 1, 1), since.to()));
    }
}
