package org.musubi.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// One page of a b-tree, as far as it can be read.
///
/// @param ofRows whether its rows are known by a number (`rowid`), or by their first columns
/// @param leaf whether it has no children
/// @param cells those that make sense, in their order
/// @param lastChild the page after the last cell; 0 on a leaf
/// @param broken how many cells make no sense
record TreePage(boolean ofRows, boolean leaf, List<Cell> cells, long lastChild, int broken) {
    private static final int INNER_INDEX = 2;
    private static final int INNER_TABLE = 5;
    private static final int LEAF_INDEX = 10;
    private static final int LEAF_TABLE = 13;

    /// @param child the page before it; 0 on a leaf
    /// @param rowid 0 where rows have none
    /// @param payload the row's bytes; empty where a cell has none
    record Cell(long child, long rowid, byte[] payload) {}

    /// Reads a page.
    ///
    /// @param used is told of pages that rows run over to
    /// @throws DamagedPageException if it is no page of a b-tree
    static TreePage read(Pages pages, long number, BitSet used) throws DamagedPageException {
        return new Reader(pages, number, used).read();
    }

    private static final class Reader {
        private final Pages pages;
        private final long number;
        private final BitSet used;
        private final ByteBuffer page;
        private final int start;
        private final int usable;

        Reader(Pages pages, long number, BitSet used) throws DamagedPageException {
            this.pages = pages;
            this.number = number;
            this.used = used;
            page = pages.page(number);
            start = Pages.start(number);
            usable = pages.usable();
        }

        TreePage read() throws DamagedPageException {
            int type = page.get(start);
            boolean leaf = type == LEAF_INDEX || type == LEAF_TABLE;
            boolean ofRows = type == INNER_TABLE || type == LEAF_TABLE;
            if (!leaf && type != INNER_TABLE && type != INNER_INDEX) {
                throw new DamagedPageException("page " + number + " is no page of a table or index");
            }
            int cellCount = Short.toUnsignedInt(page.getShort(start + 3));
            int pointers = start + (leaf ? 8 : 12);
            if (pointers + 2 * cellCount > usable) {
                throw new DamagedPageException("page " + number + " cannot have " + cellCount + " rows");
            }
            var cells = new ArrayList<Cell>(cellCount);
            int broken = 0;
            for (int i = 0; i < cellCount; i++) {
                int at = Short.toUnsignedInt(page.getShort(pointers + 2 * i));
                try {
                    if (at < pointers + 2 * cellCount) {
                        throw new DamagedPageException("a row in the head of page " + number);
                    }
                    cells.add(cell(at, leaf, ofRows));
                } catch (DamagedPageException | IndexOutOfBoundsException e) {
                    broken++;
                }
            }
            return new TreePage(ofRows, leaf, cells, leaf ? 0 : unsigned(start + 8), broken);
        }

        private long unsigned(int at) {
            return Integer.toUnsignedLong(page.getInt(at));
        }

        private Cell cell(int from, boolean leaf, boolean ofRows) throws DamagedPageException {
            int at = from;
            long child = 0;
            if (!leaf) {
                child = unsigned(at);
                at += 4;
            }
            if (!leaf && ofRows) {
                return new Cell(child, Varint.read(page, at).value(), new byte[0]);
            }
            Varint length = Varint.read(page, at);
            at = length.end();
            long rowid = 0;
            if (ofRows) {
                Varint id = Varint.read(page, at);
                rowid = id.value();
                at = id.end();
            }
            return new Cell(child, rowid, payload(at, length.value(), ofRows));
        }

        private byte[] payload(int at, long length, boolean ofRows) throws DamagedPageException {
            if (length < 1 || length > Integer.MAX_VALUE - 8 || length / usable > pages.count()) {
                throw new DamagedPageException("a row of " + length + " bytes");
            }
            int local = local((int) length, ofRows);
            if (at + local > usable) {
                throw new DamagedPageException("a row beyond the end of page " + number);
            }
            byte[] payload = new byte[(int) length];
            page.get(at, payload, 0, local);
            if (local < length) {
                overflow(unsigned(at + local), payload, local);
            }
            return payload;
        }

        /// How much of a row lies on its own page.
        private int local(int length, boolean ofRows) {
            int most = ofRows ? usable - 35 : (usable - 12) * 64 / 255 - 23;
            if (length <= most) {
                return length;
            }
            int least = (usable - 12) * 32 / 255 - 23;
            int fitting = least + (length - least) % (usable - 4);
            return fitting <= most ? fitting : least;
        }

        private void overflow(long first, byte[] payload, int from) throws DamagedPageException {
            var chain = new BitSet();
            int at = from;
            long next = first;
            while (at < payload.length) {
                if (next > pages.count() || chain.get((int) next)) {
                    throw new DamagedPageException("a row that runs in circles");
                }
                chain.set((int) next);
                ByteBuffer more = pages.page(next);
                int length = Math.min(usable - 4, payload.length - at);
                more.get(4, payload, at, length);
                at += length;
                next = Integer.toUnsignedLong(more.getInt(0));
            }
            used.or(chain);
        }
    }
}
