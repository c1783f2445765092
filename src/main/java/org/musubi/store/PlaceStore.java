package org.musubi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.model.Population;

/// The places of a library.
public final class PlaceStore {
    private final Sql sql;
    private final Entries entries;

    PlaceStore(Sql sql, Entries entries) {
        this.sql = sql;
        this.entries = entries;
    }

    /// All places, in the order in which they came.
    public List<Place> all() {
        return read(Scope.ALL);
    }

    /// Those that are wanted.
    List<Place> read(Scope scope) {
        var names = entries.names(EntryKind.PLACE, scope);
        var aliases = entries.aliases(EntryKind.PLACE, scope);
        return sql.list(
                """
                SELECT id, p.kind, country, admin1, latitude, longitude, geonames, wikidata, lgcode,
                    population, population_as_of
                FROM entry e JOIN place p USING (id)%s ORDER BY e.key""".formatted(scope.only("id")),
                row -> new Place(
                        row.id(1),
                        Words.PLACE_KINDS.value(row.text(2)),
                        names.of(row.text(1)),
                        aliases.of(row.text(1)),
                        row.textOrNull(3),
                        row.textOrNull(4),
                        location(row),
                        row.wholeOrNull(7),
                        row.textOrNull(8),
                        row.textOrNull(9),
                        population(row)),
                scope.values());
    }

    private static @Nullable GeoPoint location(Row row) {
        Double latitude = row.realOrNull(5);
        Double longitude = row.realOrNull(6);
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }

    private static @Nullable Population population(Row row) {
        Long value = row.wholeOrNull(10);
        return value == null ? null : new Population(value, row.dateOrNull(11));
    }

    /// @throws LibraryException if the id is taken
    public void insert(Place place) {
        entries.add(place);
        sql.run(
                "INSERT INTO place (id, kind) VALUES (?, ?)",
                place.id().value(),
                place.kind().code());
        write(place);
    }

    /// @throws LibraryException if there is no such place
    public void update(Place place) {
        entries.change(place);
        write(place);
    }

    private void write(Place place) {
        GeoPoint location = place.location();
        Population population = place.population();
        sql.run(
                """
                UPDATE place SET kind = ?, country = ?, admin1 = ?, latitude = ?, longitude = ?, geonames = ?,
                    wikidata = ?, lgcode = ?, population = ?, population_as_of = ? WHERE id = ?""",
                place.kind().code(),
                place.country(),
                place.admin1(),
                location == null ? null : location.latitude(),
                location == null ? null : location.longitude(),
                place.geonames(),
                place.wikidata(),
                place.lgcode(),
                population == null ? null : population.value(),
                population == null ? null : Values.text(population.asOf()),
                place.id().value());
        entries.setNames(place.id(), place.names());
        entries.setAliases(place.id(), place.aliases());
    }

    /// @throws LibraryException if there is no such place, or, at the end of the step, if something still refers to it
    public void remove(Id id) {
        entries.remove(id, EntryKind.PLACE);
    }
}
