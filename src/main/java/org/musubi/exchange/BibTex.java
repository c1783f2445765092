package org.musubi.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.musubi.model.Edtf;
import org.musubi.model.Source;

/// References in BibTeX, in UTF-8.
///
/// All are `@misc`, the type for documents of which no more is known. `date` gives BibLaTeX the date in EDTF as it is
/// kept; `year`, `month` and `day` give BibTeX what of it is certain, and `note` the words where that is not all.
/// Special characters become commands. BibTeX counts curly brackets whatever stands before them: where a text has not
/// as many closing as opening ones, `\{` would not do.
final class BibTex {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<Character, String> COMMANDS = Map.of(
            '\\', "\\textbackslash{}",
            '~', "\\textasciitilde{}",
            '^', "\\textasciicircum{}",
            '#', "\\#",
            '$', "\\$",
            '%', "\\%",
            '&', "\\&",
            '_', "\\_");

    private BibTex() {}

    static String write(List<Reference> references) {
        return references.stream().map(BibTex::entry).collect(Collectors.joining("\n"));
    }

    private static String entry(Reference reference) {
        Source source = reference.source();
        var fields = new LinkedHashMap<String, String>();
        // Twice in brackets, or styles would write JCM and Toyama small.
        fields.put("title", "{{" + escape(source.title()) + "}}");
        if (source.publisher() != null) {
            fields.put("publisher", braced(source.publisher()));
        }
        if (source.date() != null) {
            date(source.date(), reference.dateInWords(), fields);
        }
        if (source.language() != null) {
            fields.put("language", braced(source.language()));
        }
        if (source.url() != null) {
            fields.put("url", "{" + address(source.url()) + "}");
        }
        if (!reference.note().isEmpty()) {
            fields.put("annote", braced(reference.note()));
        }
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = " + field.getValue())
                .collect(Collectors.joining(",\n", "@misc{" + reference.key() + ",\n", "\n}\n"));
    }

    private static void date(Edtf date, String words, Map<String, String> fields) {
        fields.put("date", "{" + date + "}");
        KnownParts parts = KnownParts.of(date);
        if (parts.year() > 0) {
            fields.put("year", "{%04d}".formatted(parts.year()));
        }
        if (parts.month() > 0) {
            fields.put("month", MONTHS.get(parts.month() - 1));
        }
        if (parts.day() > 0) {
            fields.put("day", "{" + parts.day() + "}");
        }
        if (!parts.complete()) {
            fields.put("note", braced(words));
        }
    }

    private static String braced(String text) {
        return "{" + escape(text) + "}";
    }

    private static String escape(String text) {
        var escaped = new StringBuilder();
        String line = Reference.oneLine(text);
        boolean balanced = isBalanced(line);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            escaped.append(
                    switch (c) {
                        case '{' -> balanced ? "\\{" : "\\textbraceleft{}";
                        case '}' -> balanced ? "\\}" : "\\textbraceright{}";
                        default -> COMMANDS.getOrDefault(c, String.valueOf(c));
                    });
        }
        return escaped.toString();
    }

    private static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0;
    }

    /// Addresses are taken as they stand, but for the characters that would end the field.
    private static String address(String url) {
        return Reference.oneLine(url)
                .replace("\\", "%5C")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace(" ", "%20");
    }
}
