package org.musubi.service.tidy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// Names that differ in one letter: left out, added, changed, or swapped with the next.
final class Spelling {
    /// In a shorter name one letter makes another name.
    private static final int SHORTEST = 6;

    private static final int LONGEST = 40;

    private Spelling() {}

    /// Keys of which two names have one in common if they differ in at most one letter.
    static Set<String> keys(Collection<String> names) {
        var keys = new LinkedHashSet<String>();
        for (String name : names) {
            if (isComparable(name)) {
                keys.add("~" + name);
                for (int i = 0; i < name.length(); i++) {
                    keys.add("~" + name.substring(0, i) + name.substring(i + 1));
                }
            }
        }
        return keys;
    }

    private static boolean isComparable(String name) {
        return name.length() >= SHORTEST
                && name.length() <= LONGEST
                // A digit tells apart what a letter does not: Ward 1 and Ward 2.
                && name.chars().noneMatch(Character::isDigit);
    }

    /// Whether any two of the names differ in just one letter.
    static boolean isClose(Collection<String> some, Collection<String> others) {
        return some.stream()
                .filter(Spelling::isComparable)
                .anyMatch(a -> others.stream().filter(Spelling::isComparable).anyMatch(b -> differByOne(a, b)));
    }

    private static boolean differByOne(String a, String b) {
        if (a.equals(b) || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        if (a.length() > b.length()) {
            return differByOne(b, a);
        }
        int start = 0;
        while (start < a.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        return endA - start <= 1 && endB - start <= 1
                || endA - start == 2
                        && endB - start == 2
                        && a.charAt(start) == b.charAt(start + 1)
                        && a.charAt(start + 1) == b.charAt(start);
    }
}
