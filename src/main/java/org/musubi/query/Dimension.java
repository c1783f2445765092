package org.musubi.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.model.Status;

/// One thing that records have several values of, by which they can be filtered and counted.
///
/// @param <T> its values, told apart by `equals`
public final class Dimension<T> {
    public static final Dimension<RecordKind> KIND = ofConstants("kind", RecordKind.class, RecordKind::code);

    /// What a record is within its kind, as written in the library.
    public static final Dimension<String> TYPE = ofTexts("type");

    /// Themes as written in the library.
    public static final Dimension<String> THEME = ofTexts("theme");

    /// The countries of a record's places and of its organisations' seats, in ISO 3166-1 alpha-2.
    public static final Dimension<String> COUNTRY = ofTexts("country");

    /// The places, organisations and people that take part: in one of the wanted roles, if any are.
    public static final Dimension<Id> PARTY = ofIds("party");

    /// The roles in which parties take part: the wanted ones, if any are.
    public static final Dimension<Role> ROLE = ofConstants("role", Role.class, Role::code);

    /// The networks of the parties that take part, by the library's memberships, and those that take part
    /// themselves.
    public static final Dimension<Id> NETWORK = ofIds("network");

    public static final Dimension<Status> STATUS = ofConstants("status", Status.class, Status::code);

    /// The sources cited.
    public static final Dimension<Id> SOURCE = ofIds("source");

    /// All of them, in the order to show them in.
    public static final List<Dimension<?>> ALL =
            List.of(KIND, TYPE, THEME, COUNTRY, PARTY, ROLE, NETWORK, STATUS, SOURCE);

    private final String code;
    private final boolean ordered;
    private final Function<T, String> writer;
    private final Function<String, Optional<T>> reader;

    private Dimension(String code, boolean ordered, Function<T, String> writer, Function<String, Optional<T>> reader) {
        this.code = code;
        this.ordered = ordered;
        this.writer = writer;
        this.reader = reader;
    }

    private static Dimension<String> ofTexts(String code) {
        return new Dimension<>(
                code, false, Function.identity(), text -> text.isBlank() ? Optional.empty() : Optional.of(text));
    }

    private static Dimension<Id> ofIds(String code) {
        return new Dimension<>(
                code, false, Id::value, text -> Id.isValid(text) ? Optional.of(new Id(text)) : Optional.empty());
    }

    private static <E extends Enum<E>> Dimension<E> ofConstants(
            String code, Class<E> type, Function<E, String> writer) {
        return new Dimension<>(
                code,
                true,
                writer,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> writer.apply(constant).equals(text))
                        .findFirst());
    }

    /// The word for it in texts that programs read: `kind`, `theme`…
    public String code() {
        return code;
    }

    /// Whether the values have an order of their own, which is not that of their names.
    public boolean isOrdered() {
        return ordered;
    }

    /// A value as text.
    String write(T value) {
        return writer.apply(value);
    }

    /// A value from text; empty if it is none.
    Optional<T> read(String text) {
        return reader.apply(text);
    }

    @Override
    public String toString() {
        return code;
    }
}
