package org.musubi.ui.detail;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Attachment;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;

/// What the detail pane shows, in words and links, before any of it is drawn.
///
/// @param kind of a record; null for parties
/// @param overline what it is, above the title
/// @param title its name
/// @param subtitle more names, or what holds of it as a whole; may be empty
/// @param places what "Show on map" shows; none to show if empty
/// @param entry the record or source it is about, to which files can be attached; null if it is about parties
/// @param sections in order
record Page(
        @Nullable RecordKind kind,
        String overline,
        String title,
        String subtitle,
        Set<Id> places,
        @Nullable Id entry,
        List<Section> sections) {
    Page {
        places = Set.copyOf(places);
        sections = List.copyOf(sections);
    }

    /// Whether it is about the same as another page.
    boolean isOf(@Nullable Page other) {
        return other != null && (entry != null ? entry.equals(other.entry) : title.equals(other.title));
    }

    /// @param heading may be empty for the first one
    /// @param count how many there are, shown beside the heading; null for none
    record Section(String heading, @Nullable Integer count, List<Line> lines) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    sealed interface Line {}

    /// A labelled value.
    record Fact(String label, List<Piece> pieces) implements Line {
        Fact {
            pieces = List.copyOf(pieces);
        }
    }

    /// An entry of a list.
    ///
    /// @param kind the symbol before it; null for none
    /// @param note what stands at the end of the line; may be empty
    record Entry(@Nullable RecordKind kind, Piece name, String note) implements Line {}

    /// Running text.
    record Paragraph(String text) implements Line {}

    /// A source's own words.
    record Quote(String text) implements Line {}

    /// An attached file.
    ///
    /// @param entry of the record or source that it belongs to
    record File(Id entry, Attachment attachment) implements Line {}

    /// What sources state for a field about which they disagree.
    ///
    /// @param value in words
    /// @param mark says that it is the one shown; empty if it is not
    /// @param sources who states it, or that nobody does
    /// @param use the name of what follows it
    /// @param choice shows this one instead; null if that cannot be
    record Statement(
            String value,
            String mark,
            List<Piece> sources,
            String use,
            @Nullable Choose choice) implements Line {
        Statement {
            sources = List.copyOf(sources);
        }
    }

    /// Things to do that change the library, or not.
    ///
    /// @param changing whether they are greyed while the library may only be read
    record Command(String name, Target target, boolean changing) implements Line {}

    /// Small print under what stands before.
    record Note(String text) implements Line {}

    /// A piece of text.
    ///
    /// @param target where it leads; null if it is no link
    record Piece(String text, @Nullable Target target) {
        static Piece of(String text) {
            return new Piece(text, null);
        }
    }

    /// Where a link leads.
    sealed interface Target {}

    record ToParty(Id party) implements Target {}

    record ToParties(Set<Id> parties) implements Target {}

    record ToRecord(Id record) implements Target {}

    record ToSource(Id source) implements Target {}

    record ToTheme(String theme) implements Target {}

    record ToAddress(String url) implements Target {}

    /// Attaches files.
    record Attach(Id entry) implements Target {}

    record OpenFile(Attachment file) implements Target {}

    record SaveFile(Attachment file) implements Target {}

    record SaveFiles(List<Attachment> files) implements Target {
        SaveFiles {
            files = List.copyOf(files);
        }
    }

    record Detach(Id entry, Attachment file) implements Target {}

    /// Shows in a record what another source states.
    record Choose(Id record, String field, String value) implements Target {}
}
