package org.musubi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.musubi.store.Library;

/// Kills a process that works on a library, at a random moment, again and again, and looks at what it leaves.
///
/// The same work is done on a second library that nobody is killed on. After each round the first one has to be
/// just like it: with all the work that was reported done, and perhaps one more step, but never a part of one. Both
/// are then undone and done again by a step, and the next round goes on with the same file.
final class KillRounds {
    private static final int ROUNDS = 300;
    private static final int AT_ONCE = 2;
    private static final int MOST_REPORTED = 4;
    private static final int LONGEST_WAIT_MS = 150;
    private static final int STEPS = 1 << 20;

    private final Path file;
    private final Path twin;
    private final Random random;
    private int done;
    private long steps;

    private KillRounds(Path folder, int number) {
        file = folder.resolve("killed-" + number + ".musubi");
        twin = folder.resolve("twin-" + number + ".musubi");
        random = new Random(number);
    }

    static Measurement measure(Path folder) throws IOException, InterruptedException {
        int survived = 0;
        long steps = 0;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var rounds = new KillRounds[] {new KillRounds(folder, 0), new KillRounds(folder, 1)};
            List<Future<Integer>> results =
                    threads.invokeAll(List.<Callable<Integer>>of(rounds[0]::run, rounds[1]::run));
            for (Future<Integer> result : results) {
                survived += result.get();
            }
            steps = rounds[0].steps + rounds[1].steps;
        } catch (ExecutionException e) {
            throw new IOException("a round could not be held", e.getCause());
        }
        System.out.printf("%d of %d rounds survived, %,d pieces of work%n", survived, ROUNDS, steps);
        return Measurement.against(ROUNDS, "records.kills", survived, "");
    }

    /// @return rounds survived; after one that was not, no more are held
    private int run() throws IOException, InterruptedException, SQLException {
        try (Library library = Library.create(twin)) {
            library.write("step.import", step -> Saving.fill(step, Work.maker().content()));
        }
        Files.copy(twin, file);
        try (Library same = Library.open(twin)) {
            var work = new Work(same, Work.maker());
            for (int round = 0; round < ROUNDS / AT_ONCE; round++) {
                int reported = live();
                String fault = fault(same, work, reported);
                if (!fault.isEmpty()) {
                    System.out.printf("round %d of %s: %s%n", round, file.getFileName(), fault);
                    return round;
                }
                if (round % 10 == 9) {
                    System.out.printf("%s: %d rounds, %,d pieces of work%n", file.getFileName(), round + 1, steps);
                }
            }
            return ROUNDS / AT_ONCE;
        }
    }

    private Process worker() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        file.toString(),
                        Integer.toString(done))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Lets a process work, and kills it: a random time after it has reported some pieces of work, or none.
    ///
    /// @return how much work it reported
    private int live() throws IOException, InterruptedException {
        Process process = worker();
        try (BufferedReader says = process.inputReader()) {
            if (!"ready".equals(says.readLine())) {
                throw new IOException("the process did not start to work");
            }
            int reported = 0;
            int wanted = random.nextInt(MOST_REPORTED + 1);
            while (reported < wanted && says.readLine() != null) {
                reported++;
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_WAIT_MS));
            // By its handle, which leaves alone what it has said.
            if (!process.toHandle().destroyForcibly() || process.waitFor() == 0) {
                throw new IOException("the process has ended of itself");
            }
            while (says.readLine() != null) {
                reported++;
            }
            return reported;
        } finally {
            process.destroyForcibly();
        }
    }

    /// @return empty if all is well
    private String fault(Library same, Work work, int reported) throws IOException, SQLException {
        for (int i = 0; i < reported; i++) {
            work.run(done++);
        }
        steps += reported;
        try (Library library = Library.open(file)) {
            if (!alike(library, same)) {
                // The last piece of work may be done, and killed before it could be reported.
                work.run(done++);
                if (!alike(library, same)) {
                    return "not as it was after step " + reported + " of this round, nor after the next";
                }
            }
            boolean undone = library.undo().isPresent();
            if (undone != same.undo().isPresent() || !alike(library, same)) {
                return "undo does not do what it should";
            }
            if (undone && (library.redo().isEmpty() || same.redo().isEmpty() || !alike(library, same))) {
                return "a step that was undone cannot be done again";
            }
            if (!library.faults().isEmpty()) {
                return "faults: " + library.faults();
            }
        }
        return check();
    }

    private static boolean alike(Library one, Library other) {
        return history(one).equals(history(other)) && one.content().equals(other.content());
    }

    private static List<String> history(Library library) {
        return library.steps(STEPS).stream()
                .map(step -> step.number() + " " + step.name() + " " + step.subject() + " " + step.state())
                .toList();
    }

    private String check() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
                String found = row.getString(1);
                if (!found.equals("ok")) {
                    return found;
                }
            }
            try (ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
                return row.next() ? "a reference to nothing in " + row.getString(1) : "";
            }
        }
    }
}
