package org.musubi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.RecordKind;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.model.Status;
import org.musubi.service.Finding;
import org.musubi.service.tidy.Likeness;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.SalvageLoss;

/// Every text is there in English and Japanese, once, and used.
class I18nTest {
    /// The beginnings of keys that the program puts together; the ends are codes of the model, numbers, or
    /// names of fields.
    private static final List<String> PUT_TOGETHER = List.of(
            "kind.",
            "dimension.",
            "shortcut.",
            "step.",
            "history.field.",
            "role.",
            "status.",
            "place.kind.",
            "relation.",
            "date.month.",
            "date.season.",
            "date.problem.",
            "date.edtf.",
            "detail.field.",
            "diff.field.",
            "salvage.loss.",
            "citation.format.",
            "editor.problem.latitude.",
            "editor.problem.longitude.",
            "json.",
            "check.",
            "bulk.what.",
            "merge.field.",
            "duplicates.reason.",
            "library.error.",
            "tile-file.error.",
            "timeline.era.",
            "timeline.ruler.",
            "years.short.",
            "years.speed.",
            "years.window.",
            "timeline.show-ruler.",
            "map.export.format.",
            "map.export.size.",
            "network.around.",
            "network.legend.",
            "timeline.lanes.",
            "timeline.others.",
            "timeline.none.",
            "results.group.",
            "results.column.",
            "results.none.");

    /// Keys whose texts may fill in different things in the two languages, and why.
    private static final Map<String, String> FILLED_IN_DIFFERENTLY =
            Map.of("date.fiscal", "Japanese adds the year of the era, which English has no use for");

    /// What looks like a key of a text but is none: names of files, and of values in the user's settings.
    private static final Pattern NO_KEY = Pattern.compile(
            ".*\\.(html|json|properties|fxml|css|sql)|map\\.(country-lines|local-names|contrast|position|tiles)");

    private static final Path TEXTS = Path.of("resources/i18n");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9]*(?:[.-][A-Za-z0-9]+)+\\.?)\"");
    private static final Pattern IN_FXML = Pattern.compile("(?:\"%|texts\\[')([A-Za-z0-9.-]+)(?:\"|'])");
    private static final Pattern IN_TEMPLATES = Pattern.compile("data-key=\"([A-Za-z0-9.-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "vocabulary", "cli"})
    void bothLanguagesHaveTheSameKeys(String bundle) {
        assertThat(read(bundle, "ja").keySet()).isEqualTo(read(bundle, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "vocabulary", "cli"})
    void noKeyIsGivenTwiceAndNoTextIsBlank(String bundle) {
        for (String language : List.of("en", "ja")) {
            List<String[]> lines = lines(bundle, language);
            assertThat(lines.stream().map(l -> l[0]).toList()).doesNotHaveDuplicates();
            assertThat(lines.stream().filter(l -> l[1].isBlank()).map(l -> l[0]))
                    .isEmpty();
        }
    }

    @Test
    void bothLanguagesFillInTheSameThings() {
        Map<String, String> english = read("messages", "en");
        Map<String, String> japanese = read("messages", "ja");
        assertThat(english.keySet().stream()
                        .filter(key -> !FILLED_IN_DIFFERENTLY.containsKey(key))
                        .filter(key -> !placeholders(english.getOrDefault(key, ""))
                                .equals(placeholders(japanese.getOrDefault(key, "")))))
                .isEmpty();
    }

    @Test
    void textsThatAreFilledInCanBe() {
        for (String language : List.of("en", "ja")) {
            read("messages", language).forEach((key, text) -> {
                if (!placeholders(text).isEmpty()) {
                    new MessageFormat(text, Locale.of(language));
                    assertThat(text.replace("''", ""))
                            .as("an apostrophe must be doubled: " + key)
                            .doesNotContain("'");
                }
            });
        }
    }

    @Test
    void everyKeyThatIsUsedIsThere() {
        Set<String> keys = read("messages", "en").keySet();
        Set<String> firsts = keys.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        Set<String> used = used(QUOTED, "src/main/java", ".java");
        used.removeIf(word -> word.endsWith(".") || !word.contains("."));
        // Other words with dots in them begin otherwise.
        used.removeIf(word ->
                !firsts.contains(word.split("\\.")[0]) || NO_KEY.matcher(word).matches());
        used.addAll(used(IN_FXML, "resources", ".fxml"));
        used.addAll(used(IN_TEMPLATES, "resources", ".html"));

        assertThat(used).isSubsetOf(keys);
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = used(QUOTED, "src/main/java", ".java");
        used.addAll(used(IN_FXML, "resources", ".fxml"));
        used.addAll(used(IN_TEMPLATES, "resources", ".html"));
        assertThat(read("messages", "en").keySet().stream()
                        .filter(key ->
                                !used.contains(key) && PUT_TOGETHER.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void everyCodeOfTheModelHasItsWords() {
        Map<String, String> texts = read("messages", "en");
        assertThat(texts)
                .containsKeys(keys("kind.", RecordKind.values(), RecordKind::code))
                .containsKeys(keys("role.", Role.values(), Role::code))
                .containsKeys(keys("status.", Status.values(), Status::code))
                .containsKeys(keys("place.kind.", PlaceKind.values(), PlaceKind::code))
                .containsKeys(keys("relation.", RelationType.values(), RelationType::code))
                .containsKeys(keys("relation.inverse.", RelationType.values(), RelationType::code))
                .containsKeys(keys("check.", Finding.Type.values(), Finding.Type::code))
                .containsKeys(keys("library.error.", Reason.values(), Reason::code))
                .containsKeys(keys("salvage.loss.", SalvageLoss.Kind.values(), SalvageLoss.Kind::code))
                .containsKeys(fields(Place.class, Organisation.class, Person.class, LibraryRecord.class, Source.class))
                .containsKeys(keys("check.type.", Finding.Type.values(), Finding.Type::code))
                .containsKeys(keys("duplicates.reason.", Likeness.Reason.values(), Likeness.Reason::code));
    }

    @Test
    void everyProblemOfTheReaderHasItsWords() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String name : List.of("Fields", "JsonReader", "JsonParties", "JsonRecords", "References")) {
            String code = Files.readString(Path.of("src/main/java/org/musubi/exchange", name + ".java"));
            Matcher problem = Pattern.compile("(?:error|warning)\\((?:\"[^\"]*\"|[^;\"])*?, \"([a-z-]+)\"")
                    .matcher(code);
            problem.results().map(r -> "json." + r.group(1)).forEach(used::add);
        }
        Set<String> there = read("messages", "en").keySet().stream()
                .filter(k -> k.startsWith("json.") && !k.startsWith("json.wrong-kind.") && !k.equals("json.refused"))
                .collect(Collectors.toSet());

        assertThat(used).isEqualTo(new TreeSet<>(there));
    }

    private static <E> String[] keys(String prefix, E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(v -> prefix + code.apply(v)).toArray(String[]::new);
    }

    @SafeVarargs
    private static String[] fields(Class<? extends Record>... types) {
        return Arrays.stream(types)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(component -> "diff.field." + component.getName())
                .filter(key -> !key.endsWith(".id"))
                .toArray(String[]::new);
    }

    private static Set<Integer> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(r -> Integer.valueOf(r.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<String> used(Pattern pattern, String folder, String suffix) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(suffix))
                    .flatMap(f -> pattern.matcher(content(f)).results().map(r -> r.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String bundle, String language) {
        var texts = new HashMap<String, String>();
        lines(bundle, language).forEach(line -> texts.put(line[0], line[1]));
        return texts;
    }

    /// The lines with texts, each as key and text. Not by `Properties`, which would hide a key given twice.
    private static List<String[]> lines(String bundle, String language) {
        return content(TEXTS.resolve(bundle + "_" + language + ".properties"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .peek(line ->
                        assertThat(line).as("a line of one key and its text").hasSize(2))
                .toList();
    }
}
