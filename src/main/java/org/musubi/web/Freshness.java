package org.musubi.web;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How long an answer from the web may be used again, by RFC 9111 (HTTP caching).
final class Freshness {
    /// Where the server has never said anything: what the tile usage policy of OpenStreetMap asks for.
    static final Duration USUAL = Duration.ofDays(7);

    private static final Duration LONGEST = Duration.ofDays(365);

    private Freshness() {}

    /// @param now when the answer came
    /// @param usual how long it is good if the answer says nothing of that
    /// @return until when it is good; empty if it may not be kept at all
    static Optional<Instant> until(HttpHeaders headers, Instant now, Duration usual) {
        List<String> directives = headers.allValues("Cache-Control").stream()
                .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .toList();
        if (directives.contains("no-store")) {
            return Optional.empty();
        }
        if (directives.stream().anyMatch(d -> d.startsWith("no-cache"))) {
            return Optional.of(now);
        }
        Optional<Duration> age = directives.stream()
                .filter(d -> d.startsWith("max-age="))
                .map(d -> seconds(d.substring("max-age=".length())))
                .findFirst();
        if (age.isPresent()) {
            Duration old = headers.firstValue("Age").map(Freshness::seconds).orElse(Duration.ZERO);
            return Optional.of(now.plus(age.get()).minus(old));
        }
        return Optional.of(headers.firstValue("Expires")
                .map(text -> date(text).filter(then -> then.isAfter(now)).orElse(now))
                .map(then -> then.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : then)
                .orElse(now.plus(usual)));
    }

    /// @return none if it is no number
    static Duration seconds(String text) {
        String digits = text.replace("\"", "").strip();
        if (!digits.matches("\\d{1,18}")) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Math.min(Long.parseLong(digits), LONGEST.toSeconds()));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
