import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Gives a module descriptor to every library in a folder that has none, so that jlink accepts it.
///
/// The descriptor says what an automatic module means anyway, all packages open and exported, with what it
/// requires as jdeps finds it in the code. The jars are changed in place: run it on copies. The descriptors'
/// sources stay beside the folder, in `descriptors`.
///
/// Usage: `java DescribeModules.java FOLDER`
public final class DescribeModules {
    private static final String RELEASE = String.valueOf(Runtime.version().feature());

    private DescribeModules() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var undescribed = ModuleFinder.of(folder).findAll().stream()
                .filter(module -> module.descriptor().isAutomatic())
                .toList();
        if (undescribed.isEmpty()) {
            return;
        }
        var work = folder.resolveSibling("descriptors");
        var jdeps = Stream.of(
                "--ignore-missing-deps",
                "--multi-release",
                RELEASE,
                "--module-path",
                folder.toString(),
                "--generate-open-module",
                work.toString());
        run(
                "jdeps",
                Stream.concat(
                        jdeps, undescribed.stream().map(module -> jar(module).toString())));
        for (var module : undescribed) {
            describe(module, folder, work);
        }
    }

    private static void describe(ModuleReference module, Path folder, Path work) throws IOException {
        var name = module.descriptor().name();
        var classes = work.resolve("classes").resolve(name);
        run(
                "javac",
                Stream.of(
                        "--release",
                        RELEASE,
                        "--module-path",
                        folder.toString(),
                        "--patch-module",
                        name + "=" + jar(module),
                        "-d",
                        classes.toString(),
                        source(work.resolve(name)).toString()));
        run(
                "jar",
                Stream.of("--update", "--file", jar(module).toString(), "-C", classes.toString(), "module-info.class"));
        System.out.println("described " + name);
    }

    /// jdeps puts the descriptor of a multi-release jar into a folder for the release.
    private static Path source(Path generated) throws IOException {
        try (var files = Files.walk(generated)) {
            return files.filter(file -> file.endsWith("module-info.java"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path jar(ModuleReference module) {
        return Path.of(module.location().orElseThrow());
    }

    private static void run(String tool, Stream<String> arguments) {
        var out = new ByteArrayOutputStream();
        var log = new PrintStream(out);
        int exit = ToolProvider.findFirst(tool).orElseThrow().run(log, log, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException(tool + " failed:\n" + out);
        }
    }
}
