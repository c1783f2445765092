package org.musubi.text;

import java.util.Locale;

/// The languages of the interface and of print-outs.
public enum Language {
    ENGLISH("en", Locale.UK),
    JAPANESE("ja", Locale.JAPAN);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /// The BCP 47 tag: `en` or `ja`.
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /// The language for a locale: Japanese where it asks for it, else English.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("ja") ? JAPANESE : ENGLISH;
    }
}
