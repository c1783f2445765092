package org.musubi.service;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.text.Message;
import org.musubi.text.Messages;

/// Something in a library that a person should look at.
///
/// @param where the id it is about, or a table of the file; empty if it is about the whole
/// @param detail what was found there; may be empty
/// @param field the field to look at, such as `date`; null if it is about the whole entry
public record Finding(
        Type type, String where, String detail, @Nullable String field) {
    /// The order is that of gravity.
    public enum Type {
        /// SQLite finds the file damaged.
        DAMAGE,
        /// Something refers to what is not there.
        DANGLING,
        /// Something refers to an entry of the wrong kind.
        WRONG_KIND,
        /// A date that cannot be read.
        BAD_DATE,
        /// A word that this version does not know.
        UNKNOWN_WORD,
        /// An entry that is not as it was when it was last saved.
        ALTERED,
        /// A step of the history that is not as it was.
        ALTERED_STEP,
        /// An attached file whose content is not whole.
        ALTERED_CONTENT,
        /// An attached file whose content is gone.
        ATTACHMENT_MISSING,
        /// An interval that ends before it starts.
        REVERSED_INTERVAL,
        /// A role played at another time than its record.
        ROLE_OUTSIDE_RECORD,
        /// An organisation that takes part before it was founded.
        BEFORE_FOUNDING,
        /// A record that follows or upgrades a later one, or is part of one at another time.
        LINK_AGAINST_DATE,
        /// A status that the date contradicts: planned, but past; in force, but ended.
        STATUS_AGAINST_DATE,
        /// An agreement said to be in force of which nobody is said to have signed it, or not when.
        UNSIGNED,
        /// A record that no source states.
        UNSOURCED,
        /// A place that no map can show.
        UNPLACED,
        /// An organisation that nothing refers to.
        ORPHANED_ORGANISATION,
        /// A place that nothing refers to.
        ORPHANED_PLACE,
        /// A person whom no record names.
        ORPHANED_PERSON,
        /// A source that no record cites.
        UNCITED_SOURCE,
        /// A record without a date.
        UNDATED;

        /// The end of the message key: `bad-date`…
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A finding about an entry or table as a whole.
    public Finding(Type type, String where, String detail) {
        this(type, where, detail, null);
    }

    /// The entry it is about; null if it is about the file.
    public @Nullable Id entry() {
        return switch (type) {
            case DAMAGE, DANGLING, ALTERED_STEP -> null;
            default -> Id.isValid(where) ? new Id(where) : null;
        };
    }

    public Message message() {
        return Message.of("check." + type.code(), where, detail);
    }

    public String text(Messages messages) {
        return messages.text(message());
    }
}
