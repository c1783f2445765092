package org.musubi.ui.editor;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Source;
import org.musubi.text.KnownDate;
import org.musubi.text.Messages;

/// Reads the form of a source.
///
/// Its fields: `title`, `publisher`, `date`, `language`, `url`, `file`, and, untouched, `attachment.0.name`, `.type`,
/// `.bytes`, `.sha256`. The code of the language stands beside its name under `.code`.
final class SourceForm {
    private SourceForm() {}

    /// The raw texts of a source.
    static Map<String, String> texts(Source source, Known known, Messages messages) {
        var texts = new FormTexts(known, messages);
        texts.text("title", source.title());
        texts.text("publisher", source.publisher());
        texts.date("date", source.date());
        texts.code("language", source.language(), Codes.LANGUAGES);
        texts.text("url", source.url());
        texts.text("file", source.file());
        var attachments = new java.util.HashMap<String, String>();
        Attachments.put(attachments, source.attachments());
        attachments.forEach(texts::text);
        return texts.values();
    }

    /// What a form says.
    ///
    /// @param id of the source
    static Parsed<Source> read(Map<String, String> values, Id id) {
        var fields = new FieldReader(values);
        String title = fields.text("title");
        if (title == null) {
            fields.problem("title", "editor.problem.source.title");
        }
        String publisher = fields.text("publisher");
        KnownDate date = fields.date("date");
        String language = language(fields);
        String url = fields.text("url");
        if (url != null) {
            WebAddress.problem(url).ifPresent(problem -> fields.problem("url", problem));
        }
        String file = fields.text("file");
        Source source = fields.isWrong()
                ? null
                : new Source(
                        id,
                        Objects.requireNonNull(title),
                        publisher,
                        date == null ? null : date.date(),
                        language,
                        url,
                        file,
                        Attachments.read(fields));
        return new Parsed<>(source, List.of(), List.of(), fields.problems());
    }

    /// Any tag of BCP 47 will do, such as `zh-Hant`: the list has the common ones only.
    private static @Nullable String language(FieldReader fields) {
        String exact = fields.text("language.code");
        String typed = fields.text("language");
        if (exact == null && typed != null && typed.contains("-") && isTag(typed)) {
            return typed;
        }
        if (exact != null && typed != null && isTag(exact)) {
            return exact;
        }
        return fields.code("language", Codes.LANGUAGES, "editor.problem.language");
    }

    private static boolean isTag(String text) {
        try {
            new Locale.Builder().setLanguageTag(text);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
