package org.musubi.ui.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    /// The drafts that were opened, dropped or listed while others are read; null if none are.
    private @Nullable Set<Id> touched;

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
        all.set(List.of());
        LibraryService service = library.get();
        if (service == null) {
            return;
        }
        var since = new HashSet<Id>();
        touched = since;
        keeper.read(
                service.library(),
                () -> library.get() == service,
                read -> onScreen.execute(() -> {
                    if (touched == since) {
                        add(read, since);
                    }
                }));
    }

    /// Adds what was read to what has been listed since it was asked for.
    ///
    /// @param since the drafts that have been opened, dropped or listed since, whatever was read of them
    private void add(List<Draft> read, Set<Id> since) {
        touched = null;
        all.set(Stream.concat(all.get().stream(), read.stream().filter(draft -> !since.contains(draft.id())))
                .toList());
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

    /// Keeps at once what waits to be kept of a form.
    void hurry(OpenEditor editor) {
        keeper.hurry(editor.draft());
    }

    /// Keeps the draft of a form at once.
    void keepNow(OpenEditor editor) {
        keepNow(editor, editor.asDraft(Instant.now()));
    }

    private void keepNow(OpenEditor editor, Draft draft) {
        keeper.keepNow(editor.service().library(), draft, () -> onScreen.execute(() -> editor.kept(draft.saved())));
    }

    /// Keeps the draft of a form that has been left, and lists it.
    void keepLeft(OpenEditor editor) {
        Draft draft = editor.asDraft(Instant.now());
        keepNow(editor, draft);
        if (editor.service() == library.get()) {
            hide(draft.id());
            var listed = new ArrayList<>(all.get());
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
        if (touched != null) {
            touched.add(draft);
        }
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
