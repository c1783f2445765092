package org.musubi.query;

import org.musubi.text.Message;

/// A text that is no filter, or one with a condition that this program does not know.
public final class FilterTextException extends Exception {
    private final transient Message told;

    FilterTextException(String key, Object... arguments) {
        super(key);
        told = Message.of(key, arguments);
    }

    /// What is wrong and what to do, for the user.
    public Message told() {
        return told;
    }
}
