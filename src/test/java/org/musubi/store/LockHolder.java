package org.musubi.store;

import java.io.IOException;
import java.nio.file.Path;

/// A program that takes a library's lock, says so, and gives it up when told to.
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        LibraryLock.Attempt attempt = LibraryLock.tryTake(Path.of(arguments[0]), new BeatWatch());
        System.out.println(attempt.getClass().getSimpleName());
        System.in.read();
        if (attempt instanceof LibraryLock.Attempt.Taken(LibraryLock lock)) {
            lock.close();
        }
        System.out.println("closed");
    }
}
