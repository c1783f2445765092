package org.musubi.service;

import java.util.Locale;
import org.musubi.text.Message;
import org.musubi.text.Messages;

/// Something in a library that a person should look at.
///
/// @param where the id it is about, or a table of the file; empty if it is about the whole
/// @param detail what was found there
public record Finding(Type type, String where, String detail) {
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
        /// An interval that ends before it starts.
        REVERSED_INTERVAL,
        /// A role played at another time than its record.
        ROLE_OUTSIDE_RECORD,
        /// An organisation that takes part before it was founded.
        BEFORE_FOUNDING;

        /// The end of the message key: `bad-date`…
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Message message() {
        return Message.of("check." + type.code(), where, detail);
    }

    public String text(Messages messages) {
        return messages.text(message());
    }
}
