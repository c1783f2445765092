package org.musubi.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The pages of an SQLite file, read without SQLite, which gives up at the first fault that it meets.
///
/// The layout is from <https://www.sqlite.org/fileformat2.html>. Nothing in the file is believed: whatever
/// does not fit is a [DamagedPageException].
final class Pages implements AutoCloseable {
    private static final int HEADER = 100;
    private static final int USUAL_SIZE = 4096;

    private final FileChannel channel;
    private final int size;
    private final int usable;
    private final long count;

    /// Opens a file to read.
    ///
    /// @throws IOException if it cannot be read
    Pages(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            ByteBuffer header = read(0, HEADER);
            size = pageSize(Short.toUnsignedInt(header.getShort(16)));
            int reserved = Byte.toUnsignedInt(header.get(20));
            // SQLite wants 480 bytes at least; Musubi reserves none.
            usable = size - reserved >= 480 && reserved < 64 ? size - reserved : size;
            count = (channel.size() + size - 1) / size;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static int pageSize(int stated) {
        int pages = stated == 1 ? 65_536 : stated;
        return pages >= 512 && Integer.bitCount(pages) == 1 ? pages : USUAL_SIZE;
    }

    /// How many pages there are; they count from 1.
    long count() {
        return count;
    }

    /// What a page can hold, in bytes.
    int usable() {
        return usable;
    }

    /// The version of the schema as the file states it.
    int userVersion() throws IOException {
        return read(0, HEADER).getInt(60);
    }

    /// The first page of the list of free ones; 0 if there is none.
    long firstFree() throws IOException {
        return Integer.toUnsignedLong(read(0, HEADER).getInt(32));
    }

    /// A page's bytes; what lies beyond the end of the file is 0.
    ///
    /// @throws DamagedPageException if there is no such page, or the disk does not give it
    ByteBuffer page(long number) throws DamagedPageException {
        if (number < 1 || number > count) {
            throw new DamagedPageException("there is no page " + number);
        }
        try {
            return read((number - 1) * size, size);
        } catch (IOException e) {
            throw new DamagedPageException("page " + number + " cannot be read: " + e.getMessage());
        }
    }

    /// Where the b-tree of a page begins.
    static int start(long number) {
        return number == 1 ? HEADER : 0;
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // Once more, until the end of the page or of the file.
        }
        return bytes.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
