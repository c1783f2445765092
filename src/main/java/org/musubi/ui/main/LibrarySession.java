package org.musubi.ui.main;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.service.DefaultLibrary;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;
import org.musubi.store.SearchHit;
import org.musubi.text.Language;
import org.musubi.text.Message;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.TextSearch;
import org.musubi.ui.common.Workspace;

/// The library that is open in the window. Changed on the JavaFX thread only; searched from any.
public final class LibrarySession implements TextSearch, AutoCloseable {
    private static final int MOST_FOUND = 10_000;

    private final Workspace workspace;
    private final DefaultLibrary reference;
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final ObservableValue<String> name;
    private volatile @Nullable LibraryService service;

    /// A library read and linked up, to be shown.
    public record Opened(LibraryService service, LibraryIndex index) {
        /// Reads a library; not on the JavaFX thread.
        public static Opened of(Library library) {
            var service = new LibraryService(library);
            return new Opened(service, LibraryIndex.of(service.content()));
        }
    }

    /// @param reference the user's reference library, which has a name of its own
    public LibrarySession(Workspace workspace, DefaultLibrary reference) {
        this.workspace = workspace;
        this.reference = reference;
        name = Bindings.createStringBinding(
                () -> nameIn(workspace.messages().language()), file, workspace.messagesProperty());
    }

    /// The name of the library that is open, in a language other than the window's if need be; empty while there is
    /// none.
    public String nameIn(Language language) {
        Path path = file.get();
        return path == null ? "" : reference.nameOf(path, language);
    }

    /// Shows a library in place of the one before.
    ///
    /// @return the library before, for closing off the JavaFX thread; null if there was none
    public @Nullable Library show(Opened opened) {
        LibraryService before = service;
        service = opened.service();
        file.set(opened.service().library().file());
        workspace.selectionProperty().set(Selection.NONE);
        workspace.filterProperty().set(Filter.ALL);
        workspace.show(opened.index());
        workspace.readOnly(opened.service().library().isReadOnly() ? Message.of("read-only.reason") : null);
        return before == null ? null : before.library();
    }

    /// Null until a library is open.
    @Nullable
    LibraryService service() {
        return service;
    }

    /// The name of the library that is open; empty while there is none.
    public ObservableValue<String> name() {
        return name;
    }

    @Override
    public List<Id> find(String text) {
        LibraryService searched = service;
        return searched == null
                ? List.of()
                : searched.search(text, MOST_FOUND).stream().map(SearchHit::id).toList();
    }

    @Override
    public void close() {
        LibraryService open = service;
        if (open != null) {
            open.library().close();
        }
    }
}
