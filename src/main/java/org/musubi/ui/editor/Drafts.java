package org.musubi.ui.editor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.service.LibraryService;
import org.musubi.store.Draft;

/// The drafts of the library that is open, as the window knows them. Used on the JavaFX thread.
public final class Drafts {
    private final DraftKeeper keeper;
    private final Supplier<@Nullable LibraryService> library;
    private final Executor onScreen;
    private final ReadOnlyObjectWrapper<List<Draft>> all = new ReadOnlyObjectWrapper<>(List.of());

    /// @param library the library that is open; null while there is none
    /// @param onScreen runs what follows on the JavaFX thread
    public Drafts(DraftKeeper keeper, Supplier<@Nullable LibraryService> library, Executor onScreen) {
        this.keeper = keeper;
        this.library = library;
        this.onScreen = onScreen;
    }

    /// The drafts that are not open, the last one first.
    public ReadOnlyObjectProperty<List<Draft>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// Reads them anew, after a library was opened.
    public void refresh() {
        LibraryService service = library.get();
        if (service == null) {
            all.set(List.of());
            return;
        }
        keeper.then(() -> {
            List<Draft> read = service.library().drafts();
            onScreen.execute(() -> {
                if (library.get() == service) {
                    all.set(read);
                }
            });
        });
    }

    /// The draft of an entry, if one waits.
    Optional<Draft> of(Id entry) {
        return all.get().stream().filter(draft -> entry.equals(draft.entry())).findFirst();
    }

    void keepSoon(OpenEditor editor) {
        if (editor.model().isChanged()) {
            Instant now = Instant.now();
            keeper.keepSoon(
                    editor.service().library(), editor.asDraft(now), () -> onScreen.execute(() -> editor.kept(now)));
        } else {
            keeper.drop(editor.service().library(), editor.draft(), () -> onScreen.execute(() -> editor.kept(null)));
        }
    }

    /// Keeps the draft of a form that has been left, and lists it.
    void keepNow(OpenEditor editor, Instant now) {
        Draft draft = editor.asDraft(now);
        keeper.keepNow(editor.service().library(), draft, () -> onScreen.execute(() -> editor.kept(now)));
        if (editor.service() == library.get()) {
            hide(draft.id());
            var listed = new java.util.ArrayList<Draft>(all.get());
            listed.addFirst(draft);
            all.set(List.copyOf(listed));
        }
    }

    void drop(OpenEditor editor) {
        hide(editor.draft());
        keeper.drop(editor.service().library(), editor.draft(), () -> {});
    }

    /// Takes a draft off the list: it is open, or dropped.
    void hide(Id draft) {
        all.set(all.get().stream().filter(listed -> !listed.id().equals(draft)).toList());
    }

    /// Drops a draft that is not open.
    public void drop(Draft draft) {
        LibraryService service = library.get();
        hide(draft.id());
        if (service != null) {
            keeper.drop(service.library(), draft.id(), () -> {});
        }
    }

    /// Waits until what was asked for is done: drafts are kept or dropped. On any thread.
    public void settle() {
        keeper.settle();
    }
}
