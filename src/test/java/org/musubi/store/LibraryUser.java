package org.musubi.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Names;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.store.LibraryException.Reason;

/// A program that uses a library as hard as it can: `FILE both|turns [SECONDS]`. Without a time it goes on until told.
///
/// With `both`, it says whether it `writes` or `reads`, and does that; a reader also tries all the time to write and
/// to take over. With `turns`, it opens the library to write whenever it is free, counts up what it finds, and
/// closes it. At the end it says how much it did. Whatever is not as it should be ends it with a failure.
public final class LibraryUser {
    private static final String ONE = "description";
    private static final String SAME = "publisher";

    private final Path file;
    private final @Nullable Duration time;
    private long start;

    private LibraryUser(Path file, @Nullable Duration time) {
        this.file = file;
        this.time = time;
    }

    public static void main(String[] arguments) throws IOException {
        Duration time = arguments.length > 2 ? Duration.ofSeconds(Long.parseLong(arguments[2])) : null;
        var user = new LibraryUser(Path.of(arguments[0]), time);
        long done = arguments[1].equals("turns") ? user.takeTurns() : user.useTogether();
        System.out.println(done);
    }

    /// What the library has been counted up to.
    public static long count(Library library) {
        Map<String, String> settings = library.settings();
        String one = settings.getOrDefault(ONE, "0");
        require(one.equals(settings.getOrDefault(SAME, "0")), "half a step: " + settings);
        return Long.parseLong(one);
    }

    private boolean hasTime() throws IOException {
        return time == null ? System.in.available() == 0 : System.nanoTime() - start < time.toNanos();
    }

    private static void countUp(Transaction step) {
        String next = Long.toString(Long.parseLong(step.settings().get(ONE).orElse("0")) + 1);
        step.settings().put(ONE, next);
        step.settings().put(SAME, next);
    }

    private long useTogether() throws IOException {
        try (Library library = Library.openOrRead(file)) {
            boolean reads = library.isReadOnly();
            System.out.println(reads ? "reads" : "writes");
            start = System.nanoTime();
            return reads ? read(library) : write(library);
        }
    }

    private long write(Library library) throws IOException {
        long steps = 0;
        do {
            String id = "place-" + steps;
            library.write("step.edit", step -> {
                countUp(step);
                step.put(new Place(
                        new Id(id),
                        PlaceKind.CITY,
                        Names.of("en", id),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
            });
            steps++;
            if (steps % 100 == 0) {
                library.undo();
                library.redo();
            }
        } while (hasTime());
        require(library.readOnly().isEmpty(), "the first one lost its library");
        return steps;
    }

    private long read(Library library) throws IOException {
        long looks = 0;
        long before = count(library);
        do {
            library.lookForWriter();
            require(library.isReadOnly(), "the second one may write");
            require(refuses(library), "the second one wrote");
            long now = count(library);
            require(now >= before - 1, "a step was lost: " + before + " and then " + now);
            before = Math.max(before, now);
            if (looks % 50 == 0) {
                int places = library.content().places().size();
                require(places >= before - 1, "places are missing: " + places + " of " + before);
            }
            looks++;
        } while (hasTime());
        return looks;
    }

    private static boolean refuses(Library library) {
        try {
            library.write("step.edit", LibraryUser::countUp);
            return false;
        } catch (LibraryException e) {
            return e.reason() == Reason.IN_USE;
        }
    }

    private long takeTurns() throws IOException {
        System.out.println("turns");
        start = System.nanoTime();
        long turns = 0;
        while (hasTime()) {
            try (Library library = Library.open(file)) {
                library.write("step.edit", LibraryUser::countUp);
                turns++;
            } catch (LibraryException e) {
                require(e.reason() == Reason.IN_USE, e.toString());
            }
        }
        return turns;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
