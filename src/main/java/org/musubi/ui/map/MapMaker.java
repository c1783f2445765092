package org.musubi.ui.map;

import org.jspecify.annotations.Nullable;
import org.musubi.map.MapContent;
import org.musubi.query.LibraryIndex;
import org.musubi.query.RecordSet;
import org.musubi.query.Ties;
import org.musubi.text.Language;

/// Turns records into what the map draws. Remembers what stays the same from one time to the next; for one thread at a
/// time.
final class MapMaker {
    private @Nullable LibraryIndex index;
    private @Nullable Language language;
    private @Nullable MapCities cities;
    private @Nullable RecordSet counted;
    private @Nullable Ties ties;

    /// What is to be drawn.
    ///
    /// @param visible the records that the filter leaves
    /// @param all whether that is all of them: then cities without any record are drawn too
    /// @param chosen what stands out
    /// @param language of labels
    record Wanted(LibraryIndex index, RecordSet visible, boolean all, Chosen chosen, Language language) {
        /// Whether another one asks for the same picture. Records are compared by identity: there are many.
        boolean isSame(Wanted other) {
            return index == other.index
                    && visible == other.visible
                    && all == other.all
                    && chosen.equals(other.chosen)
                    && language == other.language;
        }
    }

    /// What the map draws.
    ///
    /// @param cities how many cities are among it
    /// @param lines how many ties are among it
    record Made(MapContent content, Ties ties, int cities, int lines) {}

    Made make(Wanted wanted) {
        Ties counts = tiesOf(wanted);
        MapContent content = citiesOf(wanted, counts).content(counts, wanted.visible, wanted.chosen, wanted.all);
        return new Made(content, counts, content.drawnCities(), content.drawnTies());
    }

    private MapCities citiesOf(Wanted wanted, Ties counts) {
        MapCities known = cities;
        if (known == null || index != wanted.index || language != wanted.language) {
            Language other = wanted.language == Language.JAPANESE ? Language.ENGLISH : Language.JAPANESE;
            known = new MapCities(wanted.index, counts, wanted.language.tag(), other.tag(), known);
            cities = known;
            index = wanted.index;
            language = wanted.language;
        }
        return known;
    }

    private Ties tiesOf(Wanted wanted) {
        Ties known = ties;
        if (known == null || counted != wanted.visible) {
            known = wanted.index.tieCounts(wanted.visible);
            ties = known;
            counted = wanted.visible;
        }
        return known;
    }
}
