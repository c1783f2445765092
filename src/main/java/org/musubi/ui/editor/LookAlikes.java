package org.musubi.ui.editor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;

/// Finds what the library has already of what someone is about to add: under the same name, code or address. Quick
/// enough for every key that is typed.
final class LookAlikes {
    private static final int MOST = 3;

    private final Known known;
    private final Supplier<LibraryIndex> index;

    /// @param index the library's index as it is when asked
    LookAlikes(Known known, Supplier<LibraryIndex> index) {
        this.known = known;
        this.index = index;
    }

    /// Places with one of the names, in the same country as far as it is known, or with the same code.
    ///
    /// @param values of the form of a place
    /// @param self the place of the form
    List<Entry> places(Map<String, String> values, Id self) {
        Place typed = PlaceForm.read(withName(values), self).entry();
        String country = typed == null ? null : typed.country();
        Stream<Party> named = named(values)
                .filter(party -> party instanceof Place place
                        && (country == null || place.country() == null || country.equals(place.country())));
        Stream<Party> coded = typed == null ? Stream.of() : coded(typed);
        return others(Stream.concat(named, coded), self);
    }

    /// What has codes, but no name yet, is looked for by its codes.
    private static Map<String, String> withName(Map<String, String> values) {
        var named = new java.util.HashMap<>(values);
        named.putIfAbsent("name.en", "?");
        return named;
    }

    private Stream<Party> coded(Place typed) {
        if (typed.geonames() == null && typed.wikidata() == null && typed.lgcode() == null) {
            return Stream.of();
        }
        return index.get()
                .parties()
                .filter(party -> party instanceof Place place
                        && (same(typed.geonames(), place.geonames())
                                || same(typed.wikidata(), place.wikidata())
                                || same(typed.lgcode(), place.lgcode())));
    }

    private static boolean same(@Nullable Object typed, @Nullable Object had) {
        return typed != null && typed.equals(had);
    }

    /// Organisations with one of the names, or with the acronym.
    List<Entry> organisations(Map<String, String> values, Id self) {
        Stream<Party> sameAcronym = called(values.get("acronym"));
        return others(Stream.concat(named(values), sameAcronym).filter(Organisation.class::isInstance), self);
    }

    /// People of the same name.
    List<Entry> people(Map<String, String> values, Id self) {
        return others(called(values.get("name")).filter(Person.class::isInstance), self);
    }

    /// Sources of the same title, or at the same address.
    List<Entry> sources(Map<String, String> values, Id self) {
        String title = values.get("title");
        String url = values.get("url");
        Predicate<Source> sameAddress = url == null || url.isBlank() ? _ -> false : source -> url.equals(source.url());
        return others(
                Stream.concat(
                        title == null || title.isBlank() ? Stream.of() : known.titled(title).stream(),
                        index.get().sources().stream().filter(sameAddress)),
                self);
    }

    private Stream<Party> named(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(field -> field.getKey().startsWith("name.")
                        || field.getKey().startsWith("alias.")
                        || field.getKey().equals("aliasNew"))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .flatMap(this::called);
    }

    private Stream<Party> called(@Nullable String name) {
        return name == null || name.isBlank() ? Stream.of() : known.named(name).stream();
    }

    private static List<Entry> others(Stream<? extends Entry> found, Id self) {
        var others = new LinkedHashSet<Entry>();
        found.filter(entry -> !entry.id().equals(self)).forEach(others::add);
        return others.stream().limit(MOST).toList();
    }

    /// What tells an entry from others of its name, in the language of the messages; may be empty.
    String detail(Entry entry, Messages messages) {
        return switch (entry) {
            case Place place -> place.country() == null ? "" : messages.country(place.country());
            case Organisation organisation -> Objects.requireNonNullElse(organisation.acronym(), "");
            case Person person -> {
                String role = person.role();
                yield role == null || person.name() == null ? "" : messages.term(role);
            }
            case Source source -> Objects.requireNonNullElse(source.publisher(), "");
            case LibraryRecord record -> messages.of(record.kind());
        };
    }
}
