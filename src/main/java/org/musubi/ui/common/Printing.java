package org.musubi.ui.common;

/// Opens the print preview.
public interface Printing {
    /// Previews what is open: the record, else the city that is picked alone, else the list of records as filtered.
    void preview();

    /// Previews the list of records as filtered, whatever is open.
    ///
    /// @param byKind whether to put records of a kind together, rather than those of a year
    void previewList(boolean byKind);
}
