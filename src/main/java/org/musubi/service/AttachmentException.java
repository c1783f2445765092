package org.musubi.service;

import org.musubi.text.Message;

/// An attachment cannot be opened or saved; the library is as it was.
public final class AttachmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    AttachmentException(Message message) {
        super(message.toString());
        this.message = message;
    }

    /// Says what happened and what to do.
    public Message message() {
        return message;
    }
}
