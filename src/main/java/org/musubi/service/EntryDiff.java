package org.musubi.service;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;

/// How two states of an entry differ. At least one of them is there, and they are not equal.
///
/// @param before null if it was not there
/// @param after null if it is not there any more
public record EntryDiff(@Nullable Entry before, @Nullable Entry after) {
    /// What happened from one to the other.
    public enum Change {
        ADDED,
        CHANGED,
        REMOVED
    }

    /// A field whose values differ.
    ///
    /// @param name of the model's component: `titles`, `date`…
    /// @param before null if it had none
    /// @param after likewise
    public record Field(
            String name, @Nullable Object before, @Nullable Object after) {}

    /// @throws IllegalArgumentException if there is no difference
    public EntryDiff {
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("no difference: " + before);
        }
    }

    public Change change() {
        return before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
    }

    /// The entry as it is after, or, if it is not there, as it was.
    public Entry entry() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    public Id id() {
        return entry().id();
    }

    /// The fields that differ, in the model's order. None of an entry that has been added or removed, and none but
    /// `kind` of one that is now something else altogether.
    public List<Field> fields() {
        if (before == null || after == null) {
            return List.of();
        }
        if (before.getClass() != after.getClass()) {
            return List.of(new Field(
                    "kind", before.getClass().getSimpleName(), after.getClass().getSimpleName()));
        }
        return Arrays.stream(before.getClass().getRecordComponents())
                .map(component -> new Field(component.getName(), value(component, before), value(component, after)))
                .filter(field -> !Objects.equals(field.before, field.after))
                .toList();
    }

    private static @Nullable Object value(RecordComponent component, Entry entry) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a model's fields are public: " + component, e);
        }
    }
}
