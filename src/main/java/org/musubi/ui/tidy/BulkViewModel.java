package org.musubi.ui.tidy;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Role;
import org.musubi.model.Status;
import org.musubi.query.Filter;
import org.musubi.service.tidy.BulkEdit;
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
    private final ReadOnlyIntegerWrapper affected = new ReadOnlyIntegerWrapper();

    public BulkViewModel(Workspace workspace, TidyWork work) {
        this.workspace = workspace;
        this.work = work;
        InvalidationListener count = (Observable _) -> affected.set(preview());
        for (Observable input : List.of(
                what,
                word,
                theme,
                status,
                from,
                to,
                role,
                source,
                workspace.markedProperty(),
                workspace.indexProperty())) {
            input.addListener(count);
        }
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

    /// How many records the change makes a difference to, as far as it is filled in.
    ReadOnlyIntegerProperty affectedProperty() {
        return affected.getReadOnlyProperty();
    }

    /// How many are marked.
    int count() {
        return workspace.markedProperty().get().size();
    }

    private List<LibraryRecord> marked() {
        return workspace.markedProperty().get().stream()
                .flatMap(id -> workspace.index().record(id).stream())
                .toList();
    }

    private int preview() {
        return edit().map(edit -> BulkEdit.changed(edit, marked()).size()).orElse(0);
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

    /// The word behind what was typed: users see terms in their language, the library keeps one word for all.
    private Optional<String> word() {
        String typed = word.get() == null ? "" : word.get().strip();
        Stream<String> known = what.get() == What.TYPE ? types() : themes();
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        known.filter(w -> typed.equalsIgnoreCase(messages().term(w)))
                                .findFirst()
                                .orElse(typed));
    }

    private Stream<String> themes() {
        return workspace.index().facets(Filter.ALL).themes().keySet().stream();
    }

    /// What records of the kinds that are marked are called.
    private Stream<String> types() {
        var kinds = marked().stream().map(LibraryRecord::kind).distinct().toList();
        return workspace.index().records().stream()
                .filter(r -> kinds.contains(r.kind()))
                .map(LibraryRecord::type)
                .distinct();
    }

    /// Themes or types to choose from, in the user's language.
    List<String> words() {
        Stream<String> known = what.get() == What.TYPE ? types() : themes();
        return sorted(known.map(messages()::term).distinct().toList());
    }

    List<Choice<String>> markedThemes() {
        return choices(marked().stream()
                .flatMap(r -> r.themes().stream())
                .distinct()
                .map(t -> new Choice<>(messages().term(t), t)));
    }

    List<Choice<Status>> statuses() {
        var all = new ArrayList<Choice<Status>>();
        all.add(new Choice<>(messages().text("bulk.status.none"), null));
        Arrays.stream(Status.values())
                .map(s -> new Choice<>(messages().of(s), s))
                .forEach(all::add);
        return all;
    }

    List<Choice<Id>> markedParties() {
        return choices(marked().stream()
                .flatMap(r -> r.parties().stream())
                .map(Involvement::party)
                .distinct()
                .map(id -> new Choice<>(EntryNames.name(id, workspace), id)));
    }

    List<Choice<Id>> parties() {
        return choices(workspace.index().parties().map(p -> new Choice<>(EntryNames.name(p.id(), workspace), p.id())));
    }

    /// Roles to choose from: for a replacement all at once too.
    List<Choice<Role>> roles() {
        var all = new ArrayList<Choice<Role>>();
        Set<Role> roles = new TreeSet<>();
        if (what.get() == What.REPLACE_PARTY) {
            all.add(new Choice<>(messages().text("bulk.role.all"), null));
            marked().forEach(r -> r.parties().forEach(i -> roles.add(i.role())));
        } else {
            marked().forEach(r -> roles.addAll(r.kind().roles()));
        }
        roles.forEach(r -> all.add(new Choice<>(messages().of(r), r)));
        return all;
    }

    List<Choice<Id>> sources() {
        return choices(workspace.index().records().stream()
                .flatMap(r -> r.citations().stream())
                .map(c -> c.source())
                .distinct()
                .map(id -> new Choice<>(EntryNames.name(id, workspace), id)));
    }

    private <T> List<Choice<T>> choices(Stream<Choice<T>> choices) {
        Collator collator = Collator.getInstance(messages().language().locale());
        return choices.sorted(Comparator.comparing(Choice::label, collator)).toList();
    }

    private List<String> sorted(Collection<String> texts) {
        return texts.stream()
                .sorted(Collator.getInstance(messages().language().locale()))
                .toList();
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
