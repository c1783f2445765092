package org.musubi.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.map.Cities;
import org.musubi.map.DrawnScene;
import org.musubi.map.MapContent;
import org.musubi.map.TieLine;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.query.Ties;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// What the map tells of its cities, clusters and lines.
final class MapCards {
    private static final int PARTNERS_ON_CARD = 4;
    private static final int NAMES_ON_CARD = 8;

    private final Workspace workspace;
    private final Supplier<MapContent> content;
    private final Supplier<@Nullable Ties> ties;

    /// @param content what is shown
    /// @param ties of what is shown; null while there is nothing yet
    MapCards(Workspace workspace, Supplier<MapContent> content, Supplier<@Nullable Ties> ties) {
        this.workspace = workspace;
        this.content = content;
        this.ties = ties;
    }

    /// What to tell of a city.
    ///
    /// @return empty if the library has no such place
    Optional<CityCard> card(Id city) {
        return workspace.index().place(city).map(this::card);
    }

    private CityCard card(Place place) {
        Messages messages = workspace.messages();
        String name = place.name(messages.language().tag());
        Language other = messages.language() == Language.JAPANESE ? Language.ENGLISH : Language.JAPANESE;
        String otherName = place.names().exactly(other.tag()).orElse("");
        String country = place.country() == null ? "" : messages.country(place.country());
        List<String> partners = partners(place.id()).stream()
                .map(tie -> partner(place.id(), tie))
                .toList();
        List<String> seated = partners.isEmpty() ? seatedAt(place.id()) : List.of();
        return new CityCard(
                name,
                otherName.equals(name) ? "" : otherName,
                country.isEmpty()
                        ? messages.of(place.kind())
                        : messages.text("map.card.place", messages.of(place.kind()), country),
                messages.text("map.card.records", content.get().recordsOf(place.id())),
                partners.isEmpty() ? seatedTitle(seated) : messages.text("map.card.partners"),
                partners.isEmpty() ? seated : partners);
    }

    /// The organisations in a place, by name, as many as a card has room for.
    private List<String> seatedAt(Id place) {
        return workspace.index().organisationsAt(place).stream()
                .map(organisation ->
                        organisation.name(workspace.messages().language().tag()))
                .sorted()
                .limit(PARTNERS_ON_CARD)
                .toList();
    }

    private String seatedTitle(List<String> seated) {
        return seated.isEmpty() ? "" : workspace.messages().text("detail.organisations.seated");
    }

    /// What to tell of a cluster.
    ///
    /// @param cities those with most records first
    CityCard card(List<Cities.City> cities) {
        Messages messages = workspace.messages();
        List<String> names = cities.stream()
                .limit(NAMES_ON_CARD)
                .map(city -> messages.text(
                        "map.card.partner", city.name(), content.get().recordsOf(city.id())))
                .toList();
        int others = cities.size() - names.size();
        return new CityCard(
                messages.text("map.cluster", cities.size()),
                "",
                "",
                "",
                messages.text("map.cluster.records"),
                others == 0 ? names : with(names, others(others)));
    }

    /// What to tell of a line between two cities or clusters.
    ///
    /// @param pairs the strongest first
    CityCard card(TieLine line, List<DrawnScene.Pair> pairs) {
        Messages messages = workspace.messages();
        if (pairs.size() == 1) {
            return new CityCard(
                    name(pairs.getFirst()),
                    "",
                    line.strength() == 1
                            ? messages.of(line.kind())
                            : messages.text("map.tie.kind", messages.of(line.kind())),
                    messages.text("map.tie.records", line.strength()),
                    "",
                    List.of());
        }
        List<String> strongest =
                pairs.stream().limit(PARTNERS_ON_CARD).map(this::choice).toList();
        int others = pairs.size() - strongest.size();
        return new CityCard(
                messages.text("map.bundle", pairs.size()),
                "",
                messages.text("map.tie.kind", messages.of(line.kind())),
                "",
                "",
                others == 0 ? strongest : with(strongest, others(others)));
    }

    private static List<String> with(List<String> lines, String last) {
        return Stream.concat(lines.stream(), Stream.of(last)).toList();
    }

    private String name(DrawnScene.Pair pair) {
        return workspace
                .messages()
                .text("map.tie", pair.first().name(), pair.second().name());
    }

    /// A tie among others, in words.
    String choice(DrawnScene.Pair pair) {
        return workspace.messages().text("map.card.partner", name(pair), pair.strength());
    }

    /// How many more there are, in words.
    String others(int number) {
        return workspace.messages().text("map.others", number);
    }

    /// A place among others at its spot, in words.
    String choice(Cities.City city) {
        return card(city.id())
                .map(card -> workspace.messages().text("map.choice", card.name(), card.place()))
                .orElse(city.name());
    }

    private List<Ties.Strength> partners(Id city) {
        Ties known = ties.get();
        return known == null ? List.of() : known.strongestOf(city, PARTNERS_ON_CARD);
    }

    private String partner(Id city, Ties.Strength tie) {
        String name = workspace
                .index()
                .place(tie.other(city))
                .map(p -> p.name(workspace.messages().language().tag()))
                .orElse("");
        return workspace.messages().text("map.card.partner", name, tie.strength());
    }
}
