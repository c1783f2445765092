package org.musubi.ui.detail;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.map.MapScene;
import org.musubi.model.Attachment;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.query.Chronicle;
import org.musubi.query.Filter;
import org.musubi.query.Period;

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

    /// @param key names the section on all pages of a sort, so that one that was folded stays so; empty if it cannot be
    ///     folded
    /// @param heading may be empty for the first one
    /// @param count how many there are, shown beside the heading; null for none
    /// @param lines may be many, and made only when they are looked at
    /// @param all shows all of them elsewhere; null if that cannot be
    record Section(
            String key,
            String heading,
            @Nullable Integer count,
            List<Line> lines,
            @Nullable ToList all) {
        Section {
            lines = Collections.unmodifiableList(lines);
        }

        /// A section that is always open.
        Section(String heading, @Nullable Integer count, List<Line> lines) {
            this("", heading, count, lines, null);
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
    record Entry(@Nullable RecordKind kind, Piece name, Piece note) implements Line {
        Entry(@Nullable RecordKind kind, Piece name, String note) {
            this(kind, name, Piece.of(note));
        }
    }

    /// An entry of a list with a bar that shows how much of the most it is.
    ///
    /// @param note the number in words
    /// @param part of the longest bar, 0 to 1
    record Bar(Piece name, String note, double part) implements Line {}

    /// A small map.
    ///
    /// @param description for those who cannot see it
    record Inset(MapScene scene, String description) implements Line {}

    /// The years of some records.
    record Years(Chronicle chronicle) implements Line {}

    /// Small print that belongs to the entry before it.
    record Aside(String label, Piece piece) implements Line {}

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

    /// @param country as in [org.musubi.model.Place#country]
    record ToCountry(String country) implements Target {}

    record ToAddress(String url) implements Target {}

    /// Lists the records that a filter leaves.
    record ToList(Filter filter) implements Target {}

    /// Brushes a period.
    record ToPeriod(Period period) implements Target {}

    /// Shows the page's places on the map.
    record ToMap() implements Target {}

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
