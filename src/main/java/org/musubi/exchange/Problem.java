package org.musubi.exchange;

import org.musubi.text.Message;
import org.musubi.text.Messages;

/// Something in a file that cannot be taken as it is.
///
/// @param where a path such as `$.records[3].date`, or the line and column where the file ends to be JSON
/// @param what the words for it
public record Problem(String where, Message what) {
    /// One line in a language: `$.records[3].date: …`.
    public String text(Messages messages) {
        return where + ": " + messages.text(what);
    }
}
