package org.musubi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.musubi.store.Library;
import org.musubi.store.LibraryUser;
import org.musubi.store.OtherProgram;

/// Two processes that use one library for a minute: what they do, and what of it is lost.
final class TwoPrograms {
    private static final int SECONDS = 60;
    private static final int SECONDS_OF_TURNS = 20;

    private TwoPrograms() {}

    /// @throws IOException if the library is not sound afterwards
    static List<Measurement> measure(Path folder) throws IOException {
        Path file = folder.resolve("two.musubi");
        Library.create(file).close();
        long steps = together(file);
        long lost = steps - counted(file);
        long turns = inTurn(file);
        lost += steps + turns - counted(file);
        return List.of(
                Measurement.of("records.two", steps, "steps"),
                Measurement.of("records.two.lost", lost, "steps"),
                Measurement.of("records.two.turns", turns, "turns"));
    }

    /// The first one goes on until the second one has ended, so that the second one reads throughout.
    private static long together(Path file) throws IOException {
        try (var first = new OtherProgram(LibraryUser.class, file, "both")) {
            require(first.line().equals("writes"), "the first one writes");
            try (var second = new OtherProgram(LibraryUser.class, file, "both", SECONDS)) {
                require(second.line().equals("reads"), "the second one reads");
                require(Long.parseLong(second.line()) > 0, "the second one has read");
                second.awaitEnd();
            }
            first.tell("enough");
            long steps = Long.parseLong(first.line());
            first.awaitEnd();
            return steps;
        }
    }

    private static long inTurn(Path file) throws IOException {
        try (var first = new OtherProgram(LibraryUser.class, file, "turns", SECONDS_OF_TURNS);
                var second = new OtherProgram(LibraryUser.class, file, "turns", SECONDS_OF_TURNS)) {
            require(first.line().equals("turns") && second.line().equals("turns"), "both take turns");
            long turns = Long.parseLong(first.line()) + Long.parseLong(second.line());
            first.awaitEnd();
            second.awaitEnd();
            return turns;
        }
    }

    private static long counted(Path file) throws IOException {
        try (Library library = Library.open(file)) {
            require(library.faults().isEmpty(), "the library is sound");
            return LibraryUser.count(library);
        }
    }

    private static void require(boolean holds, String what) throws IOException {
        if (!holds) {
            throw new IOException("not so: " + what);
        }
    }
}
