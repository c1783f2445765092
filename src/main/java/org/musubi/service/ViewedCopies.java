package org.musubi.service;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the copies of attachments lie that are looked at: in a folder that only this user can read, which goes with
/// the program. What had to stay, because a viewer held it or the program was killed, goes at a later start.
public final class ViewedCopies implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ViewedCopies.class.getName());
    private static final String PREFIX = "musubi-view-";

    /// The name says by which process it was made: a folder of one that still runs is in use.
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    private final Path temporary;
    private @Nullable Path folder;

    /// @param temporary a folder for what is not to last
    public ViewedCopies(Path temporary) {
        this.temporary = temporary;
    }

    /// Among what the system keeps for the time being.
    public static ViewedCopies ofThisUser() {
        return new ViewedCopies(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// The folder, made if need be.
    ///
    /// @throws IOException if it cannot be made
    public synchronized Path folder() throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            folder = Files.createTempDirectory(
                    temporary, PREFIX + ProcessHandle.current().pid() + "-");
        }
        return folder;
    }

    /// Deletes the folders of programs that run no more.
    public void clearLeftovers() {
        try (Stream<Path> all = Files.list(temporary)) {
            List<Path> left = all.filter(ViewedCopies::isLeftover).toList();
            left.forEach(ViewedCopies::delete);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot be listed: " + temporary, e);
        }
    }

    private static boolean isLeftover(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /// Deletes the folder, as far as nobody holds what is in it.
    @Override
    public synchronized void close() {
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Deleting());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "stays until the next start: " + folder, e);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of) {
            folder.toFile().setWritable(true);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
            if (of.isRegularFile()) {
                // Windows does not delete what is marked as read-only.
                file.toFile().setWritable(true);
            }
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
