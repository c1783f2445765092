package org.musubi.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A text in one or more languages, by BCP 47 language tag (`en`, `ja`, `vi`…), English and Japanese first.
///
/// Never guesses: a language that is not there is not made up, but [#in] falls back to one that is.
///
/// @param byLanguage from language tag to text; no blank text; may be empty; English first, then Japanese, then the
///     other languages in the order of their tags
public record Names(Map<String, String> byLanguage) {
    /// No text in any language.
    public static final Names NONE = new Names(Map.of());

    /// @throws IllegalArgumentException if a tag or a text is blank
    public Names {
        byLanguage = LanguageMap.of(byLanguage);
    }

    public static Names of(String language, String text) {
        return new Names(Map.of(language, text));
    }

    /// Text in English and Japanese.
    public static Names of(String english, String language, String text) {
        return new Names(Map.of("en", english, language, text));
    }

    /// @param tagsAndTexts tags at even places, each before its text; no tag twice
    /// @throws IllegalArgumentException if a tag or a text is blank
    public static Names ofPairs(String... tagsAndTexts) {
        return new Names(LanguageMap.ofPairs(tagsAndTexts));
    }

    /// The text in just this language.
    public Optional<String> exactly(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /// The text in this language, else in English, else in Japanese, else in whichever comes first; empty if there is
    /// none.
    public String in(String language) {
        String exact = byLanguage.get(language);
        return exact != null || byLanguage.isEmpty()
                ? Objects.requireNonNullElse(exact, "")
                : byLanguage.entrySet().iterator().next().getValue();
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
