package org.musubi.ui.results;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.ui.common.Workspace;

/// Keeps the lines that are selected in step with what is marked and open in all views.
final class Marking {
    /// Lines above one that another view has opened, so that one sees where it stands.
    private static final int ABOVE = 3;

    private final ResultsViewModel model;
    private final Workspace workspace;
    private LinesView lines;
    private boolean following;

    Marking(ResultsViewModel model, Workspace workspace, LinesView lines) {
        this.model = model;
        this.workspace = workspace;
        this.lines = lines;
    }

    /// Takes another view's lines for what is selected.
    void use(LinesView shown) {
        lines = shown;
    }

    boolean isFollowing() {
        return following;
    }

    /// Does what must not count as the user's selecting.
    void quietly(Runnable action) {
        boolean before = following;
        following = true;
        try {
            action.run();
        } finally {
            following = before;
        }
    }

    /// Marks in all views what is selected here.
    void mark() {
        if (!following) {
            Set<Id> selected = selected();
            if (!selected.equals(workspace.markedProperty().get())) {
                workspace.markedProperty().set(selected);
            }
        }
    }

    /// Selects what another view has marked.
    void show(Set<Id> marked) {
        if (!following && !marked.equals(selected())) {
            select(marked);
        }
    }

    /// The records of the selected lines, as they stand.
    List<LibraryRecord> records() {
        ResultRows rows = model.rows();
        return lines.selection().getSelectedIndices().stream()
                .filter(i -> i >= 0 && i < rows.size())
                .flatMap(i -> Stream.ofNullable(rows.record(i)))
                .toList();
    }

    private Set<Id> selected() {
        return records().stream().map(LibraryRecord::id).collect(Collectors.toUnmodifiableSet());
    }

    void select(Set<Id> marked) {
        ResultRows rows = model.rows();
        int[] at = IntStream.range(0, rows.size())
                .filter(i -> {
                    LibraryRecord record = rows.record(i);
                    return record != null && marked.contains(record.id());
                })
                .toArray();
        quietly(() -> {
            lines.selection().clearSelection();
            if (at.length > 0) {
                lines.selection().selectIndices(at[0], at);
            }
        });
    }

    /// Selects the record that is open, wherever it was opened.
    void follow(@Nullable Id record) {
        if (record == null || !isSelected(record)) {
            int at = record == null ? -1 : model.rows().indexOf(record);
            quietly(() -> {
                if (at < 0) {
                    clearRecords();
                } else {
                    lines.selection().clearAndSelect(at);
                    lines.scroll().accept(Math.max(0, at - ABOVE));
                }
            });
        }
        mark();
    }

    /// A heading stays selected: the keyboard is there.
    private void clearRecords() {
        int at = lines.selection().getSelectedIndex();
        boolean heading = at >= 0
                && at < model.rows().size()
                && model.rows().record(at) == null
                && lines.selection().getSelectedIndices().size() == 1;
        if (!heading) {
            lines.selection().clearSelection();
        }
    }

    /// Whether one of the lines of the record is selected; it has several where it belongs to several groups.
    private boolean isSelected(Id record) {
        return records().stream().anyMatch(r -> r.id().equals(record));
    }
}
