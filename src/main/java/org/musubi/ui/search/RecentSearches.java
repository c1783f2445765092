package org.musubi.ui.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;

/// What was searched for last, the last one first. Kept in the settings, encoded, with spaces between.
public final class RecentSearches {
    static final int MOST = 6;
    private static final int LONGEST = 60;

    private final StringProperty stored;

    public RecentSearches(StringProperty stored) {
        this.stored = stored;
    }

    List<String> texts() {
        return Arrays.stream(stored.get().split(" "))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> decoded(text).stream())
                .toList();
    }

    /// A text that somebody has written into the settings by hand is passed over.
    private static List<String> decoded(String text) {
        try {
            return List.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    /// Puts a text first, unless it is too long to be wanted again.
    void add(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return;
        }
        var texts = new ArrayList<>(texts());
        texts.removeIf(text.strip()::equalsIgnoreCase);
        texts.addFirst(text.strip());
        stored.set(texts.stream()
                .limit(MOST)
                .map(one -> URLEncoder.encode(one, StandardCharsets.UTF_8))
                .collect(Collectors.joining(" ")));
    }
}
