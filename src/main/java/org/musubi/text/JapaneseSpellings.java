package org.musubi.text;

import java.util.Optional;

/// Other ways in which Japanese names are written.
public final class JapaneseSpellings {
    private JapaneseSpellings() {}

    /// The playful spelling of a name with `kyu` or きゅう in it: the letter Q is read `kyū`, and so Kitakyushu calls
    /// itself KitaQ. Empty if there is neither.
    public static Optional<String> withQ(String name) {
        String folded = Folding.fold(name);
        String spelling = folded.replace("kyu", "q").replace("きゅう", "q");
        return spelling.equals(folded) ? Optional.empty() : Optional.of(spelling);
    }
}
