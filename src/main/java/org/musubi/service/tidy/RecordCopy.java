package org.musubi.service.tidy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Relation;
import org.musubi.model.Status;

/// A record with some of its parts replaced.
final class RecordCopy {
    private final LibraryRecord from;
    private String type;
    private List<Involvement> parties;
    private List<String> themes;
    private @Nullable Status status;
    private List<Relation> relations;
    private List<Citation> citations;

    RecordCopy(LibraryRecord from) {
        this.from = from;
        type = from.type();
        parties = from.parties();
        themes = from.themes();
        status = from.status();
        relations = from.relations();
        citations = from.citations();
    }

    RecordCopy type(String changed) {
        type = changed;
        return this;
    }

    RecordCopy parties(List<Involvement> changed) {
        parties = changed;
        return this;
    }

    RecordCopy themes(List<String> changed) {
        themes = changed;
        return this;
    }

    RecordCopy status(@Nullable Status changed) {
        status = changed;
        return this;
    }

    RecordCopy relations(List<Relation> changed) {
        relations = changed;
        return this;
    }

    RecordCopy citations(List<Citation> changed) {
        citations = changed;
        return this;
    }

    /// The record so changed; the very one it was made from if nothing differs.
    LibraryRecord make() {
        var copy = new LibraryRecord(
                from.id(),
                from.kind(),
                type,
                from.titles(),
                from.date(),
                from.dateText(),
                from.fiscalYear(),
                parties,
                from.participants(),
                themes,
                status,
                from.summary(),
                relations,
                citations,
                from.attachments());
        return copy.equals(from) ? from : copy;
    }
}
