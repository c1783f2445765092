package org.musubi.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2017-11-27", "1997-05", "2017-11-27 – 12-01", "（2017-11-27）", "~2014-04?", "令和 2019-05-01"})
    void noLineEndsWithinADate(String text) {
        String whole = WholeDates.in(text);

        var lines = BreakIterator.getLineInstance(Locale.ENGLISH);
        lines.setText(whole);
        for (int at = lines.first(); at != BreakIterator.DONE; at = lines.next()) {
            assertThat(at > 0 && Character.isDigit(whole.charAt(at - 1))
                            || at == 0
                            || !"-\u2011".contains(whole.substring(at - 1, at)))
                    .as("a line ends at %s in %s", at, whole)
                    .isTrue();
        }
        assertThat(whole).isNotEqualTo(text).hasSameSizeAs(text).doesNotContain("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-to-city", "ISO 14001-2015-7", "978-4-88788-123-4", "JP-16", "A 12-34-56", "no date"})
    void whatIsNoDateStaysAsItIs(String text) {
        assertThat(WholeDates.in(text)).isSameAs(text);
    }

    @Test
    void onlyTheHyphensOfDatesChange() {
        assertThat(WholeDates.in("low-carbon, 2017-11-27")).isEqualTo("low-carbon, 2017\u201111\u201127");
    }
}
