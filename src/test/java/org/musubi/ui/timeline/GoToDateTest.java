package org.musubi.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoToDateTest {
    @ParameterizedTest
    @CsvSource({
        "May 2017, 2017-05-01, 2017-06-01",
        "平成25年度, 2013-04-01, 2014-04-01",
        "1990s, 1990-01-01, 2000-01-01",
        "since June 2015, 2015-06-01, 2015-07-01",
        "2017-11-27/2017-12-01, 2017-11-27, 2017-12-02"
    })
    void aDateAsPeopleTypeItIsAStretchOfTime(String typed, LocalDate from, LocalDate until) {
        assertThat(GoToDate.stretch(typed)).hasValueSatisfying(time -> {
            assertThat(time.from()).isEqualTo(from.toEpochDay());
            assertThat(time.to()).isEqualTo(until.toEpochDay());
        });
    }

    @Test
    void whatIsNoDateLeadsNowhere() {
        assertThat(GoToDate.stretch("some day")).isEmpty();
        assertThat(GoToDate.stretch("")).isEmpty();
    }
}
