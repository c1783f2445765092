package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;

/// A field of which a merged entry can have but one value.
///
/// @param name such as `location` or, for names, titles and summaries, `names.en`
/// @param values what each entry has there, in the order of the entries: a text, date, number or other value
///     of the model, or a [RecordDate]; null where it has nothing
public record MergeField(String name, List<@Nullable Object> values) {
    /// Whether the entries that have something there do not agree.
    public boolean isDisputed() {
        return values.stream().filter(Objects::nonNull).distinct().count() > 1;
    }

    /// The fields of entries of one type, in the order to show them; those that none of them fills are left
    /// out.
    ///
    /// @param entries one or more, all of one type
    /// @throws IllegalArgumentException if they are not all of one type
    public static List<MergeField> of(List<? extends Entry> entries) {
        Class<?> type = entries.getFirst().getClass();
        if (!entries.stream().allMatch(type::isInstance)) {
            throw new IllegalArgumentException("entries of different types cannot be one");
        }
        var fields = new ArrayList<MergeField>();
        switch (entries.getFirst()) {
            case Place _ -> places(new Table<>(fields, cast(entries, Place.class)));
            case Organisation _ -> organisations(new Table<>(fields, cast(entries, Organisation.class)));
            case Person _ -> people(new Table<>(fields, cast(entries, Person.class)));
            case LibraryRecord _ -> records(new Table<>(fields, cast(entries, LibraryRecord.class)));
            case Source _ -> sources(new Table<>(fields, cast(entries, Source.class)));
        }
        return List.copyOf(fields);
    }

    private static <T extends Entry> List<T> cast(List<? extends Entry> entries, Class<T> type) {
        return entries.stream().map(type::cast).toList();
    }

    private static void places(Table<Place> table) {
        table.names("names", Place::names);
        table.add("kind", Place::kind);
        table.add("country", Place::country);
        table.add("admin1", Place::admin1);
        table.add("location", Place::location);
        table.add("geonames", Place::geonames);
        table.add("wikidata", Place::wikidata);
        table.add("lgcode", Place::lgcode);
        table.add("population", Place::population);
    }

    private static void organisations(Table<Organisation> table) {
        table.names("names", Organisation::names);
        table.add("acronym", Organisation::acronym);
        table.add("type", Organisation::type);
        table.add("seat", Organisation::seat);
        table.add("parent", Organisation::parent);
        table.add("founded", Organisation::founded);
    }

    private static void people(Table<Person> table) {
        table.add("name", Person::name);
        table.add("role", Person::role);
        table.add("affiliation", Person::affiliation);
    }

    private static void records(Table<LibraryRecord> table) {
        table.names("titles", LibraryRecord::titles);
        table.add("kind", LibraryRecord::kind);
        table.add("type", LibraryRecord::type);
        table.add("date", RecordDate::of);
        table.add("status", LibraryRecord::status);
        table.add("participants", LibraryRecord::participants);
        table.names("summary", LibraryRecord::summary);
    }

    private static void sources(Table<Source> table) {
        table.add("title", Source::title);
        table.add("publisher", Source::publisher);
        table.add("date", Source::date);
        table.add("language", Source::language);
        table.add("url", Source::url);
        table.add("file", Source::file);
    }

    /// Collects the fields of entries of one type.
    private record Table<T extends Entry>(List<MergeField> fields, List<T> entries) {
        void add(String name, Function<T, @Nullable Object> value) {
            var values = new ArrayList<@Nullable Object>();
            entries.forEach(e -> values.add(value.apply(e)));
            if (values.stream().anyMatch(Objects::nonNull)) {
                fields.add(new MergeField(name, Collections.unmodifiableList(values)));
            }
        }

        void names(String name, Function<T, Names> names) {
            var languages = new TreeSet<String>();
            entries.forEach(e -> languages.addAll(names.apply(e).byLanguage().keySet()));
            // As Names orders them: English, Japanese, then the rest.
            new Names(languages.stream().collect(Collectors.toMap(Function.identity(), Function.identity())))
                    .byLanguage()
                    .keySet()
                    .forEach(language -> add(
                            name + "." + language,
                            e -> names.apply(e).exactly(language).orElse(null)));
        }
    }
}
