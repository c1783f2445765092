package org.musubi.tools.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The languages whose names of a country's places are shipped, besides English and Japanese. */
final class Languages {
    private static final String[] BY_LANGUAGE = {
        "zh CN TW HK MO SG",
        "ko KR KP",
        "vi VN",
        "th TH",
        "lo LA",
        "km KH",
        "my MM",
        "id ID",
        "ms MY BN",
        "tl PH",
        "pt TL PT BR AO MZ",
        "hi IN",
        "bn BD",
        "ur PK",
        "ne NP",
        "si LK",
        "ta LK",
        "mn MN",
        "dz BT",
        "dv MV",
        "ru RU BY KZ KG",
        "uk UA",
        "bg BG",
        "sr RS",
        "el GR CY",
        "ar EG SA AE IQ JO SY LB MA DZ TN LY KW QA BH OM YE SD",
        "fa IR AF",
        "he IL",
        "ka GE",
        "hy AM",
        "kk KZ",
        "uz UZ",
        "tr TR",
        "de DE AT CH",
        "fr FR BE CH CA NC PF",
        "it IT CH",
        "es ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY",
        "nl NL BE",
        "pl PL",
        "cs CZ",
        "sk SK",
        "hu HU",
        "ro RO MD",
        "sv SE FI",
        "fi FI",
        "nb NO",
        "da DK",
        "lv LV",
        "lt LT",
        "et EE",
        "hr HR",
        "sl SI",
        "ca ES"
    };
    private static final Map<String, List<String>> BY_COUNTRY = new HashMap<>();

    static {
        Map<String, StringBuilder> collected = new HashMap<>();
        for (String line : BY_LANGUAGE) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                collected
                        .computeIfAbsent(words[i], key -> new StringBuilder())
                        .append(words[0])
                        .append(' ');
            }
        }
        collected.forEach((country, languages) ->
                BY_COUNTRY.put(country, List.of(languages.toString().split(" "))));
    }

    private Languages() {}

    static List<String> of(String country) {
        return BY_COUNTRY.getOrDefault(country, List.of());
    }
}
