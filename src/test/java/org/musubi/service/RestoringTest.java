package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.model.Edtf;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Role;
import org.musubi.store.Library;

@SuppressWarnings("NullAway.Init") // open comes first.
class RestoringTest {
    private static final Id FORUM = new Id("forum");

    @TempDir
    private Path folder;

    private Library library;
    private LibraryService service;

    @BeforeEach
    void open() {
        library = Library.create(folder.resolve("test.musubi"));
        service = new LibraryService(library);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void put(Entry entry) {
        service.change("step.import", "", step -> step.put(entry));
    }

    private void remove(Id id) {
        service.change("step.import", "", step -> step.remove(id));
    }

    @Test
    void anEarlierVersionComesBackInOneStepThatCanBeTakenBack() {
        LibraryRecord first = Samples.event("forum", "Forum", Edtf.parse("1997-05"));
        LibraryRecord second = Samples.event("forum", "Great forum", Edtf.parse("1997-05-12"));
        put(first);
        put(second);
        Entry version = library.history(FORUM).getLast().content().orElseThrow();

        Restoring.restore(service, version, "en");

        assertThat(library.content().records()).containsExactly(first);
        assertThat(library.undoable().orElseThrow().subject()).isEqualTo("Forum");
        service.undo();
        assertThat(library.content().records()).containsExactly(second);
    }

    @Test
    void whatADeletedEntryRefersToComesBackWithIt() {
        LibraryRecord forum = Samples.event("forum", "Forum", new Involvement(Samples.TOYAMA.id(), Role.HOST, null));
        put(Samples.TOYAMA);
        put(forum);
        remove(FORUM);
        remove(Samples.TOYAMA.id());
        assertThat(library.removed(10)).containsExactly(Samples.TOYAMA.id(), FORUM);

        Restoring.restore(service, Restoring.last(library, FORUM).orElseThrow(), "en");

        assertThat(library.content().records()).containsExactly(forum);
        assertThat(library.content().places()).containsExactly(Samples.TOYAMA);
        assertThat(library.removed(10)).isEmpty();
        service.undo();
        assertThat(library.content().places()).isEmpty();
    }

    @Test
    void longHistoriesAreReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            put(Samples.event("forum", "Forum " + i));
        }

        var first = library.steps(2);
        var second = library.stepsBefore(first.getLast(), 2);

        assertThat(first).extracting(s -> s.number()).containsExactly(5L, 4L);
        assertThat(second).extracting(s -> s.number()).containsExactly(3L, 2L);
        assertThat(library.stepsBefore(second.getLast(), 2)).hasSize(1);
    }
}
