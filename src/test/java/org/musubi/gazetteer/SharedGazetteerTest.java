package org.musubi.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.Names;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.query.LibraryIndex;
import org.musubi.service.PlaceFinder;
import org.musubi.service.tidy.Coordinates;

class SharedGazetteerTest {
    private static final Place HANOI = new Place(
            new Id("hanoi"),
            PlaceKind.CITY,
            new Names(Map.of("en", "Hanoi")),
            List.of(),
            "VN",
            null,
            null,
            null,
            null,
            null,
            null);

    @Test
    void whoeverLooksSomethingUpItIsReadOnce() {
        var times = new AtomicInteger();
        var shared = new SharedGazetteer(() -> {
            times.incrementAndGet();
            return Gazetteer.load();
        });
        var finder = new PlaceFinder(shared);
        var coordinates = new Coordinates(shared);
        assertThat(times).hasValue(0);

        assertThat(finder.suggest("Hanoi", LibraryIndex.of(LibraryContent.EMPTY), 10))
                .isNotEmpty();
        assertThat(coordinates.fill(HANOI)).isPresent();

        assertThat(times).hasValue(1);
    }
}
