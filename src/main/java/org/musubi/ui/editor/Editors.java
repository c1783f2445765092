package org.musubi.ui.editor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;
import org.musubi.service.LibraryService;
import org.musubi.store.Commit;
import org.musubi.store.Draft;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.text.Messages;
import org.musubi.ui.common.Editing;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

/// Opens editors, one at a time, and saves what is in them. Whatever is left unsaved stays as a draft.
public final class Editors implements Editing {
    private static final Logger LOG = System.getLogger(Editors.class.getName());

    private final Workspace workspace;
    private final Supplier<@Nullable LibraryService> library;
    private final Map<String, EntryForm> forms;
    private final Suggesting suggesting;
    private final Background background;
    private final Drafts drafts;
    private final Notices notices;
    private final Templates templates;
    private final ReadOnlyObjectWrapper<@Nullable OpenEditor> open = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final LastSources lastSources = new LastSources();
    private boolean selecting;
    private @Nullable LibraryService shown;

    /// @param library the library that is open; null while there is none
    /// @param forms the kinds of entry that can be edited
    public Editors(
            Workspace workspace,
            Supplier<@Nullable LibraryService> library,
            List<EntryForm> forms,
            Suggesting suggesting,
            Background background,
            Drafts drafts,
            Notices notices) {
        this.workspace = workspace;
        this.library = library;
        this.forms = forms.stream().collect(Collectors.toMap(EntryForm::kind, Function.identity()));
        this.suggesting = suggesting;
        this.background = background;
        this.drafts = drafts;
        this.notices = notices;
        templates = new Templates(library, background, workspace, notices);
        workspace.selectionProperty().addListener((_, _, _) -> {
            if (!selecting) {
                leave();
            }
        });
        workspace.indexProperty().addListener((_, _, _) -> {
            LibraryService now = library.get();
            if (now != shown) {
                shown = now;
                drafts.refresh();
                templates.refresh();
            }
            compare();
        });
    }

    private Messages messages() {
        return workspace.messages();
    }

    /// The form that is open; null while none is.
    public ReadOnlyObjectProperty<@Nullable OpenEditor> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What the open form's fields are bound to.
    ///
    /// @throws IllegalStateException if no form is open
    public EditorContext context() {
        OpenEditor now = open.get();
        if (now == null) {
            throw new IllegalStateException("no form is open");
        }
        return now.context();
    }

    /// Whether the open form is being saved just now.
    public ReadOnlyBooleanProperty savingProperty() {
        return saving;
    }

    public LastSources lastSources() {
        return lastSources;
    }

    public Templates templates() {
        return templates;
    }

    public Drafts drafts() {
        return drafts;
    }

    /// The form of a kind of entry, if it can be edited.
    public Optional<EntryForm> form(String kind) {
        return Optional.ofNullable(forms.get(kind));
    }

    @Override
    public void create(String kind, Map<String, String> initial) {
        EntryForm form = forms.get(kind);
        LibraryService service = writable();
        if (form != null && service != null) {
            var model = new EditorViewModel(form, Id.next(), true, Map.of(), initial);
            show(model, service, Id.next(), null);
        }
    }

    @Override
    public void edit(Id id) {
        OpenEditor now = open.get();
        if (now != null && now.model().id().equals(id)) {
            return;
        }
        Entry entry = find(id).orElse(null);
        LibraryService service = writable();
        if (entry == null || service == null) {
            return;
        }
        EntryForm form = forms.get(kindOf(entry));
        if (form == null) {
            return;
        }
        Optional<Draft> draft = drafts.of(id);
        if (draft.isPresent()) {
            reopen(draft.get());
        } else {
            Map<String, String> texts = form.texts(entry, messages());
            show(new EditorViewModel(form, id, false, texts, texts), service, Id.next(), entry);
        }
    }

    /// Goes on with a draft.
    public void reopen(Draft draft) {
        EntryForm form = forms.get(draft.kind());
        LibraryService service = writable();
        if (form == null || service == null) {
            return;
        }
        Id entryId = draft.entry();
        Entry entry = entryId == null ? null : find(entryId).orElse(null);
        Map<String, String> original = entry == null ? Map.of() : form.texts(entry, messages());
        var model = new EditorViewModel(
                form, entryId == null ? Id.next() : entryId, entryId == null, original, OpenEditor.textsOf(draft));
        OpenEditor opened = show(model, service, draft.id(), entry);
        opened.kept(draft.saved());
        if (entryId != null && entry == null) {
            opened.conflictProperty().set(OpenEditor.Conflict.DELETED);
        } else if (entry != null && OpenEditor.isOutdated(draft, entry, form)) {
            opened.conflictProperty().set(OpenEditor.Conflict.CHANGED);
        }
    }

    /// A new entry with the texts of one that there is.
    public void duplicate(Id id) {
        find(id).ifPresent(entry -> {
            EntryForm form = forms.get(kindOf(entry));
            if (form != null) {
                create(form.kind(), form.texts(entry, messages()));
            }
        });
    }

    private @Nullable LibraryService writable() {
        LibraryService service = library.get();
        if (service == null) {
            notices.say(messages().text("library.none"));
        } else if (workspace.readOnly().get()) {
            notices.warn(workspace.readOnlyReason().get());
            return null;
        }
        return service;
    }

    private OpenEditor show(EditorViewModel model, LibraryService service, Id draft, @Nullable Entry entry) {
        leave();
        var context = new EditorContext(model, workspace, suggesting, new Scope());
        var opened = new OpenEditor(context, service, draft, entry);
        context.scope().add(model.form().onChange(() -> drafts.keepSoon(opened)));
        open.set(opened);
        drafts.hide(draft);
        return opened;
    }

    private Optional<Entry> find(Id id) {
        var index = workspace.index();
        return index.party(id)
                .map(Entry.class::cast)
                .or(() -> index.record(id).map(Entry.class::cast))
                .or(() -> index.source(id).map(Entry.class::cast));
    }

    private static String kindOf(Entry entry) {
        return switch (entry) {
            case Place _ -> "place";
            case Organisation _ -> "organisation";
            case Person _ -> "person";
            case Source _ -> "source";
            case LibraryRecord record -> record.kind().code();
        };
    }

    private void compare() {
        OpenEditor now = open.get();
        if (now != null && !saving.get()) {
            now.compareWith(find(now.model().id()));
        }
    }

    /// Saves the open form in one step, and shows what was saved. With problems, shows those instead.
    public void save() {
        OpenEditor saved = open.get();
        if (saved == null || saving.get() || !saved.model().trySave()) {
            return;
        }
        Parsed<? extends Entry> parsed = saved.model().parsed();
        Entry entry = Objects.requireNonNull(parsed.entry());
        String title = entry.name(messages().language().tag());
        String step = saved.model().isNew() ? "step.add" : "step.edit";
        saving.set(true);
        background.start(
                _ -> saved.service().change(step, title, work -> saved.write(work, parsed, entry)), new Outcome<>() {
                    @Override
                    public void done(Commit commit) {
                        saved(saved, entry);
                        saving.set(false);
                    }

                    @Override
                    public void failed(Exception failure) {
                        saving.set(false);
                        failedToSave(saved, failure);
                    }
                });
    }

    private void saved(OpenEditor editor, Entry entry) {
        if (entry instanceof LibraryRecord record) {
            lastSources.remember(record, editor.context());
        }
        drafts.drop(editor);
        close();
        notices.say(
                messages().text("editor.saved", entry.name(messages().language().tag())));
        whenThere(entry);
    }

    /// The index follows the library in the background: what was saved is selected once it is there.
    private void whenThere(Entry entry) {
        if (find(entry.id()).isPresent()) {
            select(entry);
            return;
        }
        workspace.indexProperty().addListener(new javafx.beans.InvalidationListener() {
            @Override
            public void invalidated(javafx.beans.Observable index) {
                if (find(entry.id()).isPresent()) {
                    workspace.indexProperty().removeListener(this);
                    if (open.get() == null) {
                        select(entry);
                    }
                }
            }
        });
    }

    private void select(Entry entry) {
        selecting = true;
        try {
            switch (entry) {
                case LibraryRecord record ->
                    workspace.selectionProperty().set(workspace.selection().open(record.id()));
                case Party party -> workspace.selectionProperty().set(Selection.ofParty(party.id()));
                case Source source ->
                    workspace.selectionProperty().set(workspace.selection().openSource(source.id()));
            }
        } finally {
            selecting = false;
        }
    }

    private void failedToSave(OpenEditor editor, Exception failure) {
        if (failure instanceof ChangedMeanwhileException changed) {
            editor.compareWith(changed.now());
        } else {
            LOG.log(Level.WARNING, "Saving failed", failure);
            notices.warn(Failures.text(failure, messages()));
            drafts.keepNow(editor, Instant.now());
        }
    }

    /// After a conflict: what the form says is to replace what the library has.
    public void keepMine() {
        OpenEditor now = open.get();
        if (now != null) {
            now.accept(find(now.model().id()).orElse(null));
            save();
        }
    }

    /// After a conflict: what the library has is shown, and what was typed is dropped.
    public void takeTheirs() {
        OpenEditor now = open.get();
        if (now != null) {
            Id id = now.model().id();
            discard();
            edit(id);
        }
    }

    /// Leaves the open form; what was typed stays as a draft.
    public void leave() {
        OpenEditor left = open.get();
        if (left == null) {
            return;
        }
        close();
        if (left.model().isChanged()) {
            drafts.keepNow(left, Instant.now());
            notices.say(messages().text("editor.draft.kept"));
        } else {
            drafts.drop(left);
        }
    }

    /// Runs this off the JavaFX thread, after the drafts asked for so far are in their library.
    public void whenSettled(Runnable work) {
        Thread.ofVirtual().start(() -> {
            drafts.settle();
            work.run();
        });
    }

    /// Leaves the open form and drops its draft, which can be taken back for a while.
    public void discard() {
        OpenEditor dropped = open.get();
        if (dropped == null) {
            return;
        }
        Draft draft = dropped.asDraft(Instant.now());
        boolean changed = dropped.model().isChanged();
        close();
        drafts.drop(dropped);
        if (changed) {
            notices.offer(
                    messages().text("editor.draft.discarded"),
                    messages().text("editor.draft.discarded.undo"),
                    () -> reopen(draft));
        }
    }

    private void close() {
        OpenEditor closed = open.get();
        if (closed != null) {
            open.set(null);
            closed.context().scope().close();
        }
    }
}
