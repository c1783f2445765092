package org.musubi.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Source;

/// References in RIS: a tag and a value to the line, lines ended by CR LF.
///
/// `PY` is the year and `DA` the date as `year/month/day/`, each left blank where it is not certain; where figures
/// do not tell all, the words stand after the last slash.
final class Ris {
    private static final String END_OF_LINE = "\r\n";

    private Ris() {}

    static String write(List<Reference> references) {
        return references.stream().map(Ris::entry).collect(Collectors.joining(END_OF_LINE));
    }

    private static String entry(Reference reference) {
        Source source = reference.source();
        var lines = new StringBuilder();
        line(lines, "TY", reference.isWebPage() ? "ELEC" : "GEN");
        line(lines, "ID", reference.key());
        line(lines, "TI", source.title());
        line(lines, "PB", source.publisher());
        Edtf date = source.date();
        if (date != null) {
            KnownParts parts = KnownParts.of(date);
            line(lines, "PY", parts.year() == 0 ? null : digits(parts.year(), 4));
            line(lines, "DA", date(parts, reference.dateInWords()));
        }
        line(lines, "LA", source.language());
        line(lines, "UR", source.url());
        line(lines, "N1", reference.note().isEmpty() ? null : reference.note());
        return lines.append("ER  - ").append(END_OF_LINE).toString();
    }

    private static void line(StringBuilder lines, String tag, @Nullable String value) {
        if (value != null) {
            lines.append(tag).append("  - ").append(Reference.oneLine(value)).append(END_OF_LINE);
        }
    }

    private static String date(KnownParts parts, String words) {
        return digits(parts.year(), 4) + "/" + digits(parts.month(), 2) + "/" + digits(parts.day(), 2) + "/"
                + (parts.complete() ? "" : words.replace('/', '-'));
    }

    private static String digits(int number, int width) {
        return number == 0 ? "" : String.format(Locale.ROOT, "%0" + width + "d", number);
    }
}
