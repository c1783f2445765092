package org.musubi.store;

/// A page, or a row on it, that cannot be what it should be.
final class DamagedPageException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param what technical, in English
    DamagedPageException(String what) {
        super(what);
    }
}
