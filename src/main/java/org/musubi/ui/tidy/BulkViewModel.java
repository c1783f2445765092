package org.musubi.ui.tidy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Role;
import org.musubi.model.Status;
import org.musubi.query.LibraryIndex;
import org.musubi.service.tidy.BulkEdit;
import org.musubi.task.Background;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// One change to all records that are marked in the list, and how many it makes a difference to before it is
/// made.
public final class BulkViewModel {
    /// What can be changed.
    enum What {
        ADD_THEME,
        REMOVE_THEME,
        STATUS,
        TYPE,
        REPLACE_PARTY,
        ADD_PARTY,
        ADD_SOURCE;

        /// The end of the message key.
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Workspace workspace;
    private final TidyWork work;
    private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.ADD_THEME);
    private final StringProperty word = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Choice<String>> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice<Status>> status = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice<Id>> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice<Id>> to = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice<Role>> role = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice<Id>> source = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<BulkOffer> offer = new ReadOnlyObjectWrapper<>(BulkOffer.NONE);
    private final ReadOnlyIntegerWrapper affected = new ReadOnlyIntegerWrapper();
    private final Latest offering;
    private final Latest counting;
    private LibraryLists lists;

    /// @param background works out what there is to choose from, and what a change comes to; tells outcomes on the
    ///     JavaFX thread
    public BulkViewModel(Workspace workspace, TidyWork work, Background background) {
        this.workspace = workspace;
        this.work = work;
        offering = new Latest(background);
        counting = new Latest(background);
        lists = new LibraryLists(workspace.index(), messages());
        InvalidationListener choose = (Observable _) -> offer();
        for (Observable input :
                List.of(what, workspace.markedProperty(), workspace.indexProperty(), workspace.messagesProperty())) {
            input.addListener(choose);
        }
        InvalidationListener count = (Observable _) -> count();
        for (Observable input : List.of(
                what,
                word,
                theme,
                status,
                from,
                to,
                role,
                source,
                offer,
                workspace.markedProperty(),
                workspace.indexProperty())) {
            input.addListener(count);
        }
        offer();
    }

    private Messages messages() {
        return workspace.messages();
    }

    ObjectProperty<What> whatProperty() {
        return what;
    }

    /// A theme or type as typed or chosen, in the user's language.
    StringProperty wordProperty() {
        return word;
    }

    ObjectProperty<@Nullable Choice<String>> themeProperty() {
        return theme;
    }

    ObjectProperty<@Nullable Choice<Status>> statusProperty() {
        return status;
    }

    ObjectProperty<@Nullable Choice<Id>> fromProperty() {
        return from;
    }

    ObjectProperty<@Nullable Choice<Id>> toProperty() {
        return to;
    }

    ObjectProperty<@Nullable Choice<Role>> roleProperty() {
        return role;
    }

    ObjectProperty<@Nullable Choice<Id>> sourceProperty() {
        return source;
    }

    /// How many records the change makes a difference to, as far as it is filled in. It follows a little later.
    ReadOnlyIntegerProperty affectedProperty() {
        return affected.getReadOnlyProperty();
    }

    /// What there is to choose from. While it is worked out anew, it is what it was before.
    ReadOnlyObjectProperty<BulkOffer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// How many are marked.
    int marked() {
        return workspace.markedProperty().get().size();
    }

    /// Whether there is anything to change together.
    boolean isWanted() {
        return marked() > 1;
    }

    private void offer() {
        if (!isWanted()) {
            offering.drop();
            offer.set(BulkOffer.NONE);
            return;
        }
        if (!lists.isOf(workspace.index(), messages())) {
            lists = new LibraryLists(workspace.index(), messages());
        }
        What wanted = what.get();
        Set<Id> marked = workspace.markedProperty().get();
        LibraryLists library = lists;
        offering.start(() -> BulkOffer.of(wanted, marked, library), offer::set);
    }

    private void count() {
        BulkEdit edit = isWanted() ? edit().orElse(null) : null;
        if (edit == null) {
            counting.drop();
            affected.set(0);
            return;
        }
        Set<Id> marked = workspace.markedProperty().get();
        LibraryIndex index = workspace.index();
        counting.start(
                () -> BulkEdit.changed(
                                edit,
                                marked.stream()
                                        .flatMap(id -> index.record(id).stream())
                                        .toList())
                        .size(),
                affected::set);
    }

    /// The change as it is filled in; empty while something is missing.
    Optional<BulkEdit> edit() {
        return Optional.ofNullable(
                switch (what.get()) {
                    case ADD_THEME -> word().map(BulkEdit.AddTheme::new).orElse(null);
                    case REMOVE_THEME ->
                        value(theme).map(BulkEdit.RemoveTheme::new).orElse(null);
                    case STATUS -> {
                        Choice<Status> chosen = status.get();
                        yield chosen == null ? null : new BulkEdit.SetStatus(chosen.value());
                    }
                    case TYPE -> word().map(BulkEdit.SetType::new).orElse(null);
                    case REPLACE_PARTY ->
                        value(from)
                                .flatMap(old -> value(to)
                                        .map(party -> new BulkEdit.ReplaceParty(
                                                old, party, value(role).orElse(null))))
                                .orElse(null);
                    case ADD_PARTY ->
                        value(to)
                                .flatMap(party -> value(role).map(as -> new BulkEdit.AddParty(party, as)))
                                .orElse(null);
                    case ADD_SOURCE ->
                        value(source).map(BulkEdit.AddSource::new).orElse(null);
                });
    }

    private static <T> Optional<T> value(ObjectProperty<@Nullable Choice<T>> property) {
        Choice<T> chosen = property.get();
        return chosen == null ? Optional.empty() : Optional.ofNullable(chosen.value());
    }

    /// The word behind what was typed: users see terms in their language, the library keeps one word for all. Empty
    /// while these words are not known yet.
    private Optional<String> word() {
        String typed = word.get() == null ? "" : word.get().strip();
        return typed.isEmpty() || offer.get().what() != what.get()
                ? Optional.empty()
                : Optional.of(offer.get().words().of(typed));
    }

    List<Choice<Status>> statuses() {
        var all = new ArrayList<Choice<Status>>();
        all.add(new Choice<>(messages().text("bulk.status.none"), null));
        Arrays.stream(Status.values())
                .map(s -> new Choice<>(messages().of(s), s))
                .forEach(all::add);
        return all;
    }

    /// Makes the change, in one step.
    void apply() {
        edit().ifPresent(edit -> work.change(
                (tidying, _) -> tidying.change(edit, workspace.markedProperty().get()), done -> {
                    if (done.commit().kept()) {
                        work.offerUndo(messages().text("bulk.done", done.result()), done.commit());
                    }
                }));
    }

    /// Marks nothing any more but the record that is open.
    void unmark() {
        Id open = workspace.selection().record();
        workspace.markedProperty().set(open == null ? Set.of() : Set.of(Objects.requireNonNull(open)));
    }
}
