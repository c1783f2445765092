package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewedCopiesTest {
    /// No system counts its processes this far.
    private static final long NOBODY = 999_999_999_999L;

    @TempDir
    Path temporary;

    private Path leftOf(long process) throws IOException {
        Path own = Files.createDirectories(
                temporary.resolve("musubi-view-" + process + "-1").resolve("0123"));
        Path copy = Files.writeString(own.resolve("report.pdf"), "report");
        assertThat(copy.toFile().setReadOnly()).isTrue();
        // On other systems than Windows it is the folder that keeps a file from being deleted.
        assertThat(own.toFile().setReadOnly()).isTrue();
        return copy;
    }

    @Test
    void copiesGoWithTheProgramReadOnlyAsTheyAre() throws IOException {
        var copies = new ViewedCopies(temporary);
        Path copy = Files.writeString(copies.folder().resolve("report.pdf"), "report");
        assertThat(copy.toFile().setReadOnly()).isTrue();

        assertThat(copies.folder()).isEqualTo(copy.getParent());
        copies.close();

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatAProgramLeftThatRunsNoMoreIsClearedAway() throws IOException {
        leftOf(NOBODY);
        Path others = Files.writeString(temporary.resolve("musubi-view-notes"), "of somebody else");

        new ViewedCopies(temporary).clearLeftovers();

        assertThat(temporary).isDirectoryContaining(file -> file.equals(others));
        assertThat(temporary.toFile().list()).containsExactly("musubi-view-notes");
    }

    @Test
    void whatAnotherProgramThatRunsIsShowingStays() throws IOException {
        Path copy = leftOf(ProcessHandle.current().pid());

        new ViewedCopies(temporary).clearLeftovers();

        assertThat(copy).hasContent("report");
        assertThat(Objects.requireNonNull(copy.getParent()).toFile().setWritable(true))
                .isTrue();
    }

    @Test
    void aFolderThatSomebodyClearedAwayIsMadeAgain() throws IOException {
        var copies = new ViewedCopies(temporary);
        Files.delete(copies.folder());

        assertThat(copies.folder()).isDirectory();
    }
}
