package org.musubi.ui.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.service.DefaultLibrary;
import org.musubi.service.LibraryService;
import org.musubi.store.Commit;
import org.musubi.store.FolderKind;
import org.musubi.store.Library;
import org.musubi.store.ReadOnlyReason;
import org.musubi.text.Language;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.history.UndoState;

/// The library that is open in the window. Changed on the JavaFX thread only.
public final class LibrarySession implements AutoCloseable {
    private final Workspace workspace;
    private final DefaultLibrary reference;
    private final LibraryAccess access;
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final ObjectProperty<Map<String, String>> settings = new SimpleObjectProperty<>(Map.of());
    private final ObservableValue<String> name;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<UndoState> undo = new ReadOnlyObjectWrapper<>(UndoState.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Commit> lastCommit = new ReadOnlyObjectWrapper<>();
    private volatile @Nullable LibraryService service;
    private volatile Runnable beforeClosing = () -> {};
    private Runnable beforeAnother = () -> {};
    private Consumer<LibraryService> afterShowing = _ -> {};
    private Runnable stopFollowing = () -> {};

    /// A library read and linked up, to be shown.
    ///
    /// @param settings what is said of the library as a whole, by name
    /// @param version of what was read, as of [Library#version]
    public record Opened(
            LibraryService service,
            LibraryIndex index,
            UndoState undo,
            FolderKind folder,
            Optional<ReadOnlyReason> readOnly,
            Map<String, String> settings,
            long version) {
        /// Reads a library; not on the JavaFX thread.
        public static Opened of(Library library) {
            var service = new LibraryService(library);
            // The version before the content: what is committed in between is then read once more, not overlooked.
            long version = library.version();
            Optional<ReadOnlyReason> readOnly = library.readOnly();
            return new Opened(
                    service,
                    LibraryIndex.of(service.content()),
                    UndoState.of(library),
                    library.folder(),
                    readOnly,
                    library.settings(),
                    version);
        }
    }

    /// @param reference the user's reference library, which has a name of its own
    /// @param screen the JavaFX thread
    public LibrarySession(Workspace workspace, DefaultLibrary reference, LibraryAccess access, Executor screen) {
        this.workspace = workspace;
        this.reference = reference;
        this.access = access;
        this.screen = screen;
        name = Bindings.createStringBinding(
                () -> nameIn(workspace.messages().language()), file, settings, workspace.messagesProperty());
    }

    /// What a library is called in the window's language.
    public String nameOf(Path library) {
        return reference.nameOf(library, workspace.messages().language());
    }

    /// Whether this very file is open already, by whatever path. Not on the JavaFX thread.
    boolean isOpen(Path library) {
        LibraryService open = service;
        try {
            return open != null && Files.isSameFile(open.library().file(), library);
        } catch (IOException _) {
            return false;
        }
    }

    /// The name of the library that is open, in a language other than the window's if need be; empty while there is
    /// none.
    public String nameIn(Language language) {
        Path path = file.get();
        return path == null ? "" : title(language).orElseGet(() -> reference.nameOf(path, language));
    }

    /// The library's own title in a language, or else in another one.
    private Optional<String> title(Language language) {
        Stream<Language> others = Stream.of(Language.values()).filter(other -> other != language);
        return Stream.concat(Stream.of(language), others)
                .flatMap(one -> Optional.ofNullable(settings.get().get("title." + one.tag())).stream())
                .findFirst();
    }

    /// Shows a library in place of the one before, and from now on every change to it.
    ///
    /// @return the library before, for closing off the JavaFX thread; null if there was none
    public @Nullable Library show(Opened opened) {
        beforeAnother.run();
        LibraryService before = service;
        LibraryService shown = opened.service();
        service = shown;
        stopFollowing.run();
        var follower =
                new CommitFollower(shown, opened.index(), followed -> screen.execute(() -> follow(shown, followed)));
        stopFollowing = shown.onChange(follower);
        file.set(opened.service().library().file());
        workspace.selectionProperty().set(Selection.NONE);
        workspace.filterProperty().set(Filter.ALL);
        workspace.show(opened.index());
        lastCommit.set(null);
        undo.set(opened.undo());
        settings.set(opened.settings());
        access.watch(opened, follower::readAnew, settings::set);
        afterShowing.accept(shown);
        return before == null ? null : before.library();
    }

    private void follow(LibraryService changed, CommitFollower.Followed followed) {
        if (changed == service) {
            if (followed.index() != workspace.index()) {
                workspace.show(followed.index());
            }
            undo.set(followed.undo());
            if (followed.commit() != null) {
                lastCommit.set(followed.commit());
            }
        }
    }

    /// What can be taken back in the library that is open.
    public ReadOnlyObjectProperty<UndoState> undoProperty() {
        return undo.getReadOnlyProperty();
    }

    /// The last change made to the library that is open, or taken back, since it is; null if there was none.
    public ReadOnlyObjectProperty<@Nullable Commit> lastCommitProperty() {
        return lastCommit.getReadOnlyProperty();
    }

    /// Null until a library is open.
    public @Nullable LibraryService service() {
        return service;
    }

    /// What is said of the library that is open as a whole, by name.
    public ObservableValue<Map<String, String>> settings() {
        return settings;
    }

    /// The name of the library that is open; empty while there is none.
    public ObservableValue<String> name() {
        return name;
    }

    /// What has to be done before another library is shown, on the JavaFX thread, while the one before is still open:
    /// whatever is being edited belongs to that one.
    public void beforeAnother(Runnable work) {
        beforeAnother = work;
    }

    /// What is to begin when a library has been shown; told on the JavaFX thread.
    public void afterShowing(Consumer<LibraryService> work) {
        afterShowing = work;
    }

    /// What has to be done before a library is closed, such as keeping drafts; waited for, on the thread that closes.
    public void beforeClosing(Runnable work) {
        beforeClosing = work;
    }

    @Override
    public void close() {
        beforeClosing.run();
        access.close();
        LibraryService open = service;
        if (open != null) {
            open.library().close();
        }
    }
}
