package org.musubi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.musubi.exchange.ExchangeException;
import org.musubi.store.LibraryException;
import org.musubi.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line. Needs no display, and loads no class of the window but to open it.
public final class Cli {
    /// All went well.
    static final int OK = 0;

    /// The data will not allow it.
    static final int DATA = 1;

    /// The command was not used as it is meant to be.
    static final int USAGE = 2;

    private final Surroundings surroundings;

    public Cli(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Runs a command line to its end.
    ///
    /// @return the exit code: 0, or, after one line on standard error, 1 for a problem with the data
    ///     and 2 for wrong usage
    public int run(String... arguments) {
        var line = new CommandLine(new MusubiCommand(surroundings))
                .addSubcommand(new ExportCommand(surroundings))
                .addSubcommand(new ImportCommand(surroundings))
                .addSubcommand(new ReportCommand(surroundings))
                .addSubcommand(new SearchCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new BackupCommand(surroundings))
                .addSubcommand(new SalvageCommand(surroundings));
        String version = surroundings.messages().text("app.name") + " " + surroundings.version();
        line.getCommandSpec().version(version);
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().version(version));
        // A name that begins with @ is a name, not a file of more arguments.
        line.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setResourceBundle(texts())
                .setOut(new PrintWriter(
                        surroundings.out(), true, surroundings.out().charset()))
                .setErr(new PrintWriter(
                        surroundings.err(), true, surroundings.err().charset()))
                .setParameterExceptionHandler((e, _) -> complain(e))
                .setExecutionExceptionHandler((e, _, _) -> complain(e));
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            return complain(DATA, surroundings.messages().text("cli.error.unexpected", e.toString()));
        } finally {
            surroundings.out().flush();
        }
    }

    private ResourceBundle texts() {
        Locale language = Locale.of(surroundings.messages().language().tag());
        return ResourceBundle.getBundle("i18n.cli", language, Cli.class.getModule());
    }

    private int complain(Exception failure) {
        Logger.getLogger(Cli.class.getName()).log(Level.FINE, "a command failed", failure);
        Messages messages = surroundings.messages();
        return switch (failure) {
            case ParameterException e -> complain(USAGE, usage(e, wrongUsage(e)));
            case Problem e when e.exitCode() == USAGE -> complain(USAGE, usage("musubi", messages.text(e.what())));
            case Problem e -> complain(e.exitCode(), messages.text(e.what()));
            case LibraryException e -> complain(DATA, messages.text(e.message()));
            case ExchangeException e ->
                complain(
                        DATA,
                        messages.text(e.message()) + " "
                                + e.problems().getFirst().text(messages));
            case NoSuchFileException e -> complain(DATA, messages.text("cli.error.no-file", e.getFile()));
            case FileSystemException e ->
                complain(
                        DATA,
                        messages.text(
                                "cli.error.file",
                                String.valueOf(e.getFile()),
                                e.getClass().getSimpleName()));
            case IOException e -> complain(DATA, messages.text("cli.error.file", "", String.valueOf(e.getMessage())));
            default -> complain(DATA, messages.text("cli.error.unexpected", failure.toString()));
        };
    }

    private int complain(int exitCode, String line) {
        surroundings.complain(line);
        return exitCode;
    }

    private String wrongUsage(ParameterException e) {
        Messages messages = surroundings.messages();
        return switch (e) {
            case UnmatchedArgumentException u ->
                messages.text("cli.error.unknown-argument", String.join(" ", u.getUnmatched()));
            case MissingParameterException m
            when !m.getMissing().isEmpty() ->
                messages.text(
                        "cli.error.missing-argument", m.getMissing().getFirst().paramLabel());
            case ParameterException p
            when p.getValue() != null && p.getArgSpec() != null ->
                messages.text(
                        "cli.error.bad-value", p.getValue(), p.getArgSpec().paramLabel());
            default -> String.valueOf(e.getMessage());
        };
    }

    private String usage(ParameterException e, String what) {
        return usage(e.getCommandLine().getCommandSpec().qualifiedName(), what);
    }

    private String usage(String command, String what) {
        return surroundings.messages().text("cli.error.usage", what, command + " --help");
    }
}
