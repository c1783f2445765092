package org.musubi.ui.editor;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.musubi.model.Entry;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;

/// What a form said at the moment at which it was saved.
///
/// @param values its texts then
/// @param parsed what they mean
/// @param entry what is saved
record Said(Map<String, String> values, Parsed<? extends Entry> parsed, Entry entry) {
    private static final String REFERENCE = ".ref";

    /// What fields that name something new have to refer to, now that it has been made.
    ///
    /// @param now the form's texts, which may have been changed since
    /// @return texts by field; empty if nothing new is named
    Map<String, String> madeIn(Map<String, String> now) {
        var made = new HashMap<String, String>();
        now.forEach((field, text) -> {
            if (field.endsWith(REFERENCE)
                    && Reference.of(text).orElse(null) instanceof Reference.New(Reference.Sort sort)) {
                String name = now.getOrDefault(field.substring(0, field.length() - REFERENCE.length()), "");
                made(sort)
                        .filter(entry -> names(entry).map(Vocabulary::fold).anyMatch(Vocabulary.fold(name)::equals))
                        .findFirst()
                        .ifPresent(entry -> made.put(field, entry.id().value()));
            }
        });
        return made;
    }

    private Stream<? extends Entry> made(Reference.Sort sort) {
        return switch (sort) {
            case PLACE -> parsed.parties().stream().filter(Place.class::isInstance);
            case ORGANISATION -> parsed.parties().stream().filter(Organisation.class::isInstance);
            case PERSON -> parsed.parties().stream().filter(Person.class::isInstance);
            case SOURCE -> parsed.sources().stream();
        };
    }

    private static Stream<String> names(Entry entry) {
        return switch (entry) {
            case Party party -> LibraryKnown.namesOf(party);
            case Source source -> Stream.of(source.title());
            default -> Stream.empty();
        };
    }
}
