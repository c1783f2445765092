package org.musubi.query.search;

import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;

/// What of an entry is searched.
final class EntryTexts {
    private EntryTexts() {}

    static void addNames(Entry entry, FoldedText folded) {
        switch (entry) {
            case Place place -> place.names().byLanguage().values().forEach(folded::add);
            case Organisation organisation ->
                organisation.names().byLanguage().values().forEach(folded::add);
            case Person person -> add(person.name(), folded);
            case LibraryRecord record -> record.titles().byLanguage().values().forEach(folded::add);
            case Source source -> folded.add(source.title());
        }
    }

    static void addAliases(Entry entry, FoldedText folded) {
        switch (entry) {
            case Place place -> place.aliases().forEach(folded::add);
            case Organisation organisation -> {
                organisation.aliases().forEach(folded::add);
                add(organisation.acronym(), folded);
            }
            case Person _, LibraryRecord _, Source _ -> {}
        }
    }

    static void addBody(Entry entry, FoldedText folded) {
        switch (entry) {
            case Place _ -> {}
            case Organisation organisation -> add(organisation.type(), folded);
            case Person person -> add(person.role(), folded);
            case LibraryRecord record -> {
                folded.add(record.type());
                add(record.date(), folded);
                add(record.dateText(), folded);
                record.summary().byLanguage().values().forEach(folded::add);
                record.themes().forEach(folded::add);
            }
            case Source source -> add(source.publisher(), folded);
        }
    }

    private static void add(@Nullable Object value, FoldedText folded) {
        if (value != null) {
            folded.add(value.toString());
        }
    }
}
