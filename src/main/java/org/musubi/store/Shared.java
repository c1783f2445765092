package org.musubi.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Entry;
import org.musubi.model.Id;

/// Values that many entries have in common, each kept once: a large library is read sooner, takes less memory, and is
/// linked up sooner, since what is the same object need not be compared. Used by many threads.
final class Shared {
    private final Map<String, Id> ids = new ConcurrentHashMap<>();
    private final Map<String, Edtf> dates = new ConcurrentHashMap<>();
    private final Map<String, String> words = new ConcurrentHashMap<>();

    /// Takes the ids of entries that were read already.
    void know(Iterable<? extends Entry> entries) {
        entries.forEach(entry -> ids.put(entry.id().value(), entry.id()));
    }

    /// @throws IllegalArgumentException if the text has not the form of an id
    Id id(String text) {
        Id known = ids.get(text);
        return known != null ? known : ids.computeIfAbsent(text, Id::new);
    }

    /// @throws IllegalArgumentException if the text is no date
    @Nullable
    Edtf date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Edtf known = dates.get(text);
        return known != null ? known : dates.computeIfAbsent(text, Edtf::parse);
    }

    /// A word that occurs again and again.
    String word(String text) {
        String known = words.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    @Nullable
    String wordOrNull(@Nullable String text) {
        return text == null ? null : word(text);
    }
}
