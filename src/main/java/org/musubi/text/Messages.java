package org.musubi.text;

import java.text.Collator;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.musubi.model.PlaceKind;
import org.musubi.model.RecordKind;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Status;

/// The words of the interface and of print-outs in one language, from `resources/i18n`.
public final class Messages {
    private static final Map<Language, Map<String, String>> COUNTRY_NAMES = Map.of(
            Language.ENGLISH, Map.of("MM", "Myanmar", "VN", "Viet Nam", "KR", "Republic of Korea"),
            Language.JAPANESE, Map.of("MM", "ミャンマー", "KR", "韓国"));

    private final Language language;
    private final ResourceBundle texts;
    private final ResourceBundle vocabulary;

    private Messages(Language language) {
        this.language = language;
        this.texts = bundle("i18n/messages", language);
        this.vocabulary = bundle("i18n/vocabulary", language);
    }

    private static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle(name.replace('/', '.'), Locale.of(language.tag()), Messages.class.getModule());
    }

    public static Messages in(Language language) {
        return new Messages(language);
    }

    public Language language() {
        return language;
    }

    /// The texts as FXML's loader wants them.
    public ResourceBundle bundle() {
        return texts;
    }

    /// The text of a key, with `{0}`… filled in by [MessageFormat].
    ///
    /// @throws java.util.MissingResourceException if there is no such key
    public String text(String key, Object... arguments) {
        String pattern = texts.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /// Whether there is a text of this key.
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// The text of a message.
    public String text(Message message) {
        return text(message.key(), message.arguments().toArray());
    }

    public String of(RecordKind kind) {
        return text("kind." + kind.code());
    }

    public String of(Role role) {
        return text("role." + role.code());
    }

    public String of(Status status) {
        return text("status." + status.code());
    }

    public String of(PlaceKind kind) {
        return text("place.kind." + kind.code());
    }

    /// Read from the record that holds the relation: "part of".
    public String of(RelationType type) {
        return text("relation." + type.code());
    }

    /// Read from the other record: "has part".
    public String inverseOf(RelationType type) {
        return text("relation.inverse." + type.code());
    }

    /// A record type, theme, organisation type or office in this language; users' own words are given back as they are.
    public String term(String word) {
        String key = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return vocabulary.containsKey(key) ? vocabulary.getString(key) : word;
    }

    /// A country's name by its ISO 3166-1 alpha-2 code.
    public String country(String code) {
        String own = COUNTRY_NAMES.getOrDefault(language, Map.of()).get(code);
        return own != null ? own : Locale.of("", code).getDisplayCountry(language.locale());
    }

    /// The names of countries, in the order of the language.
    ///
    /// @param codes of ISO 3166-1, of two letters
    public List<String> countries(Collection<String> codes) {
        return codes.stream()
                .map(this::country)
                .sorted(Collator.getInstance(language.locale()))
                .toList();
    }
}
