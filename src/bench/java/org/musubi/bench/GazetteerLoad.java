package org.musubi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.musubi.gazetteer.Gazetteer;

/// How long the first suggestion waits for the gazetteer: read in a process of its own, where nothing is warm.
final class GazetteerLoad {
    private static final int RUNS = 5;

    private GazetteerLoad() {}

    static Measurement measure() throws IOException, InterruptedException {
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            GazetteerLoad.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader says = process.inputReader()) {
                String time = says.readLine();
                if (time == null) {
                    throw new IOException("the gazetteer could not be read");
                }
                times[i] = Long.parseLong(time) / 1e6;
            }
            process.waitFor();
        }
        Arrays.sort(times);
        return Measurement.of("gazetteer.load", times[RUNS / 2], "ms");
    }

    public static void main(String[] args) {
        long before = System.nanoTime();
        Gazetteer gazetteer = Gazetteer.load();
        long time = System.nanoTime() - before;
        if (gazetteer.find("kitaq", 1).isEmpty()) {
            throw new IllegalStateException("nothing found");
        }
        System.out.println(time);
    }
}
