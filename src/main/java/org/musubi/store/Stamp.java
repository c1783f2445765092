package org.musubi.store;

/// Tells states of a library apart: whatever is done to it, undone or kept as a draft gives it another stamp.
final class Stamp {
    private Stamp() {}

    static String of(Sql sql) {
        return sql.list("""
                        SELECT (SELECT coalesce(max(number), 0) FROM step)
                            || ' ' || (SELECT coalesce(max(at), '') FROM step)
                            || ' ' || (SELECT count(*) FROM step WHERE state = 'undone')
                            || ' ' || (SELECT count(*) FROM draft)
                            || ' ' || (SELECT coalesce(max(saved), '') FROM draft)""", row -> row.text(1)).getFirst();
    }
}
