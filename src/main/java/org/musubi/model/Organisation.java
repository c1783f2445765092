package org.musubi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ministry, network, institute, agency, fund, centre or company.
///
/// @param names at least one, per language
/// @param aliases other names and spellings
/// @param type what it is: `ministry`, `network`, `institute`…; null if unknown
/// @param acronym null if it has none
/// @param seat the place it sits in; null if unknown
/// @param parent the organisation it belongs to; null if none or unknown
/// @param founded null if unknown
/// @param figures as of their own dates
public record Organisation(
        Id id,
        Names names,
        List<String> aliases,
        @Nullable String type,
        @Nullable String acronym,
        @Nullable Id seat,
        @Nullable Id parent,
        @Nullable Edtf founded,
        List<Figure> figures)
        implements Party {
    /// @throws IllegalArgumentException if there is no name
    public Organisation {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an organisation needs a name: " + id);
        }
        aliases = List.copyOf(aliases);
        figures = List.copyOf(figures);
    }

    @Override
    public String name(String language) {
        return names.in(language);
    }
}
