package org.musubi.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.musubi.query.Period;
import org.musubi.query.PeriodText;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class PeriodInputTest {
    @Test
    void aPeriodReachesFromTheFirstDayToTheLast() {
        assertThat(PeriodInput.read("2013", "2015-06").period())
                .isEqualTo(new Period(LocalDate.of(2013, 1, 1), LocalDate.of(2015, 6, 30)));
        assertThat(PeriodInput.read("平成25年", "平成27年").period())
                .isEqualTo(new Period(LocalDate.of(2013, 1, 1), LocalDate.of(2015, 12, 31)));
    }

    @Test
    void anEmptyEndIsNoLimitAndTwoAreNoPeriod() {
        Period since = Objects.requireNonNull(PeriodInput.read("2013", "").period());
        assertThat(PeriodText.of(since, Messages.in(Language.ENGLISH))).isEqualTo("Since 2013");
        assertThat(PeriodInput.read(" ", "")).isEqualTo(new PeriodInput.Outcome(null, null));
    }

    @Test
    void whatCannotBeMeantIsSaid() {
        assertThat(PeriodInput.read("soon", "").problem()).isEqualTo("filter.period.bad-from");
        assertThat(PeriodInput.read("", "soon").problem()).isEqualTo("filter.period.bad-to");
        assertThat(PeriodInput.read("2015", "2013").problem()).isEqualTo("filter.period.reversed");
    }
}
