package org.musubi.service.tidy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// How like two entries are, and in what.
///
/// @param percent 1 to 100; 100 where there can be no doubt
/// @param reasons what speaks for it, in the order of [Reason]; at least one
public record Likeness(int percent, Set<Reason> reasons) {
    /// What speaks for two entries being one.
    public enum Reason {
        /// The same GeoNames or Wikidata id, local-government code or file.
        SAME_IDENTIFIER,
        /// The same address on the web.
        SAME_ADDRESS,
        /// A name or alias in common, however it is spelt.
        SAME_NAME,
        /// Names that differ in what they call the sort of place or organisation, or in one letter.
        SIMILAR_NAME,
        SAME_ACRONYM,
        /// Within a short way of each other.
        NEARBY,
        SAME_SEAT,
        SAME_AFFILIATION,
        SAME_OFFICE,
        SAME_TITLE,
        SIMILAR_TITLE,
        SAME_DATE,
        /// Dates that may mean the same days.
        OVERLAPPING_DATE,
        SAME_CITIES;

        /// The end of the message key: `same-name`…
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Likeness {
        reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
    }

    static Likeness of(int percent, Reason first, Reason... more) {
        return new Likeness(percent, EnumSet.of(first, more));
    }

    Likeness and(Reason reason, int more) {
        var all = EnumSet.copyOf(reasons);
        all.add(reason);
        // Only an identifier is beyond doubt.
        return new Likeness(Math.min(99, percent + more), all);
    }
}
