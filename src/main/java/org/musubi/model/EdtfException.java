package org.musubi.model;

/// A text is not a date in EDTF.
public final class EdtfException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public EdtfException(String message) {
        super(message);
    }
}
