package org.musubi.tools.gazetteer;

/**
 * A Japanese city, town or village.
 *
 * @param code local-government code of six digits
 * @param name with its 市, 町, 村 or 区
 * @param reading of the name, in hiragana
 */
record Municipality(String code, String name, String reading) {
    String prefecture() {
        return "JP-" + code.substring(0, 2);
    }

    /** The name without what kind of municipality it is. */
    String stem() {
        return name.substring(0, name.length() - 1);
    }

    /** The reading of the stem in Latin letters, without long vowels. */
    String romanStem() {
        String ending = name.substring(name.length() - 1);
        String stem = reading;
        for (String sound : switch (ending) {
            case "市" -> new String[] {"し"};
            case "町" -> new String[] {"ちょう", "まち"};
            case "村" -> new String[] {"そん", "むら"};
            default -> new String[] {"く"};
        }) {
            if (reading.endsWith(sound)) {
                stem = reading.substring(0, reading.length() - sound.length());
            }
        }
        return Kana.roman(stem);
    }
}
