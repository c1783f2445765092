package org.musubi.ui.editor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;

/// Suggests parties: of the library first, then places of the gazetteer, last what would be new.
public final class PartySuggester implements Suggester {
    private static final int MOST_OF_LIBRARY = 6;
    private static final int MOST_OF_GAZETTEER = 5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// What a field can name.
    public enum Wanted {
        ANYONE,
        PLACE_OR_ORGANISATION,
        PLACE,
        ORGANISATION;

        boolean takes(Party party) {
            return switch (party) {
                case Place _ -> this != ORGANISATION;
                case Organisation _ -> this != PLACE;
                case Person _ -> this == ANYONE;
            };
        }

        boolean takesPlaces() {
            return this != ORGANISATION;
        }
    }

    private final Wanted wanted;
    private final Supplier<LibraryIndex> index;
    private final Supplier<Messages> messages;
    private final Gazetteer gazetteer;

    /// @param index the library's index as it is when asked
    /// @param messages the language of the moment
    public PartySuggester(
            Wanted wanted, Supplier<LibraryIndex> index, Supplier<Messages> messages, Gazetteer gazetteer) {
        this.wanted = wanted;
        this.index = index;
        this.messages = messages;
        this.gazetteer = gazetteer;
    }

    private record Hit(Party party, int rank, int records) {}

    @Override
    public List<Suggestion> suggest(String text) {
        var suggestions = new ArrayList<Suggestion>();
        Set<String> listed = new HashSet<>();
        LibraryIndex now = index.get();
        List<Hit> hits = hits(now, text);
        for (Hit hit : hits) {
            suggestions.add(ofLibrary(hit.party(), now));
            listed.add(hit.party().id().value());
        }
        if (wanted.takesPlaces()) {
            addPlaces(text, now, listed, suggestions);
        }
        addNew(text, suggestions);
        return suggestions;
    }

    /// The gazetteer knows more spellings than the library, so it may find what the library has.
    private void addPlaces(String text, LibraryIndex now, Set<String> listed, List<Suggestion> suggestions) {
        int ofLibrary = suggestions.size();
        String language = messages.get().language().tag();
        for (Gazetteer.Suggestion found : gazetteer.suggest(text, language, MOST_OF_GAZETTEER)) {
            Place place = gazetteer.place(found.key()).orElse(null);
            if (place == null || !listed.add(place.id().value())) {
                continue;
            }
            if (now.place(place.id()).isPresent()) {
                suggestions.add(ofLibrary++, ofLibrary(place, now));
            } else {
                suggestions.add(Suggestion.reference(
                        found.name(), found.detail(), Reference.GAZETTEER + found.key(), Suggestion.Origin.GAZETTEER));
            }
        }
    }

    private void addNew(String text, List<Suggestion> suggestions) {
        String name = text.strip();
        if (wanted.takesPlaces()) {
            suggestions.add(made(name, "editor.new.as-place", Reference.Sort.PLACE));
        }
        if (wanted != Wanted.PLACE) {
            suggestions.add(made(name, "editor.new.as-organisation", Reference.Sort.ORGANISATION));
        }
        if (wanted == Wanted.ANYONE) {
            suggestions.add(made(name, "editor.new.as-person", Reference.Sort.PERSON));
        }
    }

    private Suggestion made(String name, String key, Reference.Sort sort) {
        return Suggestion.reference(name, messages.get().text(key), sort.code(), Suggestion.Origin.NEW);
    }

    private List<Hit> hits(LibraryIndex now, String text) {
        String sought = plain(text);
        return now.parties()
                .filter(wanted::takes)
                .map(party -> new Hit(party, rank(party, sought), 0))
                .filter(hit -> hit.rank() < Integer.MAX_VALUE)
                .map(hit -> new Hit(
                        hit.party(), hit.rank(), now.recordsOf(hit.party().id()).size()))
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(Comparator.comparingInt(Hit::records).reversed()))
                .limit(MOST_OF_LIBRARY)
                .toList();
    }

    private static int rank(Party party, String sought) {
        return LibraryKnown.namesOf(party)
                .mapToInt(name -> rank(plain(name), sought))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// Whole names before beginnings, before beginnings of words, before anything inside.
    private static int rank(String name, String sought) {
        if (name.equals(sought)) {
            return 0;
        }
        if (name.startsWith(sought)) {
            return 1;
        }
        if (name.contains(" " + sought)) {
            return 2;
        }
        return sought.length() > 1 && name.contains(sought) ? 3 : Integer.MAX_VALUE;
    }

    /// As [Vocabulary#fold], and without accents: Hai Ph finds Hải Phòng.
    static String plain(String text) {
        String apart = Normalizer.normalize(Vocabulary.fold(text), Normalizer.Form.NFD);
        // The marks of kana make other sounds of them: they stay.
        boolean kana = apart.codePoints().anyMatch(c -> c >= 0x3040 && c <= 0x30FF);
        return kana ? apart : MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }

    private Suggestion ofLibrary(Party party, LibraryIndex now) {
        String language = messages.get().language().tag();
        String detail = switch (party) {
            case Place place -> {
                String country = place.country();
                yield country == null ? "" : messages.get().country(country);
            }
            case Organisation organisation -> organisation.acronym() == null ? "" : organisation.acronym();
            case Person person -> {
                var affiliation = person.affiliation();
                yield affiliation == null
                        ? ""
                        : now.party(affiliation)
                                .map(home -> home.name(language))
                                .orElse("");
            }
        };
        return Suggestion.reference(party.name(language), detail, party.id().value(), Suggestion.Origin.LIBRARY);
    }
}
