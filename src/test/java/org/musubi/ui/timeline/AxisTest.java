package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.musubi.text.Language;

class AxisTest {
    private static double measure(String text) {
        return text.chars().mapToDouble(c -> c < 0x2000 ? 7 : 12).sum();
    }

    private static List<Axis.Tick> ticks(TimeScale scale, Language language) {
        return Axis.ticks(scale, TickLabels.in(language), AxisTest::measure);
    }

    @Property(tries = 200)
    void labelsNeverOverlap(
            @ForAll @IntRange(min = 28, max = 300_000) int days,
            @ForAll @IntRange(min = 200, max = 3000) int width,
            @ForAll Language language) {
        double from = LocalDate.of(1900, 1, 1).toEpochDay();
        List<Axis.Tick> ticks = ticks(new TimeScale(from, from + days, width), language);
        for (int i = 1; i < ticks.size(); i++) {
            Axis.Tick before = ticks.get(i - 1);
            assertThat(before.x() + measure(before.label()))
                    .isLessThan(ticks.get(i).x());
        }
    }

    @Test
    void yearsCarryTheirEraInJapanese() {
        assertThat(ticks(new Extent(2012, 2021).scale(1000), Language.JAPANESE))
                .extracting(Axis.Tick::label)
                .contains("2018(H30)", "2019(R1)");
    }

    @Test
    void aFewWeeksAreToldInDays() {
        double from = LocalDate.of(2017, 11, 20).toEpochDay();
        assertThat(ticks(new TimeScale(from, from + 28, 1000), Language.ENGLISH))
                .extracting(Axis.Tick::label)
                .contains("26 Nov", "1 Dec");
    }
}
