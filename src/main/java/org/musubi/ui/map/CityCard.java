package org.musubi.ui.map;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the map tells of a city under the pointer, of a cluster of cities or of a tie.
///
/// @param name in the language of the interface
/// @param otherName in the other language; empty if it has none, or the same
/// @param place what it is and in which country; empty for a cluster
/// @param records how many of the visible records it takes part in, in words; empty for a cluster
/// @param partnersTitle above the partners; empty if there are none
/// @param partners those it shares most visible records with, the strongest first; of a cluster its cities
public record CityCard(
        String name, String otherName, String place, String records, String partnersTitle, List<String> partners) {
    public CityCard {
        partners = List.copyOf(partners);
    }

    /// All of it in one line, for those who listen.
    public String spoken() {
        return Stream.of(name, place, records).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }
}
