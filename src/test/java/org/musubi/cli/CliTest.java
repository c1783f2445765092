package org.musubi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.Samples;
import org.musubi.exchange.JsonFormat;
import org.musubi.service.DefaultLibrary;
import org.musubi.store.Library;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class CliTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> opened = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private byte[] sample = {};

    /// Writes down what it is asked for.
    private record FakeReports(List<String> printed) implements ReportWriter {
        @Override
        public void write(Request r, OutputStream out) throws IOException {
            out.write(describe(r).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void print(Request r, String printer) {
            printed.add(printer + ": " + describe(r));
        }

        private static String describe(Request r) {
            return r.kind() + " " + r.ids() + " " + r.language().tag() + " "
                    + r.library().records().size() + " " + r.libraryName();
        }
    }

    @BeforeEach
    void writeSample() throws IOException {
        var json = new ByteArrayOutputStream();
        JsonFormat.write(Samples.LIBRARY, json);
        sample = json.toByteArray();
        Files.write(folder.resolve("in.json"), sample);
    }

    private int run(Language language, String... arguments) {
        out.reset();
        err.reset();
        return new Cli(new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Messages.in(language),
                        new DefaultLibrary(folder.resolve("home"), () -> new ByteArrayInputStream(sample)),
                        new FakeReports(printed),
                        file -> {
                            opened.add(String.valueOf(file));
                            return 0;
                        },
                        "1.2.3"))
                .run(arguments);
    }

    private int run(String... arguments) {
        return run(Language.ENGLISH, arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void assertOneLineOfError(String part) {
        assertThat(err().lines()).hasSize(1).first().asString().contains(part);
        assertThat(out()).isEmpty();
    }

    @Test
    void whileAWindowHasTheLibraryOpenItIsReadButNotChanged() {
        run("import", path("in.json"), path("lib.musubi"));
        try (Library window = Library.open(folder.resolve("lib.musubi"))) {
            assertThat(run("import", path("in.json"), path("lib.musubi"))).isEqualTo(1);
            assertOneLineOfError("open for editing elsewhere");
            assertThat(err()).contains(System.getProperty("user.name"));

            assertThat(run("export", "--format", "json", "-o", path("out.json"), path("lib.musubi")))
                    .isZero();
            assertThat(run("search", "Toyama", path("lib.musubi"))).isZero();
            assertThat(run("check", path("lib.musubi"))).isZero();
            assertThat(run("report", "list", "-o", path("out.pdf"), path("lib.musubi")))
                    .isZero();
            assertThat(window.isReadOnly()).isFalse();
            window.write("step.edit", step -> step.people().remove(Samples.SPEAKER.id()));
        }
        assertThat(run("import", path("in.json"), path("lib.musubi"))).isZero();
    }

    @Test
    void whileAWindowHasTheDefaultLibraryOpenItIsReadToo() {
        run("import", path("in.json"));
        Path standard = folder.resolve("home/reference.musubi");
        try (Library _ = Library.open(standard)) {
            assertThat(run("search", "Toyama")).isZero();
            assertThat(run("import", path("in.json"))).isEqualTo(1);
        }
    }

    @Test
    void withoutACommandOpensTheWindow() throws IOException {
        Files.createFile(folder.resolve("odd name"));

        assertThat(run()).isZero();
        assertThat(run("some.musubi")).isZero();
        assertThat(run(path("odd name"))).isZero();

        assertThat(opened).containsExactly("null", "some.musubi", path("odd name"));
    }

    @Test
    void aMisspeltCommandIsWrongUsage() {
        assertThat(run("exprot")).isEqualTo(2);
        assertOneLineOfError("“exprot”");
        assertThat(opened).isEmpty();
    }

    @Test
    void importMakesALibraryThatIsNotThereAndExportGivesTheSameBytes() throws IOException {
        assertThat(run("import", path("in.json"), path("new.musubi"))).isZero();
        assertThat(out()).isEqualToIgnoringNewLines("10 added, 0 updated, 0 unchanged.");

        assertThat(run("export", "--format", "json", "-o", path("out.json"), path("new.musubi")))
                .isZero();
        assertThat(out()).isEmpty();
        assertThat(Files.readAllBytes(folder.resolve("out.json"))).isEqualTo(sample);
    }

    @Test
    void exportMayGoToTheStandardOutput() {
        assertThat(run("export", "--format", "json", "-o", "-")).isZero();

        assertThat(out.toByteArray()).isEqualTo(sample);
    }

    @Test
    void withoutAFileItIsTheDefaultLibrary() {
        assertThat(run("search", "Haiphong")).isZero();

        assertThat(out().lines().findFirst()).contains("place\thai-phong\tHai Phong\t");
        assertThat(folder.resolve("home/reference.musubi")).isRegularFile();
    }

    @Test
    void searchPrintsTypeIdNameAndDateInTheUsersLanguage() {
        assertThat(run(Language.JAPANESE, "search", "研修")).isZero();

        assertThat(out()).isEqualToIgnoringNewLines("record\tworkshop\t試行研修ワークショップ\t2017-11-27/2017-12-01");
    }

    @Test
    void searchThatFindsNothingIsNoError() {
        assertThat(run("search", "\"*%")).isZero();
        assertThat(out() + err()).isEmpty();
    }

    @Test
    void importOfABadFileLeavesNothing() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"musubi\":1,\"people\":[{\"id\":\"x\"}]}");

        assertThat(run("import", path("bad.json"), path("new.musubi"))).isEqualTo(1);

        assertOneLineOfError("$.people[0].name: a person needs a name or a role");
        assertThat(folder.resolve("new.musubi")).doesNotExist();
    }

    @Test
    void importWarnsOfWhatItLeavesOut() throws IOException {
        Files.writeString(folder.resolve("odd.json"), "{\"musubi\":1,\"colour\":1}");

        assertThat(run("import", path("odd.json"), path("new.musubi"))).isZero();

        assertThat(err()).isEqualToIgnoringNewLines("Warning: $.colour: this key is not known and was left out");
    }

    @Test
    void aFailedExportLeavesTheOldFile() throws IOException {
        Files.writeString(folder.resolve("out.json"), "precious");

        assertThat(run("export", "--format", "json", "-o", path("out.json"), path("none.musubi")))
                .isEqualTo(1);

        assertOneLineOfError("none.musubi");
        assertThat(folder.resolve("out.json")).hasContent("precious");
    }

    @Test
    void filesThatCannotBeReadOrWrittenAreSaidSo() {
        assertThat(run("import", path("none.json"))).isEqualTo(1);
        assertOneLineOfError("There is no file " + path("none.json"));

        assertThat(run("export", "--format", "json", "-o", path("no/such/out.json")))
                .isEqualTo(1);
        assertOneLineOfError("out.json");
    }

    @Test
    void problemsAreSaidInTheUsersLanguage() {
        assertThat(run(Language.JAPANESE, "check", path("none.musubi"))).isEqualTo(1);
        assertOneLineOfError("ライブラリがありません");
        assertThat(run(Language.JAPANESE, "search")).isEqualTo(2);
        assertOneLineOfError("「TEXT」が必要です");
    }

    @Test
    void checkFindsNothingInASoundLibraryAndSaysWhatItFinds() throws IOException {
        assertThat(run("check")).isZero();
        assertThat(out()).isEqualToIgnoringNewLines("No problems found.");

        String json =
                new String(sample, StandardCharsets.UTF_8).replace("\"founded\": \"1998\"", "\"founded\": \"2020\"");
        Files.writeString(folder.resolve("odd.json"), json);
        run("import", path("odd.json"), path("odd.musubi"));
        assertThat(run("check", path("odd.musubi"))).isEqualTo(1);
        assertThat(out()).contains("workshop").contains("institute 2020");
    }

    @Test
    void backupPrintsWhereTheBackupIs() {
        assertThat(run("backup")).isZero();

        Path backup = Path.of(out().strip());
        assertThat(backup).exists();
        assertThat(run("check", backup.toString())).isZero();
    }

    @Test
    void salvageListsWhatIsLostAndLeavesTheDamagedFile() throws IOException {
        run("import", path("in.json"), path("some.musubi"));
        byte[] bytes = Files.readAllBytes(folder.resolve("some.musubi"));
        Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0x5A);
        Files.write(folder.resolve("some.musubi"), bytes);
        assertThat(run("check", path("some.musubi"))).isEqualTo(1);

        assertThat(run("salvage", path("some.musubi"), path("saved.musubi"))).isEqualTo(1);

        assertThat(out()).contains("lost");
        assertThat(folder.resolve("some.musubi")).hasBinaryContent(bytes);
        assertThat(run("check", path("saved.musubi"))).isZero();
    }

    @Test
    void reportTakesIdsAndAtLastALibrary() throws IOException {
        Library.create(folder.resolve("empty.musubi")).close();

        assertThat(run("report", "event", "workshop", "-o", path("r.pdf"))).isZero();
        assertThat(folder.resolve("r.pdf")).hasContent("event [workshop] en 2 Reference library");
        assertThat(run("report", "city", "toyama", "--lang", "ja", "-o", path("r.pdf")))
                .isZero();
        assertThat(folder.resolve("r.pdf")).hasContent("city [toyama] ja 2 参考ライブラリ");
        assertThat(run(Language.JAPANESE, "report", "list", "-o", "-", path("empty.musubi")))
                .isZero();
        assertThat(out()).isEqualTo("list [] ja 0 empty");
    }

    @Test
    void reportGoesToAPrinterInPlaceOfAFile() {
        assertThat(run("report", "agreement", "agreement", "--printer", "Front desk"))
                .isZero();
        assertThat(printed).containsExactly("Front desk: agreement [agreement] en 2 Reference library");
        assertThat(run("report", "list")).isEqualTo(2);
        assertThat(run("report", "list", "--printer", "Front desk", "-o", "-")).isEqualTo(2);
    }

    @Test
    void reportOfAnEventIsNotOfAnAgreement() {
        assertThat(run("report", "event", "agreement", "-o", "-")).isEqualTo(1);
        assertOneLineOfError("agreement");
    }

    @Test
    void reportOfWhatIsNotThere() {
        assertThat(run("report", "event", "toyama", "-o", "-")).isEqualTo(1);
        assertOneLineOfError("toyama");
        assertThat(run("report", "event", "-o", "-")).isEqualTo(2);
        assertThat(run("report", "event", "not an id", "-o", "-")).isEqualTo(2);
        assertThat(run("report", "poem", "x", "-o", "-")).isEqualTo(2);
        assertOneLineOfError("“poem”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export",
                "export --format json",
                "export --format xml -o -",
                "export --format json -o - a.musubi b.musubi",
                "import",
                "search",
                "check --deep",
                "report",
                "report list --lang fr -o -",
                "--nonsense",
                "a.musubi b.musubi"
            })
    void wrongUsageIsOneLineAndExitsWith2(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err().lines()).hasSize(1);
        assertThat(err()).contains("--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "export", "import", "report", "search", "check"})
    void helpIsThereInBothLanguages(String command) {
        String[] arguments = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};

        assertThat(run(arguments)).isZero();
        String english = out();
        assertThat(run(Language.JAPANESE, arguments)).isZero();

        assertThat(english).startsWith("Usage: musubi").contains("Show this help and exit.");
        assertThat(out()).startsWith("使い方：").contains("この説明を表示します。");
        assertThat(english.lines().filter(l -> l.matches(".*[ぁ-ん].*"))).isEmpty();
        assertThat(out()).doesNotContain("Show this").doesNotContain("Print version");
    }

    @Test
    void versionIsPrinted() {
        assertThat(run("--version")).isZero();
        assertThat(out()).isEqualToIgnoringNewLines("Musubi 1.2.3");
        assertThat(run("check", "-V")).isZero();
        assertThat(out()).isEqualToIgnoringNewLines("Musubi 1.2.3");
    }
}
