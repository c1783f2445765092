package org.musubi.ui.editor;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
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

    /// The mark of an entry that the library does not have.
    private static final String NOTHING = "-";

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
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private @Nullable Entry before;
    private String mark;
    private @Nullable Entry theirs;

    private OpenEditor(
            EditorContext context, LibraryService service, Id draft, @Nullable Entry before, @Nullable String mark) {
        this.context = context;
        this.service = service;
        this.draft = draft;
        this.before = before;
        this.mark = mark == null ? mark(before) : mark;
        theirs = before;
        conflict.addListener((_, _, _) -> refused.set(false));
    }

    /// @param service of the library it was opened on
    /// @param draft the id of its draft
    /// @param before the entry as the form began with it; null for a new one
    static OpenEditor of(EditorContext context, LibraryService service, Id draft, @Nullable Entry before) {
        return new OpenEditor(context, service, draft, before, null);
    }

    /// A form that goes on with a draft. It goes on from what the entry was when the draft was begun: has it been
    /// changed since, that is a conflict from the start.
    ///
    /// @param now the entry as the library has it; null if it does not
    static OpenEditor of(EditorContext context, LibraryService service, Draft draft, @Nullable Entry now) {
        String base = draft.values().get(BASE);
        var opened = new OpenEditor(context, service, draft.id(), base == null ? now : null, base);
        opened.kept(draft.saved());
        opened.compareWith(Optional.ofNullable(now));
        return opened;
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

    /// Whether it is being saved just now.
    public BooleanProperty savingProperty() {
        return saving;
    }

    /// Whether saving was tried while there is a conflict that the user has to settle first.
    public ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// Whether it can be saved at all; if not, the user is told what to settle first.
    boolean allowsSaving() {
        boolean allowed = conflict.get() == Conflict.NONE;
        refused.set(!allowed);
        return allowed;
    }

    /// When its draft was kept last; null if it was not.
    public ReadOnlyObjectProperty<@Nullable Instant> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    void kept(@Nullable Instant at) {
        kept.set(at);
    }

    /// The form as a draft, with a mark of what it began with: for as long as a conflict is not settled, this stays
    /// what it was.
    Draft asDraft(Instant now) {
        var values = new HashMap<>(model().form().values());
        if (!model().isNew()) {
            values.put(BASE, mark);
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

    /// Tells versions of the entry apart; the same in every session.
    private String mark(@Nullable Entry entry) {
        if (entry == null) {
            return NOTHING;
        }
        Map<String, String> texts = model().kind().texts(entry, Messages.in(Language.ENGLISH));
        return Integer.toHexString(new TreeMap<>(texts).toString().hashCode());
    }

    /// Of what a draft was begun with, only the mark is known.
    private boolean isAsBegan(@Nullable Entry now) {
        return before == null ? mark(now).equals(mark) : before.equals(now);
    }

    /// Looks whether the library still has the entry as the form began with it.
    void compareWith(Optional<Entry> now) {
        if (model().isNew()) {
            return;
        }
        theirs = now.orElse(null);
        if (isAsBegan(theirs)) {
            before = theirs;
            conflict.set(Conflict.NONE);
        } else {
            conflict.set(theirs == null ? Conflict.DELETED : Conflict.CHANGED);
        }
    }

    /// From now on what the library has, as of the last comparison, is taken as what the form began with: saving
    /// replaces it.
    void acceptTheirs(Messages messages) {
        begin(theirs);
        if (theirs != null) {
            model().rebase(model().kind().texts(theirs, messages));
        }
    }

    /// Goes on after saving, as text was typed meanwhile. What was made new in that step is not made once more.
    void goOnAfter(Said saved, Messages messages) {
        begin(saved.entry());
        model().rebase(model().kind().texts(saved.entry(), messages));
        model().form().set(saved.madeIn(model().form().values()));
    }

    private void begin(@Nullable Entry entry) {
        before = entry;
        theirs = entry;
        mark = mark(entry);
        conflict.set(Conflict.NONE);
    }

    /// What the form says now; it has to be free of mistakes.
    Said said() {
        Parsed<? extends Entry> parsed = model().parsed();
        return new Said(model().form().values(), parsed, Objects.requireNonNull(parsed.entry()));
    }

    /// Writes what the form said, with all that is new in it, and drops its draft.
    ///
    /// @throws ChangedMeanwhileException if that would overwrite what someone else did
    void write(Transaction step, Said said) {
        Optional<Entry> now = step.find(said.entry().id());
        if (!isAsBegan(now.orElse(null))) {
            throw new ChangedMeanwhileException(now);
        }
        Stream.concat(said.parsed().parties().stream(), said.parsed().sources().stream())
                .filter(made -> step.find(made.id()).isEmpty())
                .forEach(step::put);
        step.put(said.entry());
        step.dropDraft(draft);
    }
}
