package org.musubi.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Goes through the b-trees of a damaged file, round whatever cannot be read.
final class TreeWalk {
    private static final int DEEPEST = 40;
    private static final int SCHEMA_ROOT = 1;
    private static final int MOST_LETTERS = 80;

    private final Pages pages;
    private final BitSet seen = new BitSet();
    private final BitSet overflow = new BitSet();

    /// Takes what is found.
    interface Finder {
        /// @return whether this is a row of the table at all
        boolean row(List<@Nullable Object> values, long rowid);

        /// @param what technical, in English
        void lost(long page, String what);
    }

    /// A table or index as the file itself lists it.
    record Root(String type, String name, long page, String sql) {}

    TreeWalk(Pages pages) {
        this.pages = pages;
    }

    /// What the file says it holds.
    ///
    /// @param lost is told of pages that cannot be read
    List<Root> roots(List<String> lost) {
        var roots = new ArrayList<Root>();
        walk(SCHEMA_ROOT, true, new Finder() {
            @Override
            public boolean row(List<@Nullable Object> values, long rowid) {
                if (values.size() == 5
                        && values.get(0) instanceof String type
                        && values.get(1) instanceof String name
                        && values.get(3) instanceof Long page) {
                    roots.add(new Root(type, name, page, String.valueOf(values.get(4))));
                }
                return true;
            }

            @Override
            public void lost(long page, String what) {
                lost.add(what);
            }
        });
        return roots;
    }

    /// Finds the rows of one tree.
    ///
    /// @param ofRows whether it is the tree of a table with row numbers
    void walk(long root, boolean ofRows, Finder finder) {
        descend(root, ofRows, 0, finder);
    }

    private void descend(long number, boolean ofRows, int depth, Finder finder) {
        if (seen.get((int) Math.clamp(number, 0, Integer.MAX_VALUE)) || depth > DEEPEST) {
            finder.lost(number, "page " + number + " belongs elsewhere");
            return;
        }
        TreePage page;
        try {
            page = TreePage.read(pages, number, overflow);
            if (page.ofRows() != ofRows) {
                throw new DamagedPageException("page " + number + " is of another tree");
            }
        } catch (DamagedPageException e) {
            finder.lost(number, String.valueOf(e.getMessage()));
            return;
        }
        List<List<@Nullable Object>> rows = rows(page);
        if (number != SCHEMA_ROOT && !fits(page, rows, finder)) {
            finder.lost(number, "page " + number + " is of another tree");
            return;
        }
        seen.set((int) number);
        if (page.broken() > 0) {
            finder.lost(number, page.broken() + " rows on page " + number + " cannot be read");
        }
        for (int i = 0; i < page.cells().size(); i++) {
            TreePage.Cell cell = page.cells().get(i);
            if (!page.leaf()) {
                descend(cell.child(), ofRows, depth + 1, finder);
            }
            if (!rows.isEmpty() && (rows.get(i).isEmpty() || !finder.row(rows.get(i), cell.rowid()))) {
                finder.lost(number, "a row on page " + number + " cannot be read" + clue(cell));
            }
        }
        if (!page.leaf()) {
            descend(page.lastChild(), ofRows, depth + 1, finder);
        }
    }

    /// Whether half of the rows at least may stand here; a page without rows of its own always fits.
    private static boolean fits(TreePage page, List<List<@Nullable Object>> rows, Finder finder) {
        if (finder instanceof ShapedFinder shaped && !rows.isEmpty()) {
            int fitting = 0;
            for (int i = 0; i < rows.size(); i++) {
                if (shaped.fits(rows.get(i), page.cells().get(i).rowid())) {
                    fitting++;
                }
            }
            return fitting * 2 >= rows.size();
        }
        return true;
    }

    /// Knows which rows it is after.
    interface ShapedFinder extends Finder {
        boolean fits(List<@Nullable Object> values, long rowid);
    }

    /// The rows of a page; those that cannot be read are empty. None where a page has no rows of its own.
    private static List<List<@Nullable Object>> rows(TreePage page) {
        if (page.ofRows() && !page.leaf()) {
            return List.of();
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (TreePage.Cell cell : page.cells()) {
            try {
                rows.add(RowValues.read(cell.payload()));
            } catch (DamagedPageException e) {
                rows.add(List.of());
            }
        }
        return rows;
    }

    /// The letters that can still be made out in a row.
    private static String clue(TreePage.Cell cell) {
        String text = new String(cell.payload(), StandardCharsets.UTF_8)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-')
                .limit(MOST_LETTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.isBlank() ? "" : ": " + text;
    }

    /// Marks a tree's pages as known, whatever is on them.
    void pass(long root, boolean ofRows) {
        walk(root, ofRows, new Finder() {
            @Override
            public boolean row(List<@Nullable Object> values, long rowid) {
                return true;
            }

            @Override
            public void lost(long page, String what) {
                // An index and the words of the search are made anew.
            }
        });
    }

    /// Marks the pages that hold nothing any more.
    void passFree() throws IOException {
        long trunk = pages.firstFree();
        while (trunk != 0 && trunk <= pages.count() && !seen.get((int) trunk)) {
            seen.set((int) trunk);
            try {
                var page = pages.page(trunk);
                int leaves = Math.clamp(page.getInt(4), 0, pages.usable() / 4 - 2);
                for (int i = 0; i < leaves; i++) {
                    long leaf = Integer.toUnsignedLong(page.getInt(8 + 4 * i));
                    if (leaf <= pages.count()) {
                        seen.set((int) leaf);
                    }
                }
                trunk = Integer.toUnsignedLong(page.getInt(0));
            } catch (DamagedPageException e) {
                return;
            }
        }
    }

    /// A page with rows that no tree leads to.
    ///
    /// @param rowids as many as rows
    record Loose(long page, boolean ofRows, List<List<@Nullable Object>> rows, List<Long> rowids) {}

    /// The pages with rows that nothing leads to, once all trees have been walked.
    List<Loose> loose() {
        var loose = new ArrayList<Loose>();
        for (long number = 2; number <= pages.count(); number++) {
            if (!seen.get((int) number) && !overflow.get((int) number)) {
                looseAt(number).ifPresent(loose::add);
            }
        }
        return loose;
    }

    private Optional<Loose> looseAt(long number) {
        try {
            TreePage page = TreePage.read(pages, number, overflow);
            var rows = new ArrayList<List<@Nullable Object>>();
            var rowids = new ArrayList<Long>();
            List<List<@Nullable Object>> found = rows(page);
            for (int i = 0; i < found.size(); i++) {
                if (!found.get(i).isEmpty()) {
                    rows.add(found.get(i));
                    rowids.add(page.cells().get(i).rowid());
                }
            }
            return rows.isEmpty() ? Optional.empty() : Optional.of(new Loose(number, page.ofRows(), rows, rowids));
        } catch (DamagedPageException e) {
            return Optional.empty();
        }
    }
}
