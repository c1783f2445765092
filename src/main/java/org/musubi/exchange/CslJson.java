package org.musubi.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfDate;
import org.musubi.model.Source;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// References in CSL-JSON, as the schema of CSL 1.0.2 wants it.
///
/// A date is told in figures where they can tell it: a year, month or day, a period between two of them, a season of
/// one year, each perhaps `circa`. Whatever else is known of it (a decade, an open or unknown end, a year before 1)
/// stands as words in `literal`, which styles print as they are.
final class CslJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int BEFORE_FIRST_SEASON = 20;

    private CslJson() {}

    static String write(List<Reference> references) {
        ArrayNode items = MAPPER.createArrayNode();
        references.forEach(reference -> item(reference, items.addObject()));
        return MAPPER.writer().with(JsonWriter.printer()).writeValueAsString(items) + "\n";
    }

    private static void item(Reference reference, ObjectNode item) {
        Source source = reference.source();
        item.put("id", reference.key());
        item.put("type", reference.isWebPage() ? "webpage" : "document");
        item.put("title", Reference.oneLine(source.title()));
        put(item, "publisher", source.publisher());
        Edtf date = source.date();
        if (date != null) {
            date(date, reference.dateInWords(), item.putObject("issued"));
        }
        put(item, "language", source.language());
        put(item, "URL", source.url());
        put(item, "note", reference.note().isEmpty() ? null : reference.note());
    }

    private static void put(ObjectNode item, String variable, @Nullable String text) {
        if (text != null) {
            item.put(variable, Reference.oneLine(text));
        }
    }

    private static void date(Edtf date, String words, ObjectNode issued) {
        EdtfDate start = date.start();
        EdtfDate end = date.end();
        boolean told = start != null && start.equals(end) ? single(start, issued) : period(start, end, issued);
        if (!told) {
            issued.put("literal", words);
        } else if (date.isDoubtful()) {
            issued.put("circa", true);
        }
    }

    /// @return false if figures cannot tell it
    private static boolean single(EdtfDate date, ObjectNode issued) {
        if (!KnownParts.isInOneYear(date)) {
            return false;
        }
        parts(date, issued.putArray("date-parts"));
        if (date.season() > 0) {
            issued.put("season", date.season() - BEFORE_FIRST_SEASON);
        }
        return true;
    }

    /// @return false if figures cannot tell it
    private static boolean period(@Nullable EdtfDate start, @Nullable EdtfDate end, ObjectNode issued) {
        if (start == null || end == null || !isPlain(start) || !isPlain(end)) {
            return false;
        }
        ArrayNode both = issued.putArray("date-parts");
        parts(start, both);
        parts(end, both);
        return true;
    }

    private static boolean isPlain(EdtfDate date) {
        return KnownParts.isInOneYear(date) && date.season() == 0;
    }

    /// Year, month and day as far as known.
    private static void parts(EdtfDate date, ArrayNode dates) {
        ArrayNode parts = dates.addArray().add(date.year());
        if (date.month() > 0) {
            parts.add(date.month());
        }
        if (date.day() > 0) {
            parts.add(date.day());
        }
    }
}
