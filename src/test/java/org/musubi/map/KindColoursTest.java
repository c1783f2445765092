package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.RecordKind;

class KindColoursTest {
    /// How three kinds of colour-blind people see linear RGB (Machado, Oliveira and Fernandes 2009, full severity);
    /// the first is everybody else.
    private static final double[][][] EYES = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
    };

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void areToldApartByAllEyes(boolean dark) {
        KindColours colours = KindColours.shipped(dark);
        for (double[][] eye : EYES) {
            for (RecordKind one : RecordKind.values()) {
                for (RecordKind other : RecordKind.values()) {
                    if (one.compareTo(other) < 0) {
                        assertThat(distance(lab(eye, colours.of(one)), lab(eye, colours.of(other))))
                                .as("%s and %s", one, other)
                                .isGreaterThan(18);
                    }
                }
            }
        }
    }

    /// WCAG 2.2, 1.4.11: graphics need a contrast of 3 to 1.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void standOutFromTheLand(boolean dark) {
        int land = dark ? MapStyle.dark().land() : MapStyle.light().land();

        assertThat(Stream.of(RecordKind.values()).map(KindColours.shipped(dark)::of))
                .allSatisfy(colour -> assertThat(contrast(colour, land)).isGreaterThanOrEqualTo(3));
    }

    @Test
    void aColourLeftOutIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KindColours.parse(".root {\n -kind-event: #112233;\n}", ".root"))
                .withMessageContaining("AGREEMENT");
    }

    private static double contrast(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(int argb) {
        double[] l = linear(argb);
        return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
    }

    private static double[] linear(int argb) {
        return new double[] {linearPart(argb >> 16), linearPart(argb >> 8), linearPart(argb)};
    }

    private static double linearPart(int part) {
        double c = (part & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[] lab(double[][] eye, int argb) {
        double[] seen = times(eye, linear(argb));
        double[] xyz = times(
                new double[][] {{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}},
                new double[] {limited(seen[0]), limited(seen[1]), limited(seen[2])});
        double x = curve(xyz[0] / 0.9505);
        double y = curve(xyz[1]);
        double z = curve(xyz[2] / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double limited(double value) {
        return Math.clamp(value, 0, 1);
    }

    private static double curve(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}
