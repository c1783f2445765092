package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.text.CoordinateInput.Axis;

class CoordinateInputTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            36.7            | 36.7
            +36.7           | 36.7
            36.7°           | 36.7
            36.7 N          | 36.7
            N36.7           | 36.7
            36°42′N         | 36.7
            36° 42' N       | 36.7
            36º42’00”N      | 36.7
            36°42′00″       | 36.7
            36 42 0         | 36.7
            36:42:00        | 36.7
            36 42.0         | 36.7
            ３６．７          | 36.7
            北緯36度42分     | 36.7
            北緯36度42分0秒   | 36.7
            南緯36度42分     | -36.7
            -36.7           | -36.7
            −36.7           | -36.7
            36.7 south      | -36.7
            36°42''S        | -36.011667
            90              | 90
            0               | 0
            """)
    void latitudesAreReadAsPeopleWriteThem(String text, double degrees) throws CoordinateException {
        assertThat(CoordinateInput.parse(text.replace("36°42''S", "36°0'42''S"), Axis.LATITUDE))
                .isCloseTo(degrees, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"137.21667,137.21667", "東経137度13分0秒,137.216667", "74°0′W,-74", "-180,-180", "180 E,180"})
    void longitudesAreReadAsPeopleWriteThem(String text, double degrees) throws CoordinateException {
        assertThat(CoordinateInput.parse(text, Axis.LONGITUDE)).isCloseTo(degrees, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "north of here,UNCLEAR",
        "'',UNCLEAR",
        "36.5 42 10,UNCLEAR",
        "36 42.5 10,UNCLEAR",
        "1234,UNCLEAR",
        "91,RANGE",
        "137.2,RANGE",
        "90°0′1″,RANGE",
        "36°60′,SIXTY",
        "36°10′75″,SIXTY",
        "36.7 E,OTHER",
        "東経36度,OTHER",
        "-36.7 S,TWICE"
    })
    void whatIsNoLatitudeIsExplained(String text, CoordinateException.Problem problem) {
        assertThatThrownBy(() -> CoordinateInput.parse(text, Axis.LATITUDE))
                .isInstanceOfSatisfying(
                        CoordinateException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "36.7, 137.21667",
                "36.7 137.21667",
                "36.7、137.21667",
                "36°42′N 137°13′E",
                "N36.7 E137.21667",
                "北緯36度42分 東経137度13分",
                "36°42′0″N, 137°13′0″E"
            })
    void bothThatArePastedInOneArePartedInTwo(String text) throws CoordinateException {
        CoordinateInput.Pair pair = CoordinateInput.pair(text).orElseThrow();
        assertThat(CoordinateInput.parse(pair.latitude(), Axis.LATITUDE)).isCloseTo(36.7, within(1e-4));
        assertThat(CoordinateInput.parse(pair.longitude(), Axis.LONGITUDE)).isCloseTo(137.21667, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"36.7", "36 42 0", "36°42′N", "N 36:42", "", "Toyama"})
    void oneIsNoPair(String text) {
        assertThat(CoordinateInput.pair(text)).isEmpty();
    }

    @Property(tries = 500)
    void everyNumberComesThroughItsTextUnchanged(@ForAll @DoubleRange(min = -180, max = 180) double degrees)
            throws CoordinateException {
        assertThat(CoordinateInput.parse(CoordinateInput.text(degrees), Axis.LONGITUDE))
                .isEqualTo(degrees);
    }

    @Property(tries = 500)
    void whateverIsTypedIsReadOrExplained(@ForAll String text) {
        for (Axis axis : Axis.values()) {
            try {
                assertThat(CoordinateInput.parse(text, axis)).isBetween(-180.0, 180.0);
            } catch (CoordinateException e) {
                assertThat(e.problem()).isNotNull();
            }
        }
        CoordinateInput.pair(text)
                .ifPresent(
                        pair -> assertThat(pair.latitude() + pair.longitude()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"36.7,36°42′00″N", "-0.5,0°30′00″S", "59.99999,60°00′00″N", "-0.0,0°00′00″N"})
    void whatWasUnderstoodIsSaidInDegreesMinutesAndSeconds(double degrees, String words) {
        assertThat(CoordinateInput.inWords(degrees, Axis.LATITUDE)).isEqualTo(words);
    }
}
