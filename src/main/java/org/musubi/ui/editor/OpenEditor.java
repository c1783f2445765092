package org.musubi.ui.editor;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.service.LibraryService;
import org.musubi.store.Draft;
import org.musubi.store.Transaction;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// A form that is open on a library, with what it has to do with that library: the draft it is kept as, and the
/// entry it began with.
public final class OpenEditor {
    /// Among a draft's texts, what the entry looked like when its editing began. No field's name begins so.
    private static final String BASE = "~base";

    /// How the entry has come to differ from what the form began with.
    public enum Conflict {
        NONE,
        CHANGED,
        DELETED
    }

    private final EditorContext context;
    private final LibraryService service;
    private final Id draft;
    private final ObjectProperty<Conflict> conflict = new SimpleObjectProperty<>(Conflict.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Instant> kept = new ReadOnlyObjectWrapper<>();
    private @Nullable Entry before;

    /// @param service of the library it was opened on
    /// @param draft the id of its draft
    /// @param before the entry as the form began with it; null for a new one
    OpenEditor(EditorContext context, LibraryService service, Id draft, @Nullable Entry before) {
        this.context = context;
        this.service = service;
        this.draft = draft;
        this.before = before;
    }

    public EditorContext context() {
        return context;
    }

    public EditorViewModel model() {
        return context.model();
    }

    LibraryService service() {
        return service;
    }

    Id draft() {
        return draft;
    }

    /// Whether, and how, the entry was changed by other means while it is edited.
    public ObjectProperty<Conflict> conflictProperty() {
        return conflict;
    }

    /// When its draft was kept last; null if it was not.
    public ReadOnlyObjectProperty<@Nullable Instant> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    void kept(@Nullable Instant at) {
        kept.set(at);
    }

    /// The form as a draft.
    Draft asDraft(Instant now) {
        var values = new HashMap<>(model().form().values());
        Entry began = before;
        if (began != null) {
            values.put(BASE, mark(began, model().kind()));
        }
        return new Draft(
                draft, model().isNew() ? null : model().id(), model().kind().kind(), values, now);
    }

    /// The form's texts in a draft.
    static Map<String, String> textsOf(Draft draft) {
        var values = new HashMap<>(draft.values());
        values.remove(BASE);
        return values;
    }

    /// Whether the entry has been changed since the draft was begun.
    static boolean isOutdated(Draft draft, Entry now, EntryForm kind) {
        String base = draft.values().get(BASE);
        return base != null && !base.equals(mark(now, kind));
    }

    /// Tells versions of an entry apart; the same in every session.
    private static String mark(Entry entry, EntryForm kind) {
        Map<String, String> texts = kind.texts(entry, Messages.in(Language.ENGLISH));
        return Integer.toHexString(new TreeMap<>(texts).toString().hashCode());
    }

    /// Looks whether the library still has the entry as the form began with it.
    void compareWith(Optional<Entry> now) {
        if (model().isNew()) {
            return;
        }
        if (now.isEmpty()) {
            conflict.set(Conflict.DELETED);
        } else if (now.get().equals(before)) {
            conflict.set(Conflict.NONE);
        } else {
            conflict.set(Conflict.CHANGED);
        }
    }

    /// From now on what the library has is taken as what the form began with: saving replaces it.
    void accept(@Nullable Entry now) {
        before = now;
        conflict.set(Conflict.NONE);
    }

    /// Writes what the form says, with all that is new in it.
    ///
    /// @throws ChangedMeanwhileException if that would overwrite what someone else did
    void write(Transaction step, Parsed<? extends Entry> parsed, Entry entry) {
        Optional<Entry> now = step.find(entry.id());
        if (!now.equals(Optional.ofNullable(before))) {
            throw new ChangedMeanwhileException(now);
        }
        Stream.concat(parsed.parties().stream(), parsed.sources().stream())
                .filter(made -> step.find(made.id()).isEmpty())
                .forEach(step::put);
        step.put(entry);
    }
}
