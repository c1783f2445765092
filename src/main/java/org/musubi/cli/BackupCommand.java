package org.musubi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.musubi.service.Backups;
import org.musubi.service.Retention;
import org.musubi.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `musubi backup [FILE]`: a verified copy among the backups that the window makes; prints where it is.
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var backups =
                new Backups(surroundings.defaultLibrary()::backups, Clock.systemDefaultZone(), Retention.STANDARD);
        surroundings.read(
                file,
                library -> surroundings
                        .out()
                        .println(backups.make(library.library(), Progress.NONE).file()));
        return Cli.OK;
    }
}
