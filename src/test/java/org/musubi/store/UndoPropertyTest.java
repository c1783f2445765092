package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.musubi.Libraries;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;

/// However a library came to be what it is, every step can be taken back and done again, and its seals hold.
class UndoPropertyTest {
    private final Path folder;
    private int count;

    UndoPropertyTest() throws IOException {
        folder = Files.createTempDirectory("undo");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<List<LibraryContent>> lives() {
        return Libraries.any().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Boolean>> moves() {
        return Arbitraries.of(true, false).list().ofMaxSize(12);
    }

    /// Makes the library hold just this, in one step.
    private static Commit become(Library library, LibraryContent wanted) {
        Commit commit = library.write("step.import", step -> {
            Set<Id> kept = entries(wanted).map(Entry::id).collect(Collectors.toSet());
            entries(step.content()).map(Entry::id).forEach(id -> {
                // What stays under its id may stay as another kind of thing, so all is made anew.
                if (!kept.contains(id) || id.hashCode() % 2 == 0 || !sameKind(step, id, wanted)) {
                    step.remove(id);
                }
            });
            entries(wanted).forEach(step::put);
        });
        // What the step remembers of what it wrote is what is read.
        assertThat(commit.kept()).isEqualTo(commit.written() != null);
        assertThat(entries(library.content(commit)))
                .containsExactlyInAnyOrderElementsOf(
                        entries(library.content(commit.changed())).toList());
        return commit;
    }

    private static boolean sameKind(Transaction step, Id id, LibraryContent wanted) {
        Class<?> now = step.find(id).orElseThrow().getClass();
        return entries(wanted).anyMatch(e -> e.id().equals(id) && e.getClass() == now);
    }

    private static Stream<Entry> entries(LibraryContent content) {
        return Stream.of(
                        content.places(),
                        content.organisations(),
                        content.people(),
                        content.records(),
                        content.sources())
                .flatMap(List::stream);
    }

    @Property(tries = 20)
    void everyStepIsTakenBackAndDoneAgain(@ForAll("lives") List<LibraryContent> lives) throws IOException {
        try (Library library = Library.create(folder.resolve(count++ + ".musubi"))) {
            var states = new ArrayList<LibraryContent>();
            states.add(library.content());
            for (LibraryContent life : lives) {
                // What was made anew as it was is a step too: its place in the order of all is another one.
                if (become(library, life).kept()) {
                    states.add(library.content());
                }
            }
            for (int i = states.size() - 2; i >= 0; i--) {
                assertThat(library.undo()).isPresent();
                assertThat(library.content()).isEqualTo(states.get(i));
                assertThat(library.alterations(Ticker.TO_THE_END)).isEmpty();
            }
            assertThat(library.undo()).isEmpty();
            for (int i = 1; i < states.size(); i++) {
                assertThat(library.redo()).isPresent();
                assertThat(library.content()).isEqualTo(states.get(i));
                assertThat(library.alterations(Ticker.TO_THE_END)).isEmpty();
            }
            assertThat(library.redo()).isEmpty();
            assertThat(library.faults().stream().filter(f -> f.what() != StoreFault.Type.WRONG_KIND))
                    .isEmpty();
        }
    }

    @Property(tries = 20)
    void undoAndNewStepsCanBeMixedAtWill(
            @ForAll("lives") List<LibraryContent> lives, @ForAll("moves") List<Boolean> moves) throws IOException {
        try (Library library = Library.create(folder.resolve(count++ + ".musubi"))) {
            Deque<LibraryContent> before = new ArrayDeque<>();
            int next = 0;
            for (boolean undo : moves) {
                LibraryContent now = library.content();
                if (undo) {
                    assertThat(library.undo().isPresent()).isEqualTo(!before.isEmpty());
                    assertThat(library.content()).isEqualTo(before.isEmpty() ? now : before.pop());
                } else {
                    if (become(library, lives.get(next++ % lives.size())).kept()) {
                        before.push(now);
                    }
                }
                assertThat(library.alterations(Ticker.TO_THE_END)).isEmpty();
            }
            while (!before.isEmpty()) {
                library.undo();
                assertThat(library.content()).isEqualTo(before.pop());
            }
        }
    }
}
