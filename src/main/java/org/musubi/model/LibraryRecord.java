package org.musubi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One agreement, event, programme, project, publication, designation or membership of a library.
///
/// @param type what it is within its kind, in English: `training workshop`, `sister city`…; not blank, extensible
/// @param titles at least one, per language
/// @param date null if not known: the record is then shown as undated
/// @param dateText the source's own words for the date; null if none
/// @param fiscalYear whether the date counts Japanese fiscal years (April to March)
/// @param parties in the order to show them
/// @param participants null if not stated
/// @param themes English key words, extensible
/// @param status null if it has none
/// @param summary in the user's own words, per language; may be empty
/// @param relations to other records
/// @param citations who says so
/// @param attachments files that belong to it
public record LibraryRecord(
        Id id,
        RecordKind kind,
        String type,
        Names titles,
        @Nullable Edtf date,
        @Nullable String dateText,
        boolean fiscalYear,
        List<Involvement> parties,
        @Nullable Participants participants,
        List<String> themes,
        @Nullable Status status,
        Names summary,
        List<Relation> relations,
        List<Citation> citations,
        List<Attachment> attachments)
        implements Entry {
    /// @throws IllegalArgumentException if there is no title or type
    public LibraryRecord {
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("a record needs a title: " + id);
        }
        if (type.isBlank()) {
            throw new IllegalArgumentException("a record needs a type: " + id);
        }
        parties = List.copyOf(parties);
        themes = List.copyOf(themes);
        relations = List.copyOf(relations);
        citations = List.copyOf(citations);
        attachments = List.copyOf(attachments);
    }

    /// A record without attachments.
    public LibraryRecord(
            Id id,
            RecordKind kind,
            String type,
            Names titles,
            @Nullable Edtf date,
            @Nullable String dateText,
            boolean fiscalYear,
            List<Involvement> parties,
            @Nullable Participants participants,
            List<String> themes,
            @Nullable Status status,
            Names summary,
            List<Relation> relations,
            List<Citation> citations) {
        this(
                id,
                kind,
                type,
                titles,
                date,
                dateText,
                fiscalYear,
                parties,
                participants,
                themes,
                status,
                summary,
                relations,
                citations,
                List.of());
    }

    public String title(String language) {
        return titles.in(language);
    }

    /// The title.
    @Override
    public String name(String language) {
        return title(language);
    }

    public LibraryRecord withAttachments(List<Attachment> changed) {
        return new LibraryRecord(
                id,
                kind,
                type,
                titles,
                date,
                dateText,
                fiscalYear,
                parties,
                participants,
                themes,
                status,
                summary,
                relations,
                citations,
                changed);
    }
}
