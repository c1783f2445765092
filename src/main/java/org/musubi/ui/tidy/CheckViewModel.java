package org.musubi.ui.tidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Party;
import org.musubi.model.Place;
import org.musubi.model.Source;
import org.musubi.model.Status;
import org.musubi.service.Finding;
import org.musubi.service.Finding.Type;
import org.musubi.service.tidy.BulkEdit;
import org.musubi.service.tidy.Coordinates;
import org.musubi.service.tidy.Repairs;
import org.musubi.text.Messages;
import org.musubi.ui.common.Editing;
import org.musubi.ui.common.RecordDates;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

/// What is wrong or doubtful in the library, in groups, each with a way to put it right. While the panel is
/// shown, it follows the library.
public final class CheckViewModel {
    /// A line of the list.
    sealed interface Row {}

    /// A group's heading.
    record Heading(Type type, String title, int count) implements Row {}

    /// A finding.
    ///
    /// @param name what the entry is called
    /// @param detail what was found, as far as the heading does not say it; may be empty
    /// @param fix what would put it right at once, in words; null if a person has to look
    record Line(
            Finding finding,
            String name,
            String detail,
            @Nullable String fix) implements Row {}

    private static final Set<Type> ORPHANS =
            Set.of(Type.ORPHANED_ORGANISATION, Type.ORPHANED_PLACE, Type.ORPHANED_PERSON, Type.UNCITED_SOURCE);

    private final TidyWork reading;
    private final TidyWork changes;
    private final Deleting deleting;
    private final Editing editing;
    private final Workspace workspace;
    private final Coordinates coordinates;
    private final Supplier<LocalDate> today;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<Finding> findings = List.of();
    private boolean looked;
    private boolean stale = true;

    /// @param reading looks through the library
    /// @param changes changes it
    public CheckViewModel(
            TidyWork reading,
            TidyWork changes,
            Deleting deleting,
            Editing editing,
            Workspace workspace,
            Coordinates coordinates,
            Supplier<LocalDate> today) {
        this.reading = reading;
        this.changes = changes;
        this.deleting = deleting;
        this.editing = editing;
        this.workspace = workspace;
        this.coordinates = coordinates;
        this.today = today;
        workspace.indexProperty().addListener((_, _, _) -> {
            stale = true;
            refresh();
        });
        reading.busyProperty().addListener((_, _, _) -> refresh());
        shown.addListener((_, _, _) -> refresh());
        workspace.messagesProperty().addListener((_, _, _) -> arrange());
    }

    private Messages messages() {
        return workspace.messages();
    }

    TidyWork work() {
        return reading;
    }

    /// Whether anybody looks at it: else it does not follow the library.
    BooleanProperty shownProperty() {
        return shown;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How many things there are to look at.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    private void refresh() {
        if (shown.get() && stale && !reading.busyProperty().get()) {
            stale = false;
            look(!looked);
        }
    }

    /// Looks through the whole library, its file included.
    void checkAll() {
        look(true);
    }

    private void look(boolean wholeFile) {
        reading.read((tidying, progress) -> tidying.findings(wholeFile, progress), found -> {
            looked = true;
            findings = found;
            arrange();
        });
    }

    private void arrange() {
        Map<Type, List<Finding>> byType = findings.stream()
                .collect(Collectors.groupingBy(Finding::type, () -> new EnumMap<>(Type.class), Collectors.toList()));
        var lines = new ArrayList<Row>();
        byType.forEach((type, members) -> {
            lines.add(new Heading(type, messages().text("check.type." + type.code()), members.size()));
            members.forEach(f -> lines.add(line(f)));
        });
        rows.set(List.copyOf(lines));
        summary.set(
                !looked
                        ? ""
                        : findings.isEmpty()
                                ? messages().text("check.none")
                                : messages().text("check.found", findings.size()));
    }

    private Line line(Finding finding) {
        Id id = finding.entry();
        String name = id == null ? finding.text(messages()) : EntryNames.name(id, workspace);
        return new Line(finding, name, detail(finding), fix(finding).orElse(null));
    }

    private String detail(Finding finding) {
        Optional<LibraryRecord> record = entry(finding, LibraryRecord.class);
        return switch (finding.type()) {
            case STATUS_AGAINST_DATE ->
                record.filter(r -> r.status() != null)
                        .map(r -> messages().of(Objects.requireNonNull(r.status()))
                                + messages().text("list.separator")
                                + RecordDates.brief(r, messages()))
                        .orElse("");
            case UNSIGNED -> messages().text("check.lacks." + finding.field());
            case DAMAGE, DANGLING, ALTERED, ALTERED_STEP -> "";
            case UNDATED, UNSOURCED ->
                record.map(r -> messages().of(r.kind())
                                + messages().text("list.separator")
                                + messages().term(r.type()))
                        .orElse("");
            default ->
                Stream.of(finding.detail().split(" "))
                        .map(part -> Id.isValid(part) ? EntryNames.name(new Id(part), workspace) : part)
                        .collect(Collectors.joining(" "));
        };
    }

    private <E extends Entry> Optional<E> entry(Finding finding, Class<E> type) {
        Id id = finding.entry();
        return id == null
                ? Optional.empty()
                : EntryNames.find(id, workspace).filter(type::isInstance).map(type::cast);
    }

    private Optional<String> fix(Finding finding) {
        if (ORPHANS.contains(finding.type())) {
            return Optional.of(messages().text("check.fix.delete"));
        }
        if (finding.type() == Type.UNPLACED) {
            return Optional.of(messages().text("check.fix.coordinates"));
        }
        return right(finding)
                .map(status -> messages().text("check.fix.status", messages().of(status)));
    }

    private Optional<Status> right(Finding finding) {
        return finding.type() == Type.STATUS_AGAINST_DATE
                ? entry(finding, LibraryRecord.class).flatMap(r -> Repairs.status(r, today.get()))
                : Optional.empty();
    }

    /// Shows the entry in the window.
    void open(Line line) {
        Id id = line.finding().entry();
        if (id == null) {
            return;
        }
        EntryNames.find(id, workspace).ifPresent(entry -> {
            switch (entry) {
                case LibraryRecord record ->
                    workspace.selectionProperty().set(workspace.selection().open(record.id()));
                case Party party -> workspace.selectionProperty().set(Selection.ofParty(party.id()));
                case Source source ->
                    workspace.selectionProperty().set(workspace.selection().openSource(source.id()));
            }
        });
    }

    /// Opens the entry's editor.
    void edit(Line line) {
        Id id = line.finding().entry();
        if (id != null) {
            open(line);
            editing.edit(id);
        }
    }

    /// Does what would put it right at once.
    void fix(Line line) {
        Id id = line.finding().entry();
        if (id == null || line.fix() == null) {
            return;
        }
        if (ORPHANS.contains(line.finding().type())) {
            deleting.delete(Set.of(id));
        } else if (line.finding().type() == Type.UNPLACED) {
            place(id, line.name());
        } else {
            right(line.finding()).ifPresent(status -> repair(id, line.name(), new BulkEdit.SetStatus(status)));
        }
    }

    private void repair(Id id, String name, BulkEdit edit) {
        changes.change(
                (tidying, _) -> tidying.repair(id, name, e -> e instanceof LibraryRecord r ? edit.apply(r) : e),
                commit -> changes.offerUndo(messages().text("check.repaired", name), commit));
    }

    /// Takes the coordinates from the gazetteer, if it has just one such place.
    private void place(Id id, String name) {
        changes.change(
                (tidying, _) -> tidying.repair(
                        id,
                        name,
                        e -> e instanceof Place p ? coordinates.fill(p).orElse(null) : null),
                commit -> {
                    if (commit.kept()) {
                        changes.offerUndo(messages().text("check.placed", name), commit);
                    } else {
                        changes.tell(messages().text("check.not-placed", name));
                    }
                });
    }

    /// Deletes all that a group of orphans lists.
    void deleteAll(Heading heading) {
        deleting.delete(
                of(heading.type()).map(Finding::entry).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /// Whether a group lists what can be deleted without any harm.
    boolean isDeletable(Heading heading) {
        return ORPHANS.contains(heading.type());
    }

    /// Lists this no more: it is right as it is.
    void accept(Line line) {
        accept(List.of(line.finding()), line.name());
    }

    /// Lists none of a group any more.
    void acceptAll(Heading heading) {
        accept(of(heading.type()).toList(), heading.title());
    }

    private void accept(Collection<Finding> right, String subject) {
        changes.change((tidying, _) -> tidying.accept(right, subject), commit -> {
            stale = true;
            refresh();
            changes.offerUndo(messages().text("check.accepted", subject), commit);
        });
    }

    private Stream<Finding> of(Type type) {
        return findings.stream().filter(f -> f.type() == type);
    }
}
