package org.musubi.store;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.musubi.model.PlaceKind;
import org.musubi.model.RecordKind;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Status;

/// The words that stand for the model's kinds, roles and states in a file.
///
/// @param byCode each value by its word
record Words<E extends Enum<E>>(Map<String, E> byCode) {
    static final Words<PlaceKind> PLACE_KINDS = of(PlaceKind.values(), PlaceKind::code);
    static final Words<RecordKind> RECORD_KINDS = of(RecordKind.values(), RecordKind::code);
    static final Words<Role> ROLES = of(Role.values(), Role::code);
    static final Words<RelationType> RELATION_TYPES = of(RelationType.values(), RelationType::code);
    static final Words<Status> STATUSES = of(Status.values(), Status::code);

    private static <E extends Enum<E>> Words<E> of(E[] values, Function<E, String> code) {
        return new Words<>(Arrays.stream(values).collect(Collectors.toUnmodifiableMap(code, Function.identity())));
    }

    /// @throws IllegalArgumentException if no value has this word
    E value(String code) {
        E value = byCode.get(code);
        if (value == null) {
            throw new IllegalArgumentException("unknown word: " + code);
        }
        return value;
    }
}
