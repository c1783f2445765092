package org.musubi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program with a window, started for one measurement.
///
/// @param command what to start, with its arguments
/// @param environment what to set beside what is set here
record Program(String name, List<String> command, Map<String, String> environment) {
    /// Asks the program to say when its window is painted: with "print", or with "exit", to end then as well.
    static final String TRACE = "MUSUBI_TRACE_START";

    /// How the line begins that says so.
    static final String PAINTED = "map painted";

    /// How the line begins that says that the library is on the screen.
    private static final String SHOWN = "library shown";

    private static final int PATIENCE_SECONDS = 300;
    private static final double RESTING_LOAD = 0.02;

    /// The time from the start of the process to its painted window.
    Duration timeToPaint() throws IOException, InterruptedException {
        return timeTo(PAINTED, "exit");
    }

    /// The time from the start of the process until its library is on the screen.
    Duration timeToShow() throws IOException, InterruptedException {
        return timeTo(SHOWN, "exit-shown");
    }

    private Duration timeTo(String line, String trace) throws IOException, InterruptedException {
        long before = System.nanoTime();
        Process process = start(trace);
        try (BufferedReader output = process.inputReader()) {
            await(output, line);
            Duration time = Duration.ofNanos(System.nanoTime() - before);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(name + " did not end");
            }
            return time;
        } finally {
            process.destroyForcibly();
        }
    }

    /// The memory that the process holds (resident set, in bytes) when its window is painted and it has come to rest.
    long memoryAtRest() throws IOException, InterruptedException {
        return memoryAtRest(PAINTED);
    }

    /// The same, once its library is on the screen.
    long memoryWithLibrary() throws IOException, InterruptedException {
        return memoryAtRest(SHOWN);
    }

    private long memoryAtRest(String line) throws IOException, InterruptedException {
        Process process = start("print");
        try (BufferedReader output = process.inputReader()) {
            await(output, line);
            awaitRest(process);
            return resident(process.pid());
        } finally {
            process.destroy();
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }

    private Process start(String trace) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put(TRACE, trace);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private void await(BufferedReader output, String awaited) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(awaited)) {
                return;
            }
        }
        throw new IOException(name + " ended before it said: " + awaited);
    }

    /// At rest is what has used next to no processor for three seconds in a row.
    private void awaitRest(Process process) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Duration used = used(process);
        for (int quiet = 0; quiet < 3 && System.nanoTime() < deadline; ) {
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " ended before it came to rest");
            }
            Duration now = used(process);
            boolean resting = now.minus(used).toMillis() < TimeUnit.SECONDS.toMillis(1) * RESTING_LOAD;
            quiet = resting ? quiet + 1 : 0;
            used = now;
        }
    }

    private static Duration used(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long resident(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new IOException("no resident set known for process " + pid);
    }
}
