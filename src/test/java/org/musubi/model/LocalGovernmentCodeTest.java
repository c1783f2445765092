package org.musubi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGovernmentCodeTest {
    /// Among them sums below 11 (Hokkaido), and the remainders 0 (check digit 1) and 1 (check digit 0).
    @ParameterizedTest
    @ValueSource(
            strings = {
                "010006", "011002", "130001", "131016", "141003", "141305", "162019", "232114", "261009", "271004",
                "282022", "401005", "431001", "014681", "472018", "062014", "032018"
            })
    void codesThatTheMinistryGaveOutHaveTheRightCheckDigit(String code) {
        assertThat(LocalGovernmentCode.isWellFormed(code)).isTrue();
        assertThat(LocalGovernmentCode.isChecked(code)).isTrue();
    }

    @Test
    void anyOneDigitThatIsWrongIsNoticed() {
        String right = "401005";
        for (int at = 0; at < 6; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(LocalGovernmentCode.isChecked(typed)).as(typed).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void aRemainderOfOneGivesZeroAndOfNoneGivesOne() {
        assertThat(IntStream.range(1_000, 48_000).mapToObj("%05d"::formatted).mapToInt(LocalGovernmentCode::checkDigit))
                .allMatch(digit -> digit >= 0 && digit <= 9);
        assertThat(LocalGovernmentCode.checkDigit("11201")).isEqualTo(1);
        assertThat(LocalGovernmentCode.checkDigit("00000")).isEqualTo(1);
        assertThat(LocalGovernmentCode.checkDigit("00006")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "40100", "4010050", "481000", "000001", "40100a", "４０１００５"})
    void whatIsNoCodeIsToldFromOneWithAWrongDigit(String text) {
        assertThat(LocalGovernmentCode.isWellFormed(text)).isFalse();
    }
}
