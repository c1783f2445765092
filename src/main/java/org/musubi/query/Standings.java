package org.musubi.query;

import java.util.Arrays;
import org.musubi.model.Id;

/// What parties bring into the records that they take part in: themselves, if they are cities, and their country.
/// Each party is looked up once, for a large library has few parties beside its records. Used by one thread while
/// columns are made.
final class Standings {
    private static final int NONE = -1;
    private static final int UNKNOWN = -2;

    private final LibraryIndex index;
    private final Dictionary.Edit<Id> parties;
    private final ValueColumn.Edit<Id> cities;
    private final ValueColumn.Edit<String> countries;

    /// By the party's number.
    private int[] cityOf = {};

    private int[] countryOf = {};

    /// @param index of the library as it is now
    /// @param parties the numbers of all parties that take part
    Standings(
            LibraryIndex index,
            Dictionary.Edit<Id> parties,
            ValueColumn.Edit<Id> cities,
            ValueColumn.Edit<String> countries) {
        this.index = index;
        this.parties = parties;
        this.cities = cities;
        this.countries = countries;
    }

    /// The cities among some parties, in numbers, each once.
    ///
    /// @param involvements parties in their roles, as [Columns] numbers them
    int[] cities(int[] involvements) {
        return distinct(involvements, true);
    }

    /// The countries of the places among some parties, and of the organisations' seats; likewise.
    int[] countries(int[] involvements) {
        return distinct(involvements, false);
    }

    private int[] distinct(int[] involvements, boolean ofCities) {
        var found = new int[involvements.length];
        int size = 0;
        for (int involvement : involvements) {
            int party = Columns.partyOf(involvement);
            look(party);
            int number = ofCities ? cityOf[party] : countryOf[party];
            if (number != NONE && !contains(found, size, number)) {
                found[size++] = number;
            }
        }
        return size == found.length ? found : Arrays.copyOf(found, size);
    }

    private static boolean contains(int[] numbers, int size, int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    /// Looks a party up, unless that was done.
    private void look(int party) {
        if (party >= cityOf.length) {
            int before = cityOf.length;
            int length = Math.max(party + 1, before * 2);
            cityOf = Arrays.copyOf(cityOf, length);
            countryOf = Arrays.copyOf(countryOf, length);
            Arrays.fill(cityOf, before, length, UNKNOWN);
        }
        if (cityOf[party] == UNKNOWN) {
            Id id = parties.value(party);
            cityOf[party] = index.isCity(id) ? cities.number(id) : NONE;
            countryOf[party] = index.countryOf(id).map(countries::number).orElse(NONE);
        }
    }
}
