package org.musubi.ui.editor;

import java.util.List;
import java.util.Optional;
import org.musubi.model.Place;

/// Places of the world that a library can take in.
public interface Gazetteer {
    /// A place that someone may mean.
    ///
    /// @param key what [#place] knows it by
    /// @param name in the language asked for
    /// @param detail what tells it from others of that name: region and country; may be empty
    record Suggestion(String key, String name, String detail) {}

    /// Knows no place.
    Gazetteer NONE = new Gazetteer() {
        @Override
        public List<Suggestion> suggest(String text, String language, int limit) {
            return List.of();
        }

        @Override
        public Optional<Place> place(String key) {
            return Optional.empty();
        }
    };

    /// The places that a text may mean, best first; quick enough for every key that is typed. May be called on any
    /// thread.
    ///
    /// @param language BCP 47 tag of the names to give
    List<Suggestion> suggest(String text, String language, int limit);

    /// The place as a library would take it in; that of the library, if it has it already.
    Optional<Place> place(String key);
}
