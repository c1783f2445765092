package org.musubi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.musubi.service.Finding;
import org.musubi.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `musubi check [FILE]`: a line for each finding.
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<Finding> findings = new ArrayList<>();
        surroundings.read(file, library -> findings.addAll(library.check(Progress.NONE)));
        for (Finding finding : findings) {
            surroundings.out().println(finding.text(surroundings.messages()));
        }
        if (findings.isEmpty()) {
            surroundings.out().println(surroundings.messages().text("cli.sound"));
        }
        return findings.isEmpty() ? Cli.OK : Cli.DATA;
    }
}
