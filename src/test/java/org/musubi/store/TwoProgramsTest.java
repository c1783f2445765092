package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.store.StoreAssertions.filesIn;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;

/// Two real programs and one library, for a few seconds; `mvn -Pbench verify` does the same for a minute.
class TwoProgramsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void create() {
        file = folder.resolve("cities.musubi");
        Library.create(file).close();
    }

    private void assertSound(long steps) {
        assertThat(filesIn(folder)).containsExactly("cities.musubi");
        try (Library library = Library.open(file)) {
            assertThat(library.faults()).isEmpty();
            assertThat(LibraryUser.count(library)).isEqualTo(steps);
        }
    }

    @Test
    void theSecondOneReadsThroughoutAndNothingIsLost() {
        try (var first = new OtherProgram(LibraryUser.class, file, "both")) {
            assertThat(first.line()).isEqualTo("writes");
            try (var second = new OtherProgram(LibraryUser.class, file, "both", 3)) {
                assertThat(second.line()).isEqualTo("reads");
                assertThat(Long.parseLong(second.line())).isPositive();
                second.awaitEnd();
            }
            first.tell("enough");
            long steps = Long.parseLong(first.line());
            first.awaitEnd();

            assertThat(steps).isPositive();
            assertSound(steps);
        }
    }

    @Test
    void twoThatTakeTurnsLoseNothing() {
        try (var first = new OtherProgram(LibraryUser.class, file, "turns", 3);
                var second = new OtherProgram(LibraryUser.class, file, "turns", 3)) {
            assertThat(first.line()).isEqualTo("turns");
            assertThat(second.line()).isEqualTo("turns");
            long turns = Long.parseLong(first.line()) + Long.parseLong(second.line());
            first.awaitEnd();
            second.awaitEnd();

            assertSound(turns);
        }
    }

    @Test
    void aProgramThatIsKilledWhileItWritesLeavesTheLibraryToTheNext() {
        try (var first = new OtherProgram(LibraryUser.class, file, "both")) {
            assertThat(first.line()).isEqualTo("writes");
            try (Library window = Library.openOrRead(file)) {
                assertThat(window.isReadOnly()).isTrue();
                long version = window.version();
                while (window.version() == version) {
                    Thread.onSpinWait();
                }
                long seen = LibraryUser.count(window);
                first.kill();

                window.lookForWriter();

                assertThat(window.readOnly()).isEmpty();
                assertThat(LibraryUser.count(window)).isGreaterThanOrEqualTo(seen);
                assertThat(window.faults()).isEmpty();
                window.write("step.edit", step -> step.places().insert(Samples.TOYAMA));
                assertThat(window.undo()).isPresent();
            }
        }
        assertThat(filesIn(folder)).containsExactly("cities.musubi");
    }
}
