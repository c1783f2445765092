package org.musubi.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Place;

/// Where records take place. That follows from other entries too: a record moves to another country when
/// the seat of an organisation that takes part in it does.
final class Whereabouts {
    private Whereabouts() {}

    /// The records of which cities or countries may be others after a commit, each once.
    ///
    /// @param recordsAfter how many records there are after it
    /// @param after the index after it, but for what follows from these
    static Collection<LibraryRecord> moved(
            Change<Place> places,
            Change<Organisation> organisations,
            Change<LibraryRecord> records,
            int recordsAfter,
            LibraryIndex after) {
        var moved = new LinkedHashMap<Id, LibraryRecord>();
        Consumer<List<LibraryRecord>> move = those -> those.forEach(record -> moved.put(record.id(), record));
        move.accept(records.come());
        if (moved.size() < recordsAfter) {
            moved(places, Place::id, Whereabouts::standing).forEach(place -> {
                move.accept(after.recordsOf(place));
                after.organisationsAt(place).forEach(seated -> move.accept(after.recordsOf(seated.id())));
            });
            moved(organisations, Organisation::id, Organisation::seat)
                    .forEach(organisation -> move.accept(after.recordsOf(organisation)));
        }
        return moved.values();
    }

    /// What records take from a place that takes part in them.
    private static Object standing(Place place) {
        record Standing(boolean city, @Nullable String country) {}
        return new Standing(place.kind().isCity(), place.country());
    }

    /// Those of which something is no longer as it was, or was not there.
    private static <T> Set<Id> moved(Change<T> change, Function<T, Id> id, Function<T, @Nullable Object> standing) {
        var before = new HashMap<Id, T>();
        change.gone().forEach(entry -> before.put(id.apply(entry), entry));
        var moved = new LinkedHashSet<Id>();
        for (T now : change.come()) {
            T old = before.remove(id.apply(now));
            if (old == null || !Objects.equals(standing.apply(old), standing.apply(now))) {
                moved.add(id.apply(now));
            }
        }
        moved.addAll(before.keySet());
        return moved;
    }
}
