package org.musubi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document that states facts.
///
/// @param title not blank
/// @param publisher null if unknown
/// @param date when it was published; null if unknown
/// @param language BCP 47 tag; null if unknown
/// @param url where it can be read; null if unknown
/// @param file the name of the file it was read from; null if none
/// @param attachments files that are, or belong to, the document
public record Source(
        Id id,
        String title,
        @Nullable String publisher,
        @Nullable Edtf date,
        @Nullable String language,
        @Nullable String url,
        @Nullable String file,
        List<Attachment> attachments)
        implements Entry {
    /// @throws IllegalArgumentException if the title is blank
    public Source {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a source needs a title: " + id);
        }
        attachments = List.copyOf(attachments);
    }

    /// A source without attachments.
    public Source(
            Id id,
            String title,
            @Nullable String publisher,
            @Nullable Edtf date,
            @Nullable String language,
            @Nullable String url,
            @Nullable String file) {
        this(id, title, publisher, date, language, url, file, List.of());
    }

    /// The title, whatever the language: a source has the one it was published under.
    @Override
    public String name(String language) {
        return title;
    }

    public Source withAttachments(List<Attachment> changed) {
        return new Source(id, title, publisher, date, language, url, file, changed);
    }
}
