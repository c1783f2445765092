package org.musubi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads lists of references as strictly as the programs that take them, for tests.
final class ReferenceLists {
    private static final Pattern ENTRY = Pattern.compile("@misc\\{([!-~&&[^{},#%\"]]+),\n");
    private static final Pattern FIELD = Pattern.compile(" {2}([a-z]+) = ");
    private static final Pattern RIS_LINE = Pattern.compile("([A-Z][A-Z0-9]) {2}- (.*)");
    private static final Map<String, String> TEX = Map.ofEntries(
            Map.entry("\\textbackslash{}", "\\"),
            Map.entry("\\textbraceleft{}", "{"),
            Map.entry("\\textbraceright{}", "}"),
            Map.entry("\\textasciitilde{}", "~"),
            Map.entry("\\textasciicircum{}", "^"),
            Map.entry("\\{", "{"),
            Map.entry("\\}", "}"),
            Map.entry("\\#", "#"),
            Map.entry("\\$", "$"),
            Map.entry("\\%", "%"),
            Map.entry("\\&", "&"),
            Map.entry("\\_", "_"));
    private static final Pattern COMMAND = Pattern.compile("\\\\(text[a-z]+\\{}|[#$%&_{}])");

    private ReferenceLists() {}

    static Source source(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable Edtf date,
            @Nullable String language,
            @Nullable String url,
            @Nullable String file) {
        return new Source(new Id(id), title, publisher, date, language, url, file);
    }

    /// The fields of each entry by key, `key` being one of them, as they stand between their outer brackets.
    /// Brackets are counted as BibTeX does, whatever stands before them.
    static List<Map<String, String>> bibTex(String text) {
        var entries = new ArrayList<Map<String, String>>();
        int at = 0;
        while (at < text.length()) {
            Matcher entry = ENTRY.matcher(text).region(at, text.length());
            assertThat(entry.lookingAt()).as("entry at " + text.substring(at)).isTrue();
            var fields = new LinkedHashMap<String, String>();
            fields.put("key", entry.group(1));
            at = entry.end();
            while (text.charAt(at) != '}') {
                Matcher field = FIELD.matcher(text).region(at, text.length());
                assertThat(field.lookingAt())
                        .as("field at " + text.substring(at))
                        .isTrue();
                int end = endOfValue(text, field.end());
                String value = text.substring(field.end(), end);
                fields.put(field.group(1), value.startsWith("{") ? value.substring(1, value.length() - 1) : value);
                at = text.charAt(end) == ',' ? end + 1 : end;
                assertThat(text.charAt(at)).isEqualTo('\n');
                at++;
            }
            at++;
            entries.add(fields);
            assertThat(text.charAt(at)).isEqualTo('\n');
            at += at + 1 < text.length() ? 2 : 1;
        }
        return entries;
    }

    private static int endOfValue(String text, int from) {
        int depth = 0;
        int at = from;
        while (depth > 0 || (text.charAt(at) != ',' && text.charAt(at) != '\n')) {
            char c = text.charAt(at);
            assertThat(c).isNotEqualTo('\n');
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            at++;
        }
        return at;
    }

    /// What LaTeX prints for a value: its commands carried out, its groups without their brackets.
    static String printed(String value) {
        String withoutGroups = value.startsWith("{") && value.endsWith("}") && !value.startsWith("{}")
                ? value.substring(1, value.length() - 1)
                : value;
        assertThat(COMMAND.matcher(withoutGroups).replaceAll("")).doesNotContainPattern("[\\\\{}#$%&_~^]");
        return COMMAND.matcher(withoutGroups)
                .replaceAll(command -> Matcher.quoteReplacement(TEX.getOrDefault(command.group(), "?")));
    }

    /// The tags of each entry with their values.
    static List<Map<String, List<String>>> ris(String text) {
        var entries = new ArrayList<Map<String, List<String>>>();
        assertThat(text).endsWith("ER  - \r\n");
        for (String entry : text.strip().concat(" ").split("\r\n\r\n", -1)) {
            var tags = new LinkedHashMap<String, List<String>>();
            for (String line : entry.split("\r\n", -1)) {
                Matcher tagged = RIS_LINE.matcher(line);
                assertThat(tagged.matches()).as("line " + line).isTrue();
                tags.computeIfAbsent(tagged.group(1), _ -> new ArrayList<>()).add(tagged.group(2));
            }
            assertThat(List.copyOf(tags.keySet())).startsWith("TY").endsWith("ER");
            entries.add(tags);
        }
        return entries;
    }

    /// The items, each found to be what the schema of CSL 1.0.2 (`csl-data.json`) asks for.
    static List<JsonNode> cslJson(String text) {
        JsonNode items = new JsonMapper().readTree(text);
        assertThat(items.isArray()).isTrue();
        var read = new ArrayList<JsonNode>();
        items.forEach(read::add);
        read.forEach(ReferenceLists::requireCsl);
        return read;
    }

    private static void requireCsl(JsonNode item) {
        assertThat(item.get("id").isString()).isTrue();
        assertThat(item.get("type").asString()).isIn("document", "webpage");
        item.propertyNames().forEach(name -> {
            assertThat(name).isIn("id", "type", "title", "publisher", "issued", "language", "URL", "note");
            assertThat(
                            name.equals("issued")
                                    ? item.get(name).isObject()
                                    : item.get(name).isString())
                    .isTrue();
        });
        JsonNode issued = item.get("issued");
        if (issued == null) {
            return;
        }
        assertThat(Set.copyOf(issued.propertyNames())).isSubsetOf(Set.of("date-parts", "season", "circa", "literal"));
        assertThat(issued.has("date-parts")).isNotEqualTo(issued.has("literal"));
        if (issued.has("date-parts")) {
            assertThat(issued.get("date-parts").size()).isBetween(1, 2);
            issued.get("date-parts").forEach(parts -> {
                assertThat(parts.size()).isBetween(1, 3);
                assertThat(parts.get(0).asInt()).isBetween(1, 9999);
                parts.forEach(part -> assertThat(part.isInt()).isTrue());
            });
        }
    }
}
