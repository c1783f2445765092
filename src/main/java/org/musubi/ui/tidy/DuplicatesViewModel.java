package org.musubi.ui.tidy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;
import org.musubi.service.tidy.Duplicates.Group;
import org.musubi.service.tidy.Merge;
import org.musubi.service.tidy.MergeField;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// What may be the same, group by group, and how the one that is looked at would be merged.
public final class DuplicatesViewModel {
    private final TidyWork reading;
    private final TidyWork changes;
    private final Workspace workspace;
    private final ValueTexts texts;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Group> group = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final Map<String, Id> choices = new HashMap<>();
    private final Set<Id> leftOut = new LinkedHashSet<>();
    private @Nullable Id survivor;
    private boolean looked;
    private boolean stale = true;

    /// A group side by side.
    ///
    /// @param entries what takes part, the survivor among them; at least two
    /// @param fields what they hold, for the entries in their order
    /// @param plan how they would be merged; empty while fewer than two are left in
    /// @param dropped values that nobody would find any more
    record Comparison(List<Column> entries, List<Field> fields, Optional<Merge.Plan> plan, List<String> dropped) {}

    /// An entry of the group.
    ///
    /// @param note how much refers to it
    record Column(Id id, String name, String note, boolean survivor, boolean leftOut) {}

    /// @param values in words, in the order of the columns; empty where there is nothing
    /// @param chosen which column's value is taken
    /// @param disputed whether there is anything to choose
    record Field(String name, String label, List<String> values, int chosen, boolean disputed) {}

    /// @param reading looks through the library
    /// @param changes changes it
    public DuplicatesViewModel(TidyWork reading, TidyWork changes, Workspace workspace) {
        this.reading = reading;
        this.changes = changes;
        this.workspace = workspace;
        texts = new ValueTexts(workspace);
        workspace.indexProperty().addListener((_, _, _) -> {
            stale = true;
            refresh();
        });
        reading.busyProperty().addListener((_, _, _) -> refresh());
        shown.addListener((_, _, _) -> refresh());
        workspace.messagesProperty().addListener((_, _, _) -> {
            say();
            compare();
        });
        group.addListener((_, _, now) -> begin(now));
    }

    private Messages messages() {
        return workspace.messages();
    }

    private String language() {
        return messages().language().tag();
    }

    TidyWork work() {
        return reading;
    }

    /// Whether anybody looks at it: else it does not follow the library.
    BooleanProperty shownProperty() {
        return shown;
    }

    ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// The group that is looked at; null for none.
    ObjectProperty<@Nullable Group> groupProperty() {
        return group;
    }

    /// The group that is looked at, side by side; null for none.
    ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    private void refresh() {
        if (shown.get() && stale && !reading.busyProperty().get()) {
            stale = false;
            reading.read((tidying, progress) -> tidying.duplicates(progress), this::show);
        }
    }

    /// Looks through the library again.
    void again() {
        stale = true;
        refresh();
    }

    /// Shows other groups. The next of those that were there comes to be looked at.
    private void show(List<Group> found) {
        looked = true;
        List<Group> before = groups.get();
        Group at = group.get();
        groups.set(found);
        say();
        int from = at == null ? 0 : Math.max(0, before.indexOf(at));
        Group next = before.stream()
                .skip(from)
                .filter(found::contains)
                .findFirst()
                .orElseGet(() -> found.isEmpty() ? null : found.getFirst());
        if (next == null || !next.equals(at)) {
            group.set(next);
        } else {
            compare();
        }
    }

    private void say() {
        summary.set(
                !looked
                        ? ""
                        : groups.get().isEmpty()
                                ? messages().text("duplicates.none")
                                : messages()
                                        .text("duplicates.found", groups.get().size()));
    }

    /// What a group's entries are called.
    String title(Group of) {
        return of.ids().stream()
                .map(id -> EntryNames.name(id, workspace))
                .distinct()
                .collect(Collectors.joining(messages().text("list.separator")));
    }

    /// What sort of thing a group's entries are.
    String sort(Group of) {
        return EntryNames.find(of.ids().getFirst(), workspace)
                .map(entry -> switch (entry) {
                    case Place _ -> "duplicates.places";
                    case Organisation _ -> "duplicates.organisations";
                    case Person _ -> "duplicates.people";
                    case LibraryRecord _ -> "duplicates.records";
                    case Source _ -> "duplicates.sources";
                })
                .map(messages()::text)
                .orElse("");
    }

    /// Why a group may be one thing.
    String reasons(Group of) {
        String all = of.likeness().reasons().stream()
                .map(reason -> messages().text("duplicates.reason." + reason.code()))
                .collect(Collectors.joining(messages().text("list.separator")));
        return messages().text("duplicates.likeness", all, of.likeness().percent());
    }

    /// Begins with the entry kept to which most refers.
    private void begin(@Nullable Group now) {
        choices.clear();
        leftOut.clear();
        survivor = now == null
                ? null
                : entries(now).stream()
                        .max(Comparator.comparingInt((Entry e) -> referrers(e.id()))
                                .thenComparing(Entry::id, Comparator.reverseOrder()))
                        .map(Entry::id)
                        .orElse(null);
        compare();
    }

    private List<Entry> entries(Group of) {
        return of.ids().stream()
                .flatMap(id -> EntryNames.find(id, workspace).stream())
                .toList();
    }

    private int referrers(Id id) {
        return workspace.index().recordsOf(id).size()
                + workspace.index().linksTo(id).size();
    }

    private void compare() {
        Group now = group.get();
        List<Entry> all = now == null ? List.of() : entries(now);
        Id kept = survivor;
        if (all.size() < 2 || kept == null) {
            comparison.set(null);
            return;
        }
        List<Entry> merged = all.stream().filter(e -> !leftOut.contains(e.id())).toList();
        Optional<Merge.Plan> plan = merged.size() < 2
                ? Optional.empty()
                : Optional.of(new Merge.Plan(
                        kept,
                        merged.stream()
                                .map(Entry::id)
                                .filter(id -> !id.equals(kept))
                                .toList(),
                        choices));
        comparison.set(new Comparison(
                all.stream().map(e -> column(e, kept)).toList(),
                MergeField.of(all).stream().map(f -> field(f, all, kept)).toList(),
                plan,
                plan.map(this::dropped).orElse(List.of())));
    }

    private Column column(Entry entry, Id kept) {
        String note = entry instanceof LibraryRecord record
                ? messages().text("duplicates.cites", record.citations().size())
                : messages().text("detail.source.records", referrers(entry.id()));
        return new Column(
                entry.id(),
                EntryNames.name(entry.id(), workspace),
                referrers(entry.id()) == 0 && !(entry instanceof LibraryRecord)
                        ? messages().text("duplicates.unused")
                        : note,
                entry.id().equals(kept),
                leftOut.contains(entry.id()));
    }

    private Field field(MergeField field, List<Entry> all, Id kept) {
        Id wanted = choices.getOrDefault(field.name(), kept);
        int chosen = -1;
        for (int i = 0; i < all.size(); i++) {
            Id id = all.get(i).id();
            if (field.values().get(i) != null && !leftOut.contains(id) && (chosen < 0 || id.equals(wanted))) {
                chosen = i;
            }
        }
        return new Field(
                field.name(),
                texts.field(field.name()),
                field.values().stream().map(v -> texts.value(field.name(), v)).toList(),
                chosen,
                field.isDisputed());
    }

    /// What the merged entry would not have any more.
    private List<String> dropped(Merge.Plan plan) {
        return Merge.of(plan, id -> EntryNames.find(id, workspace), List.of()).dropped().stream()
                .map(d -> messages()
                        .text("merge.dropped.value", texts.field(d.field()), texts.value(d.field(), d.value())))
                .toList();
    }

    /// Keeps this entry, and makes the others part of it. All fields are taken from it again.
    void keep(Id id) {
        survivor = id;
        leftOut.remove(id);
        choices.clear();
        compare();
    }

    /// Takes a field's value from this entry.
    void choose(String field, Id from) {
        choices.put(field, from);
        compare();
    }

    /// Leaves an entry out of the merge, or takes it in again. The one that is kept stays in.
    void leaveOut(Id id, boolean out) {
        if (out && !id.equals(survivor)) {
            leftOut.add(id);
            choices.values().removeIf(id::equals);
        } else {
            leftOut.remove(id);
        }
        compare();
    }

    /// Makes the group one, in one step.
    void merge() {
        Comparison now = comparison.get();
        if (now == null) {
            return;
        }
        now.plan().ifPresent(plan -> {
            String name = EntryNames.name(plan.survivor(), workspace);
            changes.change(
                    (tidying, _) -> tidying.merge(plan, name),
                    done -> changes.offerUndo(
                            messages()
                                    .text("merge.done", done.result().removed().size() + 1, name),
                            done.commit()));
        });
    }

    /// Remembers that the group's entries are different.
    void keepApart() {
        Group now = group.get();
        if (now != null) {
            String names = title(now);
            changes.change((tidying, _) -> tidying.keepApart(now, names), commit -> {
                again();
                changes.offerUndo(messages().text("duplicates.apart.done", names), commit);
            });
        }
    }

    /// Looks at the next group, or the one before.
    void go(int by) {
        List<Group> all = groups.get();
        if (!all.isEmpty()) {
            Group at = group.get();
            int from = at == null ? 0 : all.indexOf(at);
            group.set(all.get(Math.floorMod(from + by, all.size())));
        }
    }
}
