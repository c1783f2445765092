package org.musubi.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.Samples;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Progress;
import org.musubi.task.Running;
import org.musubi.task.Work;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

/// When a library is shown, the window says by and by what in it is not as it was saved.
class SealLookTest {
    @TempDir
    Path folder;

    private final Notices notices = new Notices();
    private final List<String> done = new ArrayList<>();
    private Library library;

    /// Does work at once, on this thread.
    private static final class AtOnce implements Background {
        @Override
        public <T> Running start(Work<T> work, Outcome<T> outcome) {
            try {
                outcome.done(work.run(Progress.NONE));
            } catch (Exception e) {
                outcome.failed(e);
            }
            return () -> {};
        }
    }

    @BeforeEach
    void makeLibrary() {
        library = Library.create(
                folder.resolve("some.musubi"),
                made -> made.write("step.import", step -> {
                    step.places().insert(Samples.TOYAMA);
                    step.places().insert(Samples.KAWASAKI);
                }));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void alter() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + library.file());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE name SET text = 'Toyana' WHERE entry = 'toyama' AND language = 'en'");
        }
    }

    private void look(Language language) {
        var look = new SealLook(
                new AtOnce(),
                Duration.ZERO,
                new Workspace(Messages.in(language)),
                notices,
                () -> done.add("compare"),
                _ -> done.add("offer"));
        look.accept(new LibraryService(library));
    }

    @Test
    void aLibraryThatIsAsItWasSavedIsNotTalkedAbout() {
        look(Language.ENGLISH);

        assertThat(notices.noticeProperty().get()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotAsItWasSavedIsNamedAndCanBeComparedWithABackup(Language language) throws SQLException {
        alter();

        look(language);

        Notices.Notice notice = Objects.requireNonNull(notices.noticeProperty().get());
        assertThat(notice.problem()).isTrue();
        assertThat(notice.text()).contains("Toyana").doesNotContain("Kawasaki");
        Objects.requireNonNull(notice.offer()).action().run();
        assertThat(done).containsExactly("compare");
    }

    @Test
    void aLibraryThatWasClosedMeanwhileIsNoNews() throws SQLException {
        alter();
        library.close();

        look(Language.ENGLISH);

        assertThat(notices.noticeProperty().get()).isNull();
        assertThat(done).isEmpty();
    }
}
