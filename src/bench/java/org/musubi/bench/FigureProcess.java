package org.musubi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs a class that measures one thing on its own, with heap, collector and compiler as in the package,
/// but without its cache of classes.
final class FigureProcess {
    private static final Pattern FIGURE = Pattern.compile("[a-z0-9]+ [0-9.E-]+");

    private FigureProcess() {}

    /// @param display null if none is needed
    /// @return what 95 of 100 times are at most, in milliseconds, as the process prints it
    static double p95(@Nullable Display display, Class<?> measures, Object... arguments)
            throws IOException, InterruptedException {
        return figure("p95", figures(display, measures, arguments));
    }

    /// The figure of a name among those that a process printed.
    static double figure(String name, Map<String, Double> figures) throws IOException {
        Double figure = figures.get(name);
        if (figure == null) {
            throw new IOException("no figure " + name);
        }
        return figure;
    }

    /// @param display null if none is needed
    /// @return what the process prints in lines of a name and a number
    static Map<String, Double> figures(@Nullable Display display, Class<?> measures, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = command(measures, arguments);
        var builder = new ProcessBuilder(command);
        if (display != null) {
            builder.environment().put("DISPLAY", display.name());
        }
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        try (BufferedReader output = process.inputReader()) {
            Map<String, Double> figures = output.lines()
                    .filter(line -> FIGURE.matcher(line).matches())
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(part -> part[0], part -> Double.valueOf(part[1])));
            if (process.waitFor() != 0) {
                throw new IOException("failed: " + String.join(" ", command));
            }
            return figures;
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Class<?> measures, Object... arguments) throws IOException {
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
