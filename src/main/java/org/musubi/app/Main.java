package org.musubi.app;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.logging.LogManager;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.musubi.cli.Cli;
import org.musubi.cli.Surroundings;
import org.musubi.map.BaseMap;
import org.musubi.service.DefaultLibrary;
import org.musubi.store.Library;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (opensWindow(args)) {
            Application.launch(MusubiApp.class, args);
        } else {
            // A command needs no display, and must not ask for one when it draws a map or prints.
            System.setProperty("java.awt.headless", "true");
            // Standard error is for one line about what went wrong; what libraries have to say does not belong there.
            LogManager.getLogManager().reset();
            System.exit(new Cli(surroundings()).run(args));
        }
    }

    /// Whether there is plainly nothing to do but to open the window, so that the command line need not be loaded.
    static boolean opensWindow(String... args) {
        return args.length == 0
                || args.length == 1 && args[0].endsWith(Library.ENDING) && Files.exists(Path.of(args[0]));
    }

    private static Surroundings surroundings() {
        return new Surroundings(
                new PrintStream(System.out, true, charset("stdout.encoding")),
                new PrintStream(System.err, true, charset("stderr.encoding")),
                Messages.in(Language.of(Locale.getDefault())),
                new DefaultLibrary(UserFolders.ofThisUser().data(), MusubiApp::shippedLibrary),
                new PdfReports(new PrintMap(BaseMap.shipped()), LocalDate.now()),
                Main::openWindow,
                Version.text());
    }

    /// The encoding of a standard stream. Without a locale Java takes it for ASCII, which would turn every name into
    /// question marks; whoever reads the stream then wants UTF-8 as everywhere.
    private static Charset charset(String property) {
        Charset charset = Charset.forName(System.getProperty(property, "UTF-8"), StandardCharsets.UTF_8);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    private static int openWindow(@Nullable Path library) {
        System.clearProperty("java.awt.headless");
        Application.launch(MusubiApp.class, library == null ? new String[0] : new String[] {library.toString()});
        return 0;
    }
}
