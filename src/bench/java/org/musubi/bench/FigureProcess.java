package org.musubi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs a class that measures one thing on its own, with heap, collector and compiler as in the package,
/// but without its cache of classes.
final class FigureProcess {
    private FigureProcess() {}

    /// @param display null if none is needed
    /// @return what 95 of 100 times are at most, in milliseconds, as the process prints it
    static double p95(@Nullable Display display, Class<?> measures, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = command(measures, arguments);
        var builder = new ProcessBuilder(command);
        if (display != null) {
            builder.environment().put("DISPLAY", display.name());
        }
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        try (BufferedReader output = process.inputReader()) {
            Optional<String> line =
                    output.lines().filter(text -> text.startsWith("p95 ")).findFirst();
            if (process.waitFor() != 0 || line.isEmpty()) {
                throw new IOException("failed: " + String.join(" ", command));
            }
            return Double.parseDouble(line.get().substring("p95 ".length()));
        } finally {
            process.destroyForcibly();
        }
    }

    /// What starts such a process.
    static List<String> command(Class<?> measures, Object... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(packageOptions());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                measures.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    private static List<String> packageOptions() throws IOException {
        String option = "--java-options ";
        return Files.readAllLines(Path.of("src/dist/jpackage.conf")).stream()
                .filter(line -> line.startsWith(option + "-X") && !line.contains("-XX:AOTCache"))
                .map(line -> line.substring(option.length()))
                .toList();
    }
}
