package org.musubi.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.musubi.store.StoreFault.Type;

/// Looks whether the seals hold: whether the library is what Musubi last wrote, to the letter.
///
/// It reads piece by piece, each in a transaction of its own, so that nobody who writes has to wait for it long, and
/// asks between pieces whether to go on. What is committed meanwhile is no fault.
final class SealCheck {
    private static final int OWNERS = 500;

    /// Who has lost more than that has lost all, and need not see it one by one.
    private static final int MOST = 1_000;
    private static final int STEPS = 500;

    private final Sql sql;
    private final Ticker ticker;
    private final SealedRows rows;
    private final SealedSteps steps;
    private final List<StoreFault> faults = new ArrayList<>();
    private long done;
    private long total;

    /// @param sql a connection without a transaction
    SealCheck(Sql sql, Ticker ticker) {
        this.sql = sql;
        this.ticker = ticker;
        rows = new SealedRows(sql);
        steps = new SealedSteps(sql);
    }

    /// What does not hold; empty if all is well.
    ///
    /// @throws CancellationException if the ticker ended it
    List<StoreFault> find() {
        total = number("SELECT (SELECT count(*) FROM seal) / %d + (SELECT count(*) FROM change) / %d + 2"
                .formatted(OWNERS, SealedSteps.PIECE));
        String after = "";
        while (after != null) {
            after = lookAtOwners(after);
        }
        long newest = number("SELECT coalesce(max(number), 0) FROM step");
        long before = Long.MIN_VALUE;
        while (before < newest) {
            long last = number(
                    "SELECT coalesce(max(number), %d) FROM (SELECT number FROM step WHERE number > %d ORDER BY number LIMIT %d)"
                            .formatted(newest, before, STEPS));
            lookAtSteps(before + 1, last);
            before = last;
        }
        return List.copyOf(faults);
    }

    private long number(String query) {
        return sql.list(query, row -> row.whole(1)).getFirst();
    }

    private void inTurn(Runnable look) {
        if (!ticker.goOn(Math.min(done++, total), total)) {
            throw new CancellationException("no longer wanted");
        }
        sql.inTransaction("BEGIN", () -> {
            look.run();
            return true;
        });
    }

    /// @return the owner after which to go on; null at the end
    private @Nullable String lookAtOwners(String after) {
        @Nullable String[] next = new String[1];
        inTurn(() -> {
            Optional<String> last = sql
                    .list(
                            "SELECT owner FROM seal WHERE owner > ? ORDER BY owner LIMIT 1 OFFSET " + OWNERS,
                            row -> row.text(1),
                            after)
                    .stream()
                    .findFirst();
            lookAtOwners(after, last.<Object>map(owner -> owner).orElse(SealedRows.END));
            next[0] = last.orElse(null);
        });
        return next[0];
    }

    private void lookAtOwners(String after, Object last) {
        // Sums of parts add up: only where the whole differs it is worth asking whose they are.
        boolean holds = sql.list(
                                "SELECT coalesce(sum(sum), 0) FROM seal WHERE owner > ? AND owner <= ?",
                                row -> row.whole(1),
                                after,
                                last)
                        .getFirst()
                == rows.sum(after, last);
        if (!holds || rows.hasStrangers(after, last)) {
            broken(sql, rows, after, last).forEach(owner -> add(Type.ALTERED, owner, Titles.of(sql, owner)));
        }
    }

    /// The owners in a range whose seals do not hold, are missing, or are left over.
    private static List<String> broken(Sql sql, SealedRows rows, String after, Object last) {
        Map<String, Long> found = rows.sums(after, last);
        var broken = new ArrayList<String>();
        sql.each(
                "SELECT owner, sum FROM seal WHERE owner > ? AND owner <= ?",
                row -> {
                    if (!Objects.equals(found.remove(row.text(1)), row.whole(2))) {
                        broken.add(row.text(1));
                    }
                },
                after,
                last);
        broken.addAll(found.keySet());
        return broken.stream().sorted().toList();
    }

    private void lookAtSteps(long first, long last) {
        for (long number : brokenSteps(first, last, this::inTurn)) {
            // It may have been undone between two pieces: looked at once more, all at once.
            inTurn(() -> brokenSteps(number, number, Runnable::run).forEach(this::addStep));
        }
    }

    private List<Long> brokenSteps(long first, long last, SealedSteps.Turn turn) {
        Map<Long, Long> sums = steps.sums(first, last, turn);
        var broken = new ArrayList<Long>();
        turn.take(() -> sql.each(
                "SELECT number, sum FROM step WHERE number BETWEEN ? AND ?",
                row -> {
                    Long sum = row.wholeOrNull(2);
                    // Steps that came meanwhile are none of these; one without a sum is yet to be sealed.
                    if (sum != null && sums.containsKey(row.whole(1)) && !sum.equals(sums.get(row.whole(1)))) {
                        broken.add(row.whole(1));
                    }
                },
                first,
                last));
        return broken;
    }

    private void addStep(long number) {
        sql.each(
                "SELECT at FROM step WHERE number = ?",
                row -> add(Type.ALTERED_STEP, Long.toString(number), row.text(1)),
                number);
    }

    private void add(Type what, String where, String detail) {
        if (faults.size() < MOST) {
            faults.add(new StoreFault(what, where, detail));
        }
    }
}
