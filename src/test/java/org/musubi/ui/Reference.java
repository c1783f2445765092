package org.musubi.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.musubi.exchange.JsonFormat;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Party;
import org.musubi.query.LibraryIndex;

/// The shipped library, for tests of views.
public final class Reference {
    public static final LibraryContent CONTENT = read();
    public static final LibraryIndex INDEX = LibraryIndex.of(CONTENT);

    private Reference() {}

    private static LibraryContent read() {
        try (InputStream in = json()) {
            return JsonFormat.read(in).content();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream json() {
        return Objects.requireNonNull(Reference.class.getResourceAsStream("/reference/library.json"));
    }

    /// The party with this English name.
    public static Id party(String english) {
        return INDEX.parties()
                .filter(p -> p.name("en").equals(english))
                .map(Party::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called " + english));
    }

    /// The first record whose English title begins so.
    public static LibraryRecord record(String english) {
        return INDEX.records().stream()
                .filter(r -> r.title("en").startsWith(english))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no record begins with " + english));
    }
}
