package org.musubi.ui.editor;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.CitedField;
import org.musubi.model.Status;
import org.musubi.text.FieldValues;
import org.musubi.text.KnownDate;
import org.musubi.text.Messages;

/// What a source states for a field, as it is typed, and in the field's own form, in which it is kept.
final class CitedValues {
    /// The fields that a source can state, as citations name them: those with one value, and those that hold many.
    static final List<String> FIELDS = Stream.of(
                    Stream.of("titles"),
                    Stream.of(CitedField.values()).map(CitedField::code),
                    Stream.of("parties", "themes", "summary"))
            .flatMap(codes -> codes)
            .toList();

    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    /// Words of participants as people type them, with those of the field's form.
    private static final Map<Pattern, String> PARTICIPANTS = Map.of(
            Pattern.compile("^(?:約|approximately|approx\\.|around|ca?\\.) ?"), "about ",
            Pattern.compile("(?<=\\d) ?(?:名|人|people|participants?)"), " persons",
            Pattern.compile("(?<=\\d) ?都市"), " cities",
            Pattern.compile("(?<=\\d) ?[かカヵヶケ]?国"), " countries",
            Pattern.compile(" ?(?:[,、]| and ) ?(?=\\d)"), ", ");

    private CitedValues() {}

    /// The value of a citation in its field's form; null if there is none, or none that is understood, which is then a
    /// problem of the form.
    ///
    /// @param row the citation's, with the text under `.value`, and the field under `.field`
    /// @param types the known words for types
    static @Nullable String read(FieldReader fields, String row, Vocabulary types) {
        String typed = fields.text(row + ".value");
        CitedField field = CitedField.of(fields.text(row + ".field")).orElse(null);
        if (typed == null || field == null) {
            return typed;
        }
        return switch (field) {
            case DATE -> {
                KnownDate date = fields.date(row + ".value");
                yield date == null ? null : date.date().toString();
            }
            case STATUS -> {
                Status status = fields.choice(row + ".value", Status.values(), Status::code);
                yield status == null ? null : status.code();
            }
            case TYPE -> fields.word(row + ".value", types);
            case PARTICIPANTS -> {
                String value = CitedField.PARTICIPANTS.read(inItsForm(typed)).orElse(null);
                if (value == null) {
                    fields.problem(row + ".value", "editor.problem.source.participants");
                }
                yield value;
            }
        };
    }

    private static String inItsForm(String participants) {
        String text = Normalizer.normalize(participants, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        text = BETWEEN_THOUSANDS.matcher(text).replaceAll("");
        for (Map.Entry<Pattern, String> words : PARTICIPANTS.entrySet()) {
            text = words.getKey().matcher(text).replaceAll(words.getValue());
        }
        return text;
    }

    /// Puts what a citation states into a form's texts, in words where these are read as just that value.
    static void put(Map<String, String> values, String row, Citation citation, Messages messages) {
        String value = citation.value();
        String code = citation.field();
        if (value == null || value.isEmpty()) {
            return;
        }
        values.put(row + ".value", value);
        CitedField field = CitedField.of(code).orElse(null);
        if (field == CitedField.TYPE) {
            values.put(row + ".value", messages.term(value));
            values.put(row + ".value.word", value);
        } else if (field == CitedField.DATE && code != null) {
            String words = new FieldValues(messages).of(code, value);
            var read = new FieldReader(Map.of(row + ".value", words));
            KnownDate date = read.date(row + ".value");
            if (date != null && date.date().toString().equals(value)) {
                values.put(row + ".value", words);
            }
        }
    }
}
