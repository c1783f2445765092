package org.musubi.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.musubi.store.SalvageLoss.Kind;

/// Tells, by the seals of a damaged library, which entries and steps are not as they were although they could be read.
final class SalvageDoubts {
    private final Sql sql;
    private final List<SalvageLoss> losses;

    /// @param sql what was brought over and mended, with the seals of the damaged file
    SalvageDoubts(Sql sql, List<SalvageLoss> losses) {
        this.sql = sql;
        this.losses = losses;
    }

    /// Lists what is doubtful; does nothing for libraries of a version that had no seals.
    void list() {
        if (sql.list("SELECT 1 FROM pragma_table_list('seal') WHERE schema = 'main'", row -> row.integer(1))
                .isEmpty()) {
            return;
        }
        listOwners();
        listSteps();
    }

    private void listOwners() {
        Set<String> listed = new HashSet<>();
        losses.forEach(loss -> listed.add(loss.where()));
        Map<String, Long> sums = new SealedRows(sql).sums("", SealedRows.END);
        sql.each("SELECT owner, sum FROM seal ORDER BY owner", row -> {
            String owner = row.text(1);
            // Of what is not there at all, it may be the seal's own name that is damaged.
            if (sums.containsKey(owner) && !Objects.equals(sums.get(owner), row.whole(2)) && !listed.contains(owner)) {
                losses.add(new SalvageLoss(Kind.DOUBTFUL, owner, Titles.of(sql, owner), ""));
            }
        });
    }

    private void listSteps() {
        Map<Long, Long> sums = new SealedSteps(sql).sums(Long.MIN_VALUE, Long.MAX_VALUE, Runnable::run);
        sql.each("SELECT number, sum, at FROM step ORDER BY number", row -> {
            Long sum = row.wholeOrNull(2);
            if (sum != null && !sum.equals(sums.get(row.whole(1)))) {
                losses.add(new SalvageLoss(Kind.DOUBTFUL, "step", "", row.whole(1) + ", " + row.text(3)));
            }
        });
    }
}
