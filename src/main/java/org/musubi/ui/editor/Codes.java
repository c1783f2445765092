package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// Codes of a standard that people know by names in their language: countries, and languages.
final class Codes {
    /// ISO 3166-1 alpha-2.
    static final Codes COUNTRIES = countries();

    /// ISO 639, as in BCP 47: the languages that have a code of two letters, and Filipino.
    static final Codes LANGUAGES = languages();

    private static final int MOST = 8;

    private final Naming naming;
    private final Map<String, Set<String>> spellings;
    private final Map<String, String> bySpelling = new HashMap<>();

    /// What a code is called in the language of the messages.
    private interface Naming {
        String name(String code, Messages messages);
    }

    /// @param spellings by code, all that it is known by, folded
    private Codes(Naming naming, Map<String, Set<String>> spellings) {
        this.naming = naming;
        this.spellings = spellings;
        spellings.forEach((code, names) -> names.forEach(name -> bySpelling.putIfAbsent(name, code)));
        spellings.keySet().forEach(code -> bySpelling.put(Vocabulary.fold(code), code));
    }

    private static Codes countries() {
        Map<String, Set<String>> spellings = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            spellings.put(
                    code,
                    folded(Stream.concat(
                            Stream.of(code, country.getISO3Country()),
                            Arrays.stream(Language.values())
                                    .flatMap(language -> Stream.of(
                                            Messages.in(language).country(code),
                                            country.getDisplayCountry(language.locale()))))));
        }
        spellings.computeIfPresent("GB", (_, names) -> with(names, "uk"));
        return new Codes((code, messages) -> messages.country(code), spellings);
    }

    private static Codes languages() {
        Map<String, Set<String>> spellings = new HashMap<>();
        Stream.concat(Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2), Stream.of("fil"))
                .forEach(code -> spellings.put(
                        code,
                        folded(Stream.concat(
                                Stream.of(code),
                                Stream.concat(
                                                Stream.of(Locale.of(code)),
                                                Arrays.stream(Language.values()).map(Language::locale))
                                        .map(locale -> Locale.of(code).getDisplayLanguage(locale))))));
        return new Codes(
                (code, messages) -> Locale.forLanguageTag(code)
                        .getDisplayName(messages.language().locale()),
                spellings);
    }

    private static Set<String> folded(Stream<String> names) {
        return Set.copyOf(names.map(Vocabulary::fold).toList());
    }

    private static Set<String> with(Set<String> names, String more) {
        return Set.copyOf(Stream.concat(names.stream(), Stream.of(more)).toList());
    }

    /// The code of what someone typed: a code, or a name in English, Japanese, or the language itself.
    Optional<String> code(String typed) {
        return Optional.ofNullable(bySpelling.get(Vocabulary.fold(typed)));
    }

    /// What to call a code; what is none is given back.
    String name(String code, Messages messages) {
        return naming.name(code, messages);
    }

    /// Suggests codes by their names: those that begin so first.
    ///
    /// @param messages the language of the moment
    Suggester suggester(Supplier<Messages> messages) {
        return text -> {
            String sought = PartySuggester.plain(text);
            var found = new ArrayList<String>();
            List<String> inOrder = spellings.keySet().stream()
                    .sorted(java.util.Comparator.comparing(code -> name(code, messages.get())))
                    .toList();
            for (int rank = 0; rank < 3; rank++) {
                for (String code : inOrder) {
                    if (!found.contains(code) && matches(code, sought, rank)) {
                        found.add(code);
                    }
                }
            }
            return found.stream()
                    .limit(MOST)
                    .map(code -> new Suggestion(
                            name(code, messages.get()), code, Map.of(".code", code), Suggestion.Origin.LIBRARY, null))
                    .toList();
        };
    }

    private boolean matches(String code, String sought, int rank) {
        return spellings.getOrDefault(code, Set.of()).stream()
                .map(PartySuggester::plain)
                .anyMatch(name -> switch (rank) {
                    case 0 -> name.equals(sought);
                    case 1 -> name.startsWith(sought);
                    default -> sought.length() > 1 && name.contains(sought);
                });
    }
}
