package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BinStepTest {
    @Property(tries = 300)
    void aDayLiesInItsStretch(@ForAll @IntRange(min = -700_000, max = 700_000) int day) {
        for (BinStep step : BinStep.values()) {
            int key = step.key(day);
            assertThat(day).isBetween(step.start(key), step.start(key + 1) - 1);
        }
    }

    @Test
    void stretchesAreThoseOfTheCalendar() {
        int day = (int) LocalDate.of(2017, 12, 31).toEpochDay();
        assertThat(LocalDate.ofEpochDay(BinStep.DECADE.start(BinStep.DECADE.key(day))))
                .isEqualTo("2010-01-01");
        assertThat(LocalDate.ofEpochDay(BinStep.QUARTER.start(BinStep.QUARTER.key(day))))
                .isEqualTo("2017-10-01");
        assertThat(LocalDate.ofEpochDay(BinStep.FIVE_DAYS.start(BinStep.FIVE_DAYS.key(day))))
                .isEqualTo("2017-12-26");
    }

    @Test
    void theFinestThatIsWideEnoughIsChosen() {
        assertThat(BinStep.wide(46, 50)).isEqualTo(BinStep.DAY);
        assertThat(BinStep.wide(46, 46 / 365.0)).isEqualTo(BinStep.YEAR);
        assertThat(BinStep.wide(46, 1e-9)).isEqualTo(BinStep.MILLENNIUM);
    }
}
