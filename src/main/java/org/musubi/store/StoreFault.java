package org.musubi.store;

/// Something in a library's file that should not be there.
///
/// @param what what is wrong
/// @param where the id or table it is in; empty if unknown
/// @param detail the offending value or SQLite's own words
public record StoreFault(Type what, String where, String detail) {
    public enum Type {
        /// SQLite finds the file damaged.
        DAMAGE,
        /// A row refers to one that is not there.
        DANGLING,
        /// A row refers to something of the wrong kind: a record as a party.
        WRONG_KIND,
        /// A date that is not EDTF.
        BAD_DATE,
        /// A word that this version does not know.
        UNKNOWN_WORD,
        /// An entry, setting or template is not as it was when Musubi last saved it; the detail is an entry's title.
        ALTERED,
        /// A step of the history is not as it was; the detail says when it was done.
        ALTERED_STEP,
        /// The content of an attached file is not whole; the detail is the file's name.
        ALTERED_CONTENT
    }
}
