package org.musubi.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.musubi.store.LibraryFile.Access;
import org.musubi.store.SalvageLoss.Kind;

/// A copy of a damaged file to work on, with what a crash left beside it put in, so that the file itself is never
/// touched.
final class SalvageCopy implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final LibraryFile copy;
    private final List<SalvageLoss> losses = new ArrayList<>();

    private SalvageCopy(LibraryFile copy) {
        this.copy = copy;
    }

    /// @param target beside which the copy lies meanwhile
    static SalvageCopy of(Path damaged, Path target) throws IOException {
        LibraryFile file = LibraryFile.draftOf(target, LibraryFile.PATIENCE);
        file.discardOnExit();
        var copy = new SalvageCopy(file);
        try {
            copy.take(damaged, file.path());
            Path log = damaged.resolveSibling(damaged.getFileName() + "-wal");
            if (Files.exists(log) && Files.size(log) > 0) {
                copy.take(log, file.path().resolveSibling(file.path().getFileName() + "-wal"));
                copy.bringIn();
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /// Block by block: a disk that fails gives what is around the fault.
    private void take(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long size = in.size();
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            for (long at = 0; at < size; at += BLOCK) {
                block.clear().limit((int) Math.min(BLOCK, size - at));
                try {
                    while (block.hasRemaining() && in.read(block, at + block.position()) >= 0) {
                        // Once more, until the block is full.
                    }
                } catch (IOException e) {
                    losses.add(new SalvageLoss(
                            Kind.PAGE, String.valueOf(from.getFileName()), "", at + ": " + e.getMessage()));
                    block.position(0);
                    block.put(new byte[block.limit()]);
                }
                block.flip();
                while (block.hasRemaining()) {
                    out.write(block, at + block.position());
                }
            }
        }
    }

    /// Lets SQLite put in the steps that were safe in the log but not yet in the file. It checks each by its sum.
    private void bringIn() {
        try (Sql sql = copy.connect(Access.WRITE)) {
            sql.pragma("wal_checkpoint(TRUNCATE)");
        } catch (LibraryException e) {
            losses.add(new SalvageLoss(Kind.PAGE, "-wal", "", String.valueOf(e.getMessage())));
        }
    }

    Path file() {
        return copy.path();
    }

    List<SalvageLoss> losses() {
        return losses;
    }

    @Override
    public void close() {
        copy.discard();
    }
}
