package org.musubi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.musubi.service.SalvageList;
import org.musubi.store.Salvage;
import org.musubi.store.Ticker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `musubi salvage DAMAGED NEW`: a line for each thing that is lost or not as it was.
@Command(name = "salvage", mixinStandardHelpOptions = true)
final class SalvageCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "DAMAGED", descriptionKey = "damaged")
    private Path damaged = Path.of("-");

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "saved")
    private Path saved = Path.of("-");

    SalvageCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var list = new SalvageList(Salvage.run(damaged, saved, Ticker.TO_THE_END), surroundings.messages());
        surroundings.out().println(list.summary());
        list.lines().forEach(surroundings.out()::println);
        return list.report().losses().isEmpty() ? Cli.OK : Cli.DATA;
    }
}
