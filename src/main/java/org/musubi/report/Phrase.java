package org.musubi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Names;
import org.musubi.text.Language;

/// A text with the language it is written in, which decides the typeface.
///
/// @param language BCP 47 tag
record Phrase(String text, String language) {
    /// The text to read first: in this language, or else whichever [Names#in] gives.
    static Phrase main(Names names, Language language) {
        String text = names.in(language.tag());
        return new Phrase(text, languageOf(names, text, language));
    }

    private static String languageOf(Names names, String text, Language wanted) {
        if (names.exactly(wanted.tag()).isPresent()) {
            return wanted.tag();
        }
        return names.byLanguage().entrySet().stream()
                .filter(e -> e.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(wanted.tag());
    }

    /// The text of a bilingual title to set small below the main one: the other language of English and Japanese.
    static @Nullable Phrase other(Names names, Language language) {
        Language other = language == Language.ENGLISH ? Language.JAPANESE : Language.ENGLISH;
        String main = names.in(language.tag());
        return names.exactly(other.tag())
                .filter(text -> !text.equals(main))
                .map(text -> new Phrase(text, other.tag()))
                .orElse(null);
    }

    /// The lines of a longer text, blank ones left out.
    List<Phrase> paragraphs() {
        var paragraphs = new ArrayList<Phrase>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> paragraphs.add(new Phrase(line, language)));
        return paragraphs;
    }
}
