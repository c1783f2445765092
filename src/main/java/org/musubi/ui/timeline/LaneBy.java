package org.musubi.ui.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.query.LibraryIndex;

/// What the lanes stand for.
enum LaneBy {
    KIND,
    CITY,
    COUNTRY,
    ORGANISATION,
    THEME;

    /// The word for it in settings and in keys of texts.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The choice that a word of the settings means; by kind where it means none.
    static LaneBy of(String code) {
        for (LaneBy by : values()) {
            if (by.code().equals(code)) {
                return by;
            }
        }
        return KIND;
    }

    /// In which lanes a record lies: kinds, ids of places and organisations, country codes, or themes.
    Collection<?> valuesOf(LibraryRecord record, LibraryIndex index) {
        return switch (this) {
            case KIND -> List.of(record.kind());
            case CITY -> index.citiesOf(record);
            case COUNTRY -> index.countriesOf(record);
            case THEME -> record.themes();
            case ORGANISATION ->
                record.parties().stream()
                        .map(Involvement::party)
                        .distinct()
                        .filter(id -> index.party(id).orElse(null) instanceof Organisation)
                        .toList();
        };
    }
}
