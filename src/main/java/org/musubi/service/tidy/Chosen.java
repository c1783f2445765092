package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Names;

/// The value that each field of a merged entry gets.
final class Chosen {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<MergeField> fields;

    /// @param entries the survivor first
    /// @param choices by field, the entry whose value is wanted; where nothing is chosen, or the chosen one
    ///     has nothing, it is the first entry that has a value
    Chosen(List<? extends Entry> entries, Map<String, Id> choices) {
        fields = MergeField.of(entries);
        for (MergeField field : fields) {
            Object value = null;
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).id().equals(choices.get(field.name()))) {
                    value = field.values().get(i);
                }
            }
            if (value == null) {
                value = field.values().stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
            }
            values.put(field.name(), value);
        }
    }

    List<MergeField> fields() {
        return fields;
    }

    /// Null if no entry has anything there.
    <V> @Nullable V get(String field, Class<V> type) {
        Object value = values.get(field);
        return value == null ? null : type.cast(value);
    }

    /// A field that every entry fills.
    <V> V needed(String field, Class<V> type) {
        return Objects.requireNonNull(get(field, type), field);
    }

    /// All languages of names, titles or a summary.
    Names names(String field) {
        var byLanguage = new LinkedHashMap<String, String>();
        String prefix = field + ".";
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                byLanguage.put(name.substring(prefix.length()), (String) value);
            }
        });
        return new Names(byLanguage);
    }

    /// The values that were there and are not what the merged entry has.
    List<Merge.Dropped> dropped(int entry) {
        var dropped = new ArrayList<Merge.Dropped>();
        for (MergeField field : fields) {
            Object had = field.values().get(entry);
            if (had != null && !had.equals(values.get(field.name()))) {
                dropped.add(new Merge.Dropped(field.name(), had));
            }
        }
        return dropped;
    }
}
