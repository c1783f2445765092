package org.musubi.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.SalvageLoss.Kind;
import org.musubi.store.TableShape.Column;

/// Takes the rows of one table over into a new library, value by value if need be.
final class SalvagedRows implements TreeWalk.ShapedFinder {
    private static final int MOST_SHOWN = 60;

    private final Sql sql;
    private final TableShape table;
    private final List<SalvageLoss> losses;
    private final String insert;
    private final String same;
    private boolean treeBroken;

    SalvagedRows(Sql sql, TableShape table, List<SalvageLoss> losses) {
        this.sql = sql;
        this.table = table;
        this.losses = losses;
        insert = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table.name(),
                        columns(", ", ""),
                        table.stored().stream().map(_ -> "?").collect(Collectors.joining(", ")));
        same = "SELECT 1 FROM " + table.name() + " WHERE " + columns(" AND ", " IS ?");
    }

    private String columns(String between, String after) {
        return table.stored().stream().map(c -> '"' + c.name() + '"' + after).collect(Collectors.joining(between));
    }

    TableShape table() {
        return table;
    }

    /// Whether parts of the tree could not be read, so that pages of it may lie about.
    boolean isTreeBroken() {
        return treeBroken;
    }

    /// The tree cannot even be found.
    void noTree() {
        treeBroken = true;
        lost(0, "the file does not say where the table is");
    }

    @Override
    public boolean fits(List<@Nullable Object> values, long rowid) {
        try {
            return !values.isEmpty() && !table.fit(values, rowid).isEmpty();
        } catch (DamagedPageException e) {
            return false;
        }
    }

    @Override
    public boolean row(List<@Nullable Object> values, long rowid) {
        try {
            keep(table.fit(values, rowid));
            return true;
        } catch (DamagedPageException e) {
            return false;
        }
    }

    @Override
    public void lost(long page, String what) {
        treeBroken = true;
        losses.add(new SalvageLoss(Kind.PAGE, table.name(), "", what));
    }

    private void keep(List<@Nullable Object> row) {
        @Nullable Object[] values = row.toArray();
        String problem = tryInsert(values);
        if (problem == null || isThere(values)) {
            return;
        }
        for (List<Integer> without : optional(row)) {
            @Nullable Object[] fewer = values.clone();
            without.forEach(i -> fewer[i] = null);
            if (tryInsert(fewer) == null) {
                without.stream()
                        .filter(i -> values[i] != null)
                        .forEach(i -> losses.add(new SalvageLoss(
                                Kind.VALUE,
                                String.valueOf(values[0]),
                                "",
                                table.name() + "." + table.stored().get(i).name() + " = " + shown(values[i]))));
                return;
            }
        }
        losses.add(new SalvageLoss(Kind.ROW, table.name(), "", shown(row)));
    }

    /// @return null if it went well
    private @Nullable String tryInsert(@Nullable Object[] values) {
        try {
            sql.run(insert, values);
            return null;
        } catch (LibraryException e) {
            if (e.reason() != Reason.CONFLICT) {
                throw e;
            }
            return String.valueOf(e.getMessage());
        }
    }

    private boolean isThere(@Nullable Object[] values) {
        return !sql.list(same, row -> row.integer(1), values).isEmpty();
    }

    /// What might be left out so that the rest may stay: one value, two, all.
    private List<List<Integer>> optional(List<@Nullable Object> row) {
        List<Integer> all = IntStream.range(0, row.size())
                .filter(i -> !table.stored().get(i).required() && row.get(i) != null)
                .boxed()
                .toList();
        var choices = new ArrayList<List<Integer>>();
        all.forEach(i -> choices.add(List.of(i)));
        all.forEach(i -> all.stream().filter(j -> j > i).forEach(j -> choices.add(List.of(i, j))));
        if (all.size() > 2) {
            choices.add(all);
        }
        return choices;
    }

    private String shown(List<@Nullable Object> row) {
        var text = new StringJoiner(", ");
        List<Column> stored = table.stored();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) != null) {
                text.add(stored.get(i).name() + " = " + shown(row.get(i)));
            }
        }
        return text.toString();
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof byte[] bytes ? Arrays.hashCode(bytes) + "…" : Objects.toString(value);
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    /// Takes over rows that nothing led to.
    void keepLoose(TreeWalk.Loose loose) {
        for (int i = 0; i < loose.rows().size(); i++) {
            List<@Nullable Object> values = loose.rows().get(i);
            if (row(values, loose.rowids().get(i))) {
                losses.add(new SalvageLoss(
                        Kind.LOOSE,
                        table.name(),
                        "",
                        values.stream().map(SalvagedRows::shown).collect(Collectors.joining(", "))));
            }
        }
    }

    /// Whether all rows of a loose page could be this table's.
    boolean mayOwn(TreeWalk.Loose loose) {
        if (!treeBroken || loose.ofRows() != table.byNumber()) {
            return false;
        }
        for (int i = 0; i < loose.rows().size(); i++) {
            if (loose.rows().get(i).size() < table.keys().size()
                    || !fits(loose.rows().get(i), loose.rowids().get(i))) {
                return false;
            }
        }
        return true;
    }
}
