package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;

/// What the tests of forms have in common.
final class EntryForms {
    static final Id ID = new Id("new-entry");
    static final Known REFERENCE = new LibraryKnown(() -> Reference.INDEX, Gazetteer.NONE);

    private EntryForms() {}

    /// Texts by field.
    static Map<String, String> form(String... fields) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return values;
    }

    /// The fields with problems, each with the key of its words.
    static List<String> problems(Parsed<? extends Entry> parsed) {
        return parsed.problems().stream()
                .map(problem -> problem.field() + " " + problem.message().key())
                .toList();
    }

    /// Opens an entry in its form, in both languages, and reads it as it is.
    static void assertComesThroughUnchanged(EntryForm form, Entry entry) {
        for (Language language : Language.values()) {
            var texts = new Form(form.texts(entry, Messages.in(language))).values();
            Parsed<? extends Entry> parsed = form.read(texts, entry.id());
            assertThat(parsed.problems()).as("%s in %s", entry, language).allMatch(FieldProblem::doubtful);
            assertThat(parsed.entry()).isEqualTo(entry);
            assertThat(parsed.parties()).isEmpty();
            assertThat(parsed.sources()).isEmpty();
        }
    }

    /// A record under another English title.
    static LibraryRecord retitled(LibraryRecord record, String title) {
        return new LibraryRecord(
                record.id(),
                record.kind(),
                record.type(),
                Names.of("en", title),
                record.date(),
                record.dateText(),
                record.fiscalYear(),
                record.parties(),
                record.participants(),
                record.themes(),
                record.status(),
                record.summary(),
                record.relations(),
                record.citations(),
                record.attachments());
    }

    /// Reads whatever was typed: an entry, or problems that say why not.
    static void assertReadOrExplained(EntryForm form, Map<String, String> values) {
        Parsed<? extends Entry> parsed = form.read(new Form(values).values(), ID);
        if (parsed.isWrong()) {
            assertThat(parsed.problems()).anyMatch(problem -> !problem.doubtful());
        }
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            parsed.problems()
                    .forEach(problem -> assertThat(messages.text(problem.message()))
                            .isNotBlank()
                            .doesNotContain("{0}"));
            assertThat(form.title(values, messages)).isNotNull();
            assertThat(form.name(messages)).isNotBlank();
        }
    }

    /// Anything, in these fields and others.
    static Arbitrary<Map<String, String>> anything(String... fields) {
        Arbitrary<String> field = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, Arbitraries.of(fields)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "Toyama",
                        "JP",
                        "Japan",
                        "日本",
                        "JP-16",
                        "Q204266",
                        "36.7",
                        "36°42′N",
                        "137°13′E",
                        "36.7, 137.2",
                        "-36 S",
                        "162019",
                        "162018",
                        "1,500",
                        "-3",
                        "999999999999999999999",
                        "2020",
                        "31 February 2017",
                        "+place",
                        "+organisation",
                        "+person",
                        "+gazetteer/1",
                        "+",
                        Reference.party("Toyama").value(),
                        ID.value(),
                        "en",
                        "https://example.org/",
                        "http:///",
                        "mailto:a@b",
                        "city",
                        "\0",
                        "\uD800",
                        "\u2028"),
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().numeric().ofMaxLength(20),
                Arbitraries.strings().ofLength(300));
        return Arbitraries.maps(field, text).ofMaxSize(fields.length);
    }
}
