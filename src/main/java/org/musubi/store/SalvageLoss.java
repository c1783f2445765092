package org.musubi.store;

import java.util.Locale;

/// Something that could not be brought over from a damaged file as it was.
///
/// @param what became of it
/// @param where the id of an entry, or a table
/// @param title of the entry, as far as known; may be empty
/// @param detail what was found there, technical
public record SalvageLoss(Kind what, String where, String title, String detail) {
    /// The worst first.
    public enum Kind {
        /// An entry is lost: of it, only parts remain that mean nothing by themselves.
        ENTRY,
        /// Part of a table cannot be read.
        PAGE,
        /// A row cannot be read, or is not what the table may hold.
        ROW,
        /// The content of an attached file is not whole.
        CONTENT,
        /// A reference to what is not there has been left out.
        REFERENCE,
        /// A value that makes no sense has been left out.
        VALUE,
        /// A word or id that makes no sense was taken for the one nearest to it.
        MENDED,
        /// The name of an entry is lost; its id stands in for it.
        NAME,
        /// An entry or a step is not as it was when it was last saved, and nothing tells in what.
        DOUBTFUL,
        /// Found where nothing leads to: it may have been deleted before the damage.
        LOOSE,
        /// Steps that cannot be taken back any more, for what they changed may be incomplete.
        STEPS;

        /// The end of the message key: `entry`…
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
