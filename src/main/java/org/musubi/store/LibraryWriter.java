package org.musubi.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Who has a library open to write. Shown to people; programs decide by the lock itself.
///
/// @param user as the system calls whoever is logged in; empty if not known
/// @param host the machine's name; empty if not known
/// @param process its number on that machine; 0 if not known
/// @param since when it was opened, by that machine's clock; [Instant#EPOCH] if not known
public record LibraryWriter(String user, String host, long process, Instant since) {
    /// One of whom nothing is known.
    static final LibraryWriter UNKNOWN = new LibraryWriter("", "", 0, Instant.EPOCH);

    /// Whoever runs this program, from now on.
    static LibraryWriter here() {
        return new LibraryWriter(
                System.getProperty("user.name", ""),
                hostName(),
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /// The name that this machine has for itself. Asking the network for it can take seconds, and comes last.
    private static String hostName() {
        String windows = System.getenv("COMPUTERNAME");
        if (windows != null && !windows.isBlank()) {
            return windows;
        }
        try {
            String linux =
                    Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            if (!linux.isEmpty()) {
                return linux;
            }
        } catch (IOException _) {
            // Another system.
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "";
        }
    }

    /// Whether nothing is known that could be shown.
    public boolean isUnknown() {
        return user.isEmpty() && host.isEmpty();
    }

    /// "tanaka@pc-23"; a question mark if not known.
    @Override
    public String toString() {
        return isUnknown() ? "?" : host.isEmpty() ? user : user + "@" + host;
    }
}
