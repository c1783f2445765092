package org.musubi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    private static Optional<Instant> until(Map<String, List<String>> headers) {
        return Freshness.until(HttpHeaders.of(headers, (_, _) -> true), NOW, Freshness.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "max-age=600, 600",
        "'public, max-age=60', 60",
        "'MAX-AGE=60', 60",
        "no-cache, 0",
        "'max-age=600, no-cache', 0",
        "max-age=rubbish, 0",
        "max-age=0, 0",
        "max-age=99999999999999, 31536000"
    })
    void theServerSaysForHowLong(String control, long seconds) {
        assertThat(until(Map.of("Cache-Control", List.of(control)))).contains(NOW.plusSeconds(seconds));
    }

    @Test
    void whatMayNotBeStoredIsNot() {
        assertThat(until(Map.of("Cache-Control", List.of("max-age=600", "no-store"))))
                .isEmpty();
    }

    @Test
    void timeSpentInOtherCachesCounts() {
        assertThat(until(Map.of("Cache-Control", List.of("max-age=600"), "Age", List.of("100"))))
                .contains(NOW.plusSeconds(500));
    }

    @ParameterizedTest
    @CsvSource({
        "'Mon, 30 Nov 2026 12:00:00 GMT', 7200",
        "'Mon, 30 Nov 2026 09:00:00 GMT', 0",
        "0, 0",
        "'Thu, 30 Nov 2056 12:00:00 GMT', 31536000"
    })
    void anEndMayBeNamedInstead(String expires, long seconds) {
        assertThat(until(Map.of("Expires", List.of(expires)))).contains(NOW.plusSeconds(seconds));
        assertThat(until(Map.of("Expires", List.of(expires), "Cache-Control", List.of("max-age=5"))))
                .contains(NOW.plusSeconds(5));
    }

    @Test
    void aServerThatSaysNothingIsAskedAgainInAWeek() {
        assertThat(until(Map.of())).contains(NOW.plus(Duration.ofDays(7)));
    }
}
