package org.musubi.report;

import org.musubi.model.Edtf;

final class PlainDates implements DateText {
    @Override
    public String full(Edtf date, boolean fiscalYear) {
        return date.toString();
    }

    @Override
    public String compact(Edtf date, boolean fiscalYear) {
        return date.toString();
    }
}
