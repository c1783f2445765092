package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.musubi.gazetteer.GazetteerPlace;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.service.PlaceFinder;
import org.musubi.text.Messages;

/// The gazetteer that comes with the program. What the library has already, under whatever spelling, is given as the
/// library has it.
public final class ShippedGazetteer implements Gazetteer {
    private static final LibraryIndex NO_LIBRARY = LibraryIndex.of(LibraryContent.EMPTY);
    private static final int SOUGHT_AGAIN = 50;
    private static final String OF_LIBRARY = "library/";
    private static final char BEFORE_NAME = '/';

    private final PlaceFinder finder;
    private final Supplier<LibraryIndex> index;
    private final Supplier<Messages> messages;

    /// Made once each, so that a place keeps its new id while a form is open.
    private final Map<String, Place> made = new ConcurrentHashMap<>();

    /// @param index the library's index as it is when asked
    /// @param messages the language of the moment
    public ShippedGazetteer(PlaceFinder finder, Supplier<LibraryIndex> index, Supplier<Messages> messages) {
        this.finder = finder;
        this.index = index;
        this.messages = messages;
    }

    /// The gazetteer alone, with the places that the library has too: to fill in what the library does not know of
    /// them.
    public static Gazetteer whole(PlaceFinder finder, Supplier<Messages> messages) {
        return new ShippedGazetteer(finder, () -> NO_LIBRARY, messages);
    }

    @Override
    public List<Suggestion> suggest(String text, String language, int limit) {
        var found = new ArrayList<Suggestion>();
        for (var suggestion : finder.suggest(text, index.get(), limit)) {
            if (suggestion instanceof org.musubi.service.Suggestion.InGazetteer(GazetteerPlace place)) {
                String key = key(place);
                made.computeIfAbsent(key, _ -> PlaceFinder.place(place));
                found.add(new Suggestion(key, place.name(language), detail(place)));
            } else if (suggestion instanceof org.musubi.service.Suggestion.InLibrary(Place place)) {
                found.add(new Suggestion(OF_LIBRARY + place.id(), place.name(language), ""));
            }
        }
        return found;
    }

    private static String key(GazetteerPlace place) {
        Long geonames = place.geonames();
        return (geonames == null ? "" : geonames.toString()) + BEFORE_NAME + place.name("en");
    }

    private String detail(GazetteerPlace place) {
        return messages.get().country(place.country());
    }

    @Override
    public Optional<Place> place(String key) {
        if (key.startsWith(OF_LIBRARY)) {
            String id = key.substring(OF_LIBRARY.length());
            return Id.isValid(id) ? index.get().place(new Id(id)) : Optional.empty();
        }
        Place known = made.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        // A draft of an earlier session names a place that nobody has looked up in this one.
        String name = key.substring(key.indexOf(BEFORE_NAME) + 1);
        return finder.suggest(name, NO_LIBRARY, SOUGHT_AGAIN).stream()
                .filter(org.musubi.service.Suggestion.InGazetteer.class::isInstance)
                .map(suggestion -> ((org.musubi.service.Suggestion.InGazetteer) suggestion).place())
                .filter(place -> key(place).equals(key))
                .findFirst()
                .map(place -> made.computeIfAbsent(key, _ -> PlaceFinder.place(place)));
    }
}
