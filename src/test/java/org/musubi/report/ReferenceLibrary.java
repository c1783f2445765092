package org.musubi.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.musubi.exchange.JsonFormat;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;

/// The shipped reference library, linked up, for tests of what is made from it.
public final class ReferenceLibrary {
    public static final LibraryIndex INDEX = LibraryIndex.of(read());

    private ReferenceLibrary() {}

    /// The one record whose English title starts like this.
    public static LibraryRecord record(String title) {
        return INDEX.records().stream()
                .filter(r -> r.title("en").startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no record: " + title));
    }

    /// The place with this English name.
    public static Place place(String name) {
        return INDEX.parties()
                .filter(p -> p instanceof Place && p.name("en").equals(name))
                .map(Place.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no place: " + name));
    }

    private static LibraryContent read() {
        try (InputStream in =
                Objects.requireNonNull(ReferenceLibrary.class.getResourceAsStream("/reference/library.json"))) {
            return JsonFormat.read(in).content();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
