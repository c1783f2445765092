package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.store.Library;
import org.musubi.store.ReadOnlyReason;

class LibraryWatchTest {
    @TempDir
    Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private Library writer;
    private Library reader;
    private LibraryWatch watch;

    private final LibraryWatch.Listener listener = new LibraryWatch.Listener() {
        @Override
        public void changedElsewhere() {
            told.add("changed");
        }

        @Override
        public void accessChanged(Optional<ReadOnlyReason> before, Optional<ReadOnlyReason> now) {
            told.add(now.isEmpty() ? "may be changed" : "may only be read");
        }
    };

    @BeforeEach
    void open() {
        writer = Library.create(folder.resolve("cities.musubi"));
        reader = Library.openOrRead(writer.file());
        watch = new LibraryWatch(reader, reader.readOnly(), reader.version(), listener, Duration.ofMillis(20));
    }

    @AfterEach
    void close() {
        watch.close();
        reader.close();
        writer.close();
    }

    private String next() throws InterruptedException {
        String news = told.poll(30, TimeUnit.SECONDS);
        assertThat(news).as("something is told").isNotNull();
        return news;
    }

    @Test
    void tellsOfEachChangeThatAnotherProgramCommits() throws InterruptedException {
        writer.write("step.edit", step -> step.places().insert(Samples.TOYAMA));
        assertThat(next()).isEqualTo("changed");

        writer.write("step.edit", step -> step.places().insert(Samples.KAWASAKI));
        assertThat(next()).isEqualTo("changed");
        assertThat(reader.content().places()).hasSize(2);
    }

    @Test
    void takesOverWhenTheOtherIsGoneAndTellsOfItsLastChangeFirst() throws InterruptedException {
        writer.write("step.edit", step -> step.places().insert(Samples.TOYAMA));
        writer.close();

        assertThat(next()).isEqualTo("changed");
        assertThat(next()).isEqualTo("may be changed");
        reader.write("step.edit", step -> step.places().insert(Samples.KAWASAKI));
        assertThat(reader.content().places()).hasSize(2);
    }

    @Test
    void itsOwnChangesAreNoNews() throws InterruptedException {
        writer.close();
        assertThat(next()).isEqualTo("may be changed");

        reader.write("step.edit", step -> step.places().insert(Samples.TOYAMA));

        var looked = new LinkedBlockingQueue<String>();
        watch.lookNow(() -> looked.add("looked"));
        assertThat(looked.poll(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(told).isEmpty();
    }
}
