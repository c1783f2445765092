package org.musubi.ui.common;

/// Opens the print preview of the list.
@FunctionalInterface
public interface ListPrinting {
    /// Previews the list of records as filtered, whatever is open.
    ///
    /// @param byKind whether to put records of a kind together, rather than those of a year
    void previewList(boolean byKind);
}
