package org.musubi.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/// One line of the result.
///
/// @param name stays the same from run to run, so that runs can be compared
/// @param value as measured
/// @param unit of value and baseline
/// @param baseline what it is held against, measured in the same run; `null` if nothing is
/// @param ratio value divided by baseline; `null` without one
@JsonPropertyOrder({"name", "value", "unit", "baseline", "ratio"})
public record Measurement(
        String name,
        double value,
        String unit,
        @Nullable Double baseline,
        @Nullable Double ratio) {

    static Measurement of(String name, double value, String unit) {
        return new Measurement(name, rounded(value), unit, null, null);
    }

    static Measurement against(double baseline, String name, double value, String unit) {
        return new Measurement(name, rounded(value), unit, rounded(baseline), rounded(value / baseline));
    }

    String line() {
        return "%-16s %10.2f %-4s %10s %8s".formatted(name, value, unit, text(baseline), text(ratio));
    }

    static String heading() {
        return "%-16s %10s %-4s %10s %8s".formatted("name", "value", "unit", "baseline", "ratio");
    }

    private static String text(@Nullable Double number) {
        return number == null ? "-" : "%.2f".formatted(number);
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
