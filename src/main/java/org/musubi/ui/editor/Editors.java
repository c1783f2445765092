package org.musubi.ui.editor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;
import org.musubi.service.LibraryService;
import org.musubi.store.Draft;
import org.musubi.task.Background;
import org.musubi.text.Messages;
import org.musubi.ui.common.Editing;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

/// Opens editors, one at a time, and saves what is in them. Whatever is left unsaved stays as a draft.
public final class Editors implements Editing {
    private static final Logger LOG = System.getLogger(Editors.class.getName());

    private final Workspace workspace;
    private final Supplier<@Nullable LibraryService> library;
    private final Map<String, EntryForm> forms;
    private final Suggesting suggesting;
    private final Drafts drafts;
    private final Notices notices;
    private final Templates templates;
    private final ReadOnlyObjectWrapper<@Nullable OpenEditor> open = new ReadOnlyObjectWrapper<>();
    private final LastSources lastSources = new LastSources();
    private final Saver saver;
    private final SavedSelection savedSelection;
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
        this.drafts = drafts;
        this.notices = notices;
        templates = new Templates(library, background, workspace, notices);
        saver = new Saver(background, drafts);
        savedSelection = new SavedSelection(workspace, () -> open.get() != null);
        workspace.selectionProperty().addListener((_, _, _) -> leave());
        workspace.indexProperty().addListener((_, _, _) -> {
            LibraryService now = library.get();
            if (now != shown) {
                shown = now;
                drafts.refresh();
                OpenEditor opened = open.get();
                if (opened != null) {
                    drafts.hide(opened.draft());
                }
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
            show(model, context -> OpenEditor.of(context, service, Id.next(), null));
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
            show(
                    new EditorViewModel(form, id, false, texts, texts),
                    context -> OpenEditor.of(context, service, Id.next(), entry));
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
        show(model, context -> OpenEditor.of(context, service, draft, entry));
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

    private void show(EditorViewModel model, Function<EditorContext, OpenEditor> opening) {
        leave();
        var context = new EditorContext(model, workspace, suggesting, new Scope());
        OpenEditor opened = opening.apply(context);
        context.scope().add(model.form().onChange(() -> {
            if (!opened.savingProperty().get()) {
                drafts.keepSoon(opened);
            }
        }));
        open.set(opened);
        drafts.hide(opened.draft());
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
        if (now != null && !now.savingProperty().get()) {
            now.compareWith(find(now.model().id()));
        }
    }

    /// Saves the open form in one step, and shows what was saved. With problems, shows those instead; and while there
    /// is a conflict, asks to settle that first.
    public void save() {
        OpenEditor saved = idle();
        if (saved != null && saved.allowsSaving() && saved.model().trySave()) {
            String title = saved.said().entry().name(messages().language().tag());
            saver.save(saved, title, said -> saved(saved, said), failure -> failedToSave(saved, failure));
        }
    }

    /// The open form, unless it is being saved.
    private @Nullable OpenEditor idle() {
        OpenEditor now = open.get();
        return now == null || now.savingProperty().get() ? null : now;
    }

    /// Meanwhile the user may have gone on typing, or have left the form for another one.
    private void saved(OpenEditor editor, Said said) {
        Entry entry = said.entry();
        if (entry instanceof LibraryRecord record) {
            lastSources.remember(record, editor.context());
        }
        String title = entry.name(messages().language().tag());
        boolean isOpen = open.get() == editor;
        if (!editor.model().form().values().equals(said.values())) {
            editor.goOnAfter(said, messages());
            find(entry.id()).ifPresent(now -> editor.compareWith(Optional.of(now)));
            keep(editor, isOpen);
            notices.say(messages().text("editor.saved.since", title));
            return;
        }
        drafts.drop(editor);
        notices.say(messages().text("editor.saved", title));
        if (isOpen) {
            close(editor);
            savedSelection.select(entry);
        }
    }

    private void failedToSave(OpenEditor editor, Exception failure) {
        if (failure instanceof ChangedMeanwhileException changed) {
            editor.compareWith(changed.now());
        } else {
            LOG.log(Level.WARNING, "Saving failed", failure);
            notices.warn(Failures.text(failure, messages()));
        }
        boolean isOpen = open.get() == editor;
        if (!isOpen && failure instanceof ChangedMeanwhileException) {
            notices.warn(messages().text("editor.conflict.left"));
        }
        keep(editor, isOpen);
    }

    private void keep(OpenEditor editor, boolean isOpen) {
        if (isOpen) {
            drafts.keepNow(editor);
        } else {
            drafts.keepLeft(editor);
        }
    }

    /// After a conflict: what the form says is to replace what the library has.
    public void keepMine() {
        OpenEditor now = idle();
        if (now != null) {
            now.acceptTheirs(messages());
            save();
        }
    }

    /// After a conflict: what the library has is shown, and what was typed is dropped.
    public void takeTheirs() {
        OpenEditor now = idle();
        if (now != null) {
            Id id = now.model().id();
            discard();
            edit(id);
        }
    }

    /// Leaves the open form; what was typed stays as a draft. If it is being saved, that depends on how saving ends.
    public void leave() {
        OpenEditor left = open.get();
        if (left == null) {
            return;
        }
        close(left);
        if (left.savingProperty().get()) {
            return;
        }
        if (left.model().isChanged()) {
            drafts.keepLeft(left);
            notices.say(messages().text("editor.draft.kept"));
        } else {
            drafts.drop(left);
        }
    }

    /// Waits until what was saved and the drafts asked for so far are in their library. On any thread.
    public void settle() {
        saver.settle();
        drafts.settle();
    }

    /// Leaves the open form and drops its draft, which can be taken back for a while.
    public void discard() {
        OpenEditor dropped = idle();
        if (dropped == null) {
            return;
        }
        Draft draft = dropped.asDraft(Instant.now());
        boolean changed = dropped.model().isChanged();
        close(dropped);
        drafts.drop(dropped);
        if (changed) {
            notices.offer(
                    messages().text("editor.draft.discarded"),
                    messages().text("editor.draft.discarded.undo"),
                    () -> reopen(draft));
        }
    }

    private void close(OpenEditor closed) {
        open.set(null);
        closed.context().scope().close();
    }
}
