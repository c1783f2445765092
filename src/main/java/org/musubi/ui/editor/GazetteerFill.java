package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Fills the form of a place with what the gazetteer knows. What someone typed stays; what was filled in before
/// from another place goes, so that a wrong choice is mended by the right one.
final class GazetteerFill {
    /// Fields that belong together: filled in all at once, or not at all.
    private static final List<List<String>> TOGETHER = List.of(
            List.of("kind"),
            List.of("country", "country.code"),
            List.of("admin1"),
            List.of("latitude", "longitude"),
            List.of("geonames"),
            List.of("wikidata"),
            List.of("lgcode"),
            List.of("population", "population.year"));

    private Map<String, String> last = Map.of();

    /// What to change.
    ///
    /// @param now the texts of the form
    /// @param place the texts of the place that was chosen
    /// @return by field; empty text where there is to be none any more
    Map<String, String> over(Map<String, String> now, Map<String, String> place) {
        var changes = new HashMap<String, String>();
        Stream.concat(TOGETHER.stream(), names(now, place).map(List::of))
                .filter(fields -> fields.stream().allMatch(field -> isFree(field, now)))
                .flatMap(List::stream)
                .forEach(field -> changes.put(field, place.getOrDefault(field, "")));
        putAliases(changes, now, place);
        changes.entrySet().removeIf(field -> field.getValue().equals(now.getOrDefault(field.getKey(), "")));
        last = place;
        return changes;
    }

    private static Stream<String> names(Map<String, String> now, Map<String, String> place) {
        return Stream.of(now, place)
                .flatMap(texts -> texts.keySet().stream())
                .filter(field -> field.startsWith("name."))
                .distinct();
    }

    private boolean isFree(String field, Map<String, String> now) {
        String text = now.getOrDefault(field, "");
        return text.isEmpty() || text.equals(last.get(field));
    }

    private void putAliases(Map<String, String> changes, Map<String, String> now, Map<String, String> place) {
        List<String> before = aliases(now);
        var after = new ArrayList<>(before);
        after.removeAll(aliases(last));
        aliases(place).stream().filter(alias -> !after.contains(alias)).forEach(after::add);
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            changes.put("alias." + i, i < after.size() ? after.get(i) : "");
        }
    }

    private static List<String> aliases(Map<String, String> texts) {
        return new Form(texts)
                .names("alias").stream().map(row -> texts.getOrDefault(row, "")).toList();
    }
}
