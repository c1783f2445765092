package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Libraries;
import org.musubi.model.Entry;
import org.musubi.model.LibraryContent;
import org.musubi.store.LibraryException.Reason;

/// A bit turns over, as disks and memory do it: the library is refused, or found at fault, or is as it was.
/// What is refused can be salvaged. Nobody writes to the damaged file.
class BitFlipTest {
    private static final int PLACES = 200;

    /// What a damaged file may be taken for, when it is its head that is damaged.
    private static final List<Reason> REFUSALS =
            List.of(Reason.CORRUPT, Reason.FOREIGN, Reason.NEWER, Reason.UNREADABLE);

    @TempDir
    Path folder;

    private final LibraryContent content = Libraries.of(11, 6);
    private Path sound;
    private Path damaged;
    private Path saved;
    private byte[] bytes = new byte[0];

    @BeforeEach
    void makeLibrary() throws IOException {
        sound = folder.resolve("sound.musubi");
        damaged = folder.resolve("damaged.musubi");
        saved = folder.resolve("saved.musubi");
        Library.create(sound, library -> library.write("step.import", new Filling(content)))
                .close();
        bytes = Files.readAllBytes(sound);
    }

    private enum Outcome {
        REFUSED,
        AT_FAULT,
        AS_IT_WAS,
        /// A letter of a text became another one, which could also have been meant.
        ANOTHER_LETTER
    }

    @Test
    void oneBitAtATime() throws IOException {
        var random = new Random(5);
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < PLACES; i++) {
            outcomes.add(flip(i, random.nextInt(bytes.length), random.nextInt(8)));
        }

        assertThat(outcomes).contains(Outcome.REFUSED, Outcome.AT_FAULT, Outcome.AS_IT_WAS);
    }

    private Outcome flip(int number, int place, int bit) throws IOException {
        byte[] flipped = bytes.clone();
        flipped[place] ^= (byte) (1 << bit);
        Files.write(damaged, flipped);
        String what = "flip %d: bit %d of byte %d".formatted(number, bit, place);
        Outcome outcome = open(what);
        if (outcome == Outcome.REFUSED) {
            assertThat(Files.readAllBytes(damaged)).as(what).isEqualTo(flipped);
        }
        if (outcome != Outcome.AS_IT_WAS) {
            Files.write(damaged, flipped);
            salvage(what);
            assertThat(Files.readAllBytes(damaged)).as(what).isEqualTo(flipped);
        }
        assertThat(Files.readAllBytes(sound)).as(what).isEqualTo(bytes);
        return outcome;
    }

    private Outcome open(String what) {
        try (Library library = Library.open(damaged)) {
            if (!library.faults().isEmpty()) {
                return Outcome.AT_FAULT;
            }
            List<Entry> differing = differing(library.content());
            assertThat(differing).as(what).hasSizeLessThanOrEqualTo(1);
            return differing.isEmpty() ? Outcome.AS_IT_WAS : Outcome.ANOTHER_LETTER;
        } catch (LibraryException e) {
            assertThat(e.reason()).as("%s: %s", what, e).isIn(REFUSALS);
            return Outcome.REFUSED;
        }
    }

    private List<Entry> differing(LibraryContent now) {
        Set<Entry> before = entries(content).collect(Collectors.toSet());
        return entries(now).filter(entry -> !before.contains(entry)).toList();
    }

    private static Stream<Entry> entries(LibraryContent of) {
        return Stream.of(of.places(), of.organisations(), of.people(), of.records(), of.sources())
                .flatMap(List::stream);
    }

    private void salvage(String what) throws IOException {
        SalvageReport report = Salvage.run(damaged, saved, Ticker.TO_THE_END);
        try (Library library = Library.open(saved)) {
            assertThat(library.faults()).as(what).isEmpty();
            LibraryContent now = library.content();
            assertThat(now.records())
                    .as(what)
                    .hasSizeGreaterThan(content.records().size() / 2);
            if (report.losses().isEmpty()) {
                assertThat(differing(now)).as(what).hasSizeLessThanOrEqualTo(1);
            }
        }
        Files.delete(saved);
    }

    @Test
    void twoHundredBitsAtOnce() throws IOException {
        var random = new Random(6);
        byte[] flipped = bytes.clone();
        for (int i = 0; i < PLACES; i++) {
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(damaged, flipped);

        assertThat(StoreAssertions.refusal(() -> Library.open(damaged))).isIn(REFUSALS);
        SalvageReport report = Salvage.run(damaged, saved, Ticker.TO_THE_END);

        assertThat(report.losses()).isNotEmpty();
        assertThat(Files.readAllBytes(damaged)).isEqualTo(flipped);
        try (Library library = Library.open(saved)) {
            assertThat(library.faults()).isEmpty();
            assertThat(library.content().records()).isNotEmpty();
        }
    }
}
