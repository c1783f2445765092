package org.musubi.report;

import org.musubi.model.Id;

/// There is no summary for what was asked for.
public final class SummaryException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Why not.
    public enum Reason {
        /// Nothing in the library has this id.
        UNKNOWN,
        /// The id is that of something else.
        WRONG_KIND
    }

    private final transient Id id;
    private final Reason reason;

    SummaryException(Id id, Reason reason) {
        super(reason + ": " + id);
        this.id = id;
        this.reason = reason;
    }

    public Id id() {
        return id;
    }

    public Reason reason() {
        return reason;
    }
}
