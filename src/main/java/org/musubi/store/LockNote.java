package org.musubi.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a lock file says: lines of `name=value`. Whatever cannot be read counts as not said, for the file may be
/// half-written, or not ours.
///
/// @param token made anew whenever the lock is taken; empty if nobody has it
/// @param beat counted up while its writer lives. Machines' clocks differ, so it is no time
record LockNote(LibraryWriter writer, String token, long beat) {
    /// A file that nobody has written to yet.
    static final LockNote EMPTY = new LockNote(LibraryWriter.UNKNOWN, "", 0);

    /// Left by a program in a file that it is about to delete.
    static final LockNote RELEASED = new LockNote(LibraryWriter.UNKNOWN, "released", 0);

    /// No note is longer, in bytes.
    static final int MOST = 4096;

    LockNote next() {
        return new LockNote(writer, token, beat + 1);
    }

    boolean isReleased() {
        return token.equals(RELEASED.token);
    }

    static LockNote read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST);
        for (int at = 0; bytes.hasRemaining(); at = bytes.position()) {
            if (channel.read(bytes, at) < 0) {
                break;
            }
        }
        return parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
    }

    private static LockNote parse(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        var writer = new LibraryWriter(
                values.getOrDefault("user", ""),
                values.getOrDefault("host", ""),
                number(values.get("process")),
                instant(values.get("since")));
        return new LockNote(writer, values.getOrDefault("token", ""), number(values.get("beat")));
    }

    private static long number(@Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static Instant instant(@Nullable String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }

    /// Written in one go, so that a reader meets it torn as seldom as can be.
    void write(FileChannel channel) throws IOException {
        String text = "This file says who has the library open to write. It goes when they close it.\n"
                + line("user", writer.user())
                + line("host", writer.host())
                + line("process", Long.toString(writer.process()))
                + line("since", writer.since().toString())
                + line("token", token)
                + line("beat", Long.toString(beat));
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        int length = bytes.remaining();
        for (int at = 0; bytes.hasRemaining(); at = length - bytes.remaining()) {
            channel.write(bytes, at);
        }
        channel.truncate(length);
    }

    private static String line(String name, String value) {
        String shown = value.length() > 200 ? value.substring(0, 200) : value;
        return name + "=" + shown.replaceAll("[\\r\\n]", " ") + "\n";
    }
}
