package org.musubi.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another process on the same machine, which runs a class of the tests.
///
/// It says what it has to say in lines, and is told to go on by lines.
public final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final BufferedReader says;
    private final Path complaints;

    public OtherProgram(Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            complaints = Files.createTempFile("program", ".txt");
            complaints.toFile().deleteOnExit();
            process = new ProcessBuilder(command)
                    .redirectError(complaints.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        says = process.inputReader();
    }

    /// Waits for what it says next.
    ///
    /// @throws AssertionError if it ends instead
    public String line() {
        try {
            String line = says.readLine();
            if (line == null) {
                throw new AssertionError("the other program has ended: " + complaint());
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets it go on.
    public void tell(String line) {
        try {
            var out = process.outputWriter();
            out.write(line + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String complaint() throws IOException {
        return Files.readString(complaints);
    }

    public long pid() {
        return process.pid();
    }

    /// Waits until it has ended of itself.
    ///
    /// @throws AssertionError if it failed
    public void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("the other program failed: " + complaint());
            }
        } catch (InterruptedException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Kills it, in the middle of whatever it does, and waits until it is gone.
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the other program cannot be killed");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
