package org.musubi.report;

import org.musubi.model.Edtf;

/// How a date as it is known is written on paper, in the language of the print-out.
public interface DateText {
    /// The date in full, for a line of its own.
    ///
    /// @param fiscalYear whether the date counts Japanese fiscal years
    String full(Edtf date, boolean fiscalYear);

    /// The date as short as it can be without loss, for a table.
    ///
    /// @param fiscalYear whether the date counts Japanese fiscal years
    String compact(Edtf date, boolean fiscalYear);
}
