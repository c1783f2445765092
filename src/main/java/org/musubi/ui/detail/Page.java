package org.musubi.ui.detail;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;

/// What the detail pane shows, in words and links, before any of it is drawn.
///
/// @param kind of a record; null for parties
/// @param overline what it is, above the title
/// @param title its name
/// @param subtitle more names, or what holds of it as a whole; may be empty
/// @param places what "Show on map" shows; none to show if empty
/// @param record the record it is about; null if it is about parties
/// @param sections in order
record Page(
        @Nullable RecordKind kind,
        String overline,
        String title,
        String subtitle,
        Set<Id> places,
        @Nullable Id record,
        List<Section> sections) {
    Page {
        places = Set.copyOf(places);
        sections = List.copyOf(sections);
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

    record ToTheme(String theme) implements Target {}

    record ToAddress(String url) implements Target {}
}
