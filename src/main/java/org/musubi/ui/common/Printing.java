package org.musubi.ui.common;

/// Opens the print preview.
@FunctionalInterface
public interface Printing {
    /// Previews what is open: the record, else the city that is picked alone, else the list of records as filtered.
    void preview();
}
