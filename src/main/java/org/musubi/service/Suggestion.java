package org.musubi.service;

import org.musubi.gazetteer.GazetteerPlace;
import org.musubi.model.Party;

/// Whom a user may mean by what was typed.
public sealed interface Suggestion {
    /// What to call it in a language; empty for a person whom the source does not name.
    String name(String language);

    /// A party that the library has.
    record InLibrary(Party party) implements Suggestion {
        @Override
        public String name(String language) {
            return party.name(language);
        }
    }

    /// A place that the library does not have yet: [PlaceFinder#place] makes it.
    record InGazetteer(GazetteerPlace place) implements Suggestion {
        @Override
        public String name(String language) {
            return place.name(language);
        }
    }
}
