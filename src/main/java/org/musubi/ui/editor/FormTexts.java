package org.musubi.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Names;
import org.musubi.text.Messages;

/// Gathers the raw texts of a form, as if someone had typed them in the language of its messages.
final class FormTexts {
    private final Known known;
    private final Messages messages;
    private final Map<String, String> values = new HashMap<>();

    FormTexts(Known known, Messages messages) {
        this.known = known;
        this.messages = messages;
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    /// @param text null or empty for none
    void text(String field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            values.put(field, text);
        }
    }

    void number(String field, @Nullable Long number) {
        text(field, number == null ? null : number.toString());
    }

    void date(String field, @Nullable Edtf date) {
        text(field, DateTexts.of(date, messages));
    }

    void names(String prefix, Names names) {
        names.byLanguage().forEach((language, text) -> text(prefix + language, text));
    }

    void list(String list, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            text(list + "." + i, texts.get(i));
        }
    }

    /// A key word in the words of the language, and as the library has it.
    void term(String field, @Nullable String word) {
        if (word != null) {
            text(field, messages.term(word));
            text(field + ".word", word);
        }
    }

    void code(String field, @Nullable String code, Codes codes) {
        if (code != null) {
            text(field, codes.name(code, messages));
            text(field + ".code", code);
        }
    }

    void party(String field, @Nullable Id party) {
        if (party != null) {
            text(
                    field,
                    known.party(party)
                            .map(found -> found.name(messages.language().tag()))
                            .orElse(""));
            text(field + ".ref", party.value());
        }
    }
}
