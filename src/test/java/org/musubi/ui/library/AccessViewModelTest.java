package org.musubi.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.musubi.store.FolderKind;
import org.musubi.store.FolderKind.Sort;
import org.musubi.store.LibraryWriter;
import org.musubi.store.ReadOnlyReason;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

class AccessViewModelTest {
    private static final Path FILE = Path.of("/srv/cities.musubi");
    private static final FolderKind LOCAL = new FolderKind(Sort.LOCAL, "");
    private static final FolderKind DROPBOX = new FolderKind(Sort.SYNCED, "Dropbox");
    private static final LibraryWriter SATO =
            new LibraryWriter("sato", "pc-23", 7, Instant.parse("2026-11-24T00:12:00Z"));

    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final StringProperty read = new SimpleStringProperty("");
    private ZonedDateTime now = ZonedDateTime.of(2026, 11, 24, 15, 0, 0, 0, ZoneId.of("Asia/Tokyo"));
    private final AccessViewModel model = new AccessViewModel(workspace, read, () -> now);

    @Test
    void aLibraryThatMayBeChangedSaysNothing() {
        model.show(FILE, LOCAL, Optional.empty());

        assertThat(model.readOnly().get()).isFalse();
        assertThat(model.warning().get()).isFalse();
        assertThat(workspace.readOnly().get()).isFalse();
    }

    @Test
    void whoHasTheLibraryIsSaidWithTheTimeOfToday() {
        model.show(FILE, LOCAL, Optional.of(new ReadOnlyReason.WriterElsewhere(SATO, false)));

        assertThat(model.readOnly().get()).isTrue();
        assertThat(model.readOnlyText().get()).contains("sato", "pc-23", "9:12").doesNotContain("2026");
        assertThat(workspace.readOnly().get()).isTrue();
    }

    @Test
    void orWithTheDateInTheLanguageOfTheWindow() {
        now = now.plusDays(1);
        workspace.messagesProperty().set(Messages.in(Language.JAPANESE));
        model.show(FILE, LOCAL, Optional.of(new ReadOnlyReason.WriterElsewhere(SATO, false)));

        assertThat(model.readOnlyText().get()).contains("pc-23", "sato", "2026/11/24", "9:12");
    }

    @Test
    void aWriterOfWhomNothingIsKnownHasNoName() {
        var nobody = new LibraryWriter("", "", 0, Instant.EPOCH);
        model.show(FILE, LOCAL, Optional.of(new ReadOnlyReason.WriterElsewhere(nobody, false)));

        assertThat(model.readOnlyText().get()).contains("Another program").doesNotContain("1970");
    }

    @Test
    void whenItMayBeChangedAgainTheStripGoes() {
        model.show(FILE, LOCAL, Optional.of(new ReadOnlyReason.Protected()));
        assertThat(model.readOnlyText().get()).contains("copy");

        model.show(FILE, LOCAL, Optional.empty());

        assertThat(model.readOnly().get()).isFalse();
        assertThat(model.readOnlyText().get()).isEmpty();
    }

    @Test
    void aSyncedFolderIsWarnedOfUntilThatHasBeenRead() {
        model.show(FILE, DROPBOX, Optional.empty());
        assertThat(model.warning().get()).isTrue();
        assertThat(model.warningText().get()).contains("Dropbox");

        model.dismissWarning();
        assertThat(model.warning().get()).isFalse();

        var later = new AccessViewModel(workspace, read, () -> now);
        later.show(FILE, DROPBOX, Optional.empty());
        assertThat(later.warning().get()).as("it is remembered").isFalse();
        later.show(Path.of("/srv/other.musubi"), DROPBOX, Optional.empty());
        assertThat(later.warning().get()).as("but only for this library").isTrue();
    }

    @Test
    void aNetworkFolderIsWarnedOfToo() {
        model.show(FILE, new FolderKind(Sort.NETWORK, "cifs"), Optional.empty());

        assertThat(model.warning().get()).isTrue();
        assertThat(model.warningText().get()).contains("another computer");
    }
}
