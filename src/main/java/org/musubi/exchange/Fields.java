package org.musubi.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfException;
import org.musubi.model.Id;
import org.musubi.model.Names;
import tools.jackson.databind.JsonNode;

/// The keys of one JSON object. Whatever is wrong with a value is reported, and something harmless is given
/// instead: see [#sound] before using it.
final class Fields {
    /// Stands in for an id that cannot be used.
    private static final Id NO_ID = new Id("-");

    private final JsonNode object;
    private final String path;
    private final Problems problems;
    private final References references;
    private final int problemsBefore;
    private final Set<String> asked = new HashSet<>();

    Fields(JsonNode node, String path, Problems problems, References references) {
        this.object = node;
        this.path = path;
        this.problems = problems;
        this.references = references;
        this.problemsBefore = problems.count();
        if (!node.isObject()) {
            problems.error(path, "not-object");
        }
    }

    /// Whether every value read so far can be used. Warns of keys that nobody has asked for.
    boolean sound() {
        for (String key : object.propertyNames()) {
            if (!asked.contains(key)) {
                problems.warning(at(key), "unknown-key");
            }
        }
        return problems.count() == problemsBefore;
    }

    void error(String key, String problem, Object... arguments) {
        problems.error(at(key), problem, arguments);
    }

    private String at(String key) {
        return path + "." + key;
    }

    /// The value of a key; null if it is not there, or null.
    private @Nullable JsonNode value(String key) {
        asked.add(key);
        JsonNode value = object.get(key);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    String text(String key) {
        JsonNode value = value(key);
        return value == null ? null : text(value, at(key));
    }

    private String text(JsonNode value, String where) {
        if (!value.isString()) {
            problems.error(where, "not-text");
            return "";
        }
        String text = value.stringValue();
        if (!isKeepable(text)) {
            problems.error(where, "bad-characters");
        }
        return text;
    }

    /// Neither the character zero, which ends texts in SQLite, nor half a surrogate pair, which UTF-8 cannot write.
    private static boolean isKeepable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /// A text that must be there and not be blank.
    String required(String key) {
        String text = text(key);
        if (text == null) {
            error(key, "missing");
        } else if (text.isBlank() && object.get(key).isString()) {
            error(key, "blank");
        }
        return text == null ? "" : text;
    }

    /// The object's own id.
    Id ownId(Section section) {
        String text = required("id");
        if (!Id.isValid(text)) {
            if (!text.isBlank()) {
                error("id", "bad-id", text);
            }
            return NO_ID;
        }
        references.give(at("id"), text, section);
        return new Id(text);
    }

    @Nullable
    Id reference(String key, Section... wanted) {
        return value(key) == null ? null : requiredReference(key, wanted);
    }

    Id requiredReference(String key, Section... wanted) {
        return requiredReference(key, EnumSet.copyOf(List.of(wanted)));
    }

    Id requiredReference(String key, Set<Section> wanted) {
        String text = required(key);
        if (text.isBlank()) {
            return NO_ID;
        }
        references.refer(at(key), text, wanted);
        return Id.isValid(text) ? new Id(text) : NO_ID;
    }

    @Nullable
    Edtf date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return Edtf.parse(text);
        } catch (EdtfException e) {
            error(key, "bad-date", text);
            return null;
        }
    }

    <E extends Enum<E>> E requiredWord(String key, E[] values, Function<E, String> code) {
        String text = required(key);
        E word = text.isBlank() ? null : word(key, text, values, code);
        return word == null ? values[0] : word;
    }

    <E extends Enum<E>> @Nullable E word(String key, E[] values, Function<E, String> code) {
        String text = text(key);
        return text == null ? null : word(key, text, values, code);
    }

    private <E extends Enum<E>> @Nullable E word(String key, String text, E[] values, Function<E, String> code) {
        for (E value : values) {
            if (code.apply(value).equals(text)) {
                return value;
            }
        }
        error(key, "unknown-word", text, Stream.of(values).map(code).collect(Collectors.joining(", ")));
        return null;
    }

    @Nullable
    Long whole(String key, long from, long to) {
        JsonNode value = value(key);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            error(key, "not-whole");
            return null;
        }
        long number = value.longValue();
        if (number < from || number > to) {
            error(key, "out-of-range", String.valueOf(from), String.valueOf(to));
        }
        return number;
    }

    long requiredWhole(String key, long from) {
        Long number = whole(key, from, Long.MAX_VALUE);
        if (number == null && value(key) == null) {
            error(key, "missing");
        }
        return number == null ? 0 : number;
    }

    @Nullable
    Integer count(String key) {
        Long number = whole(key, 0, Integer.MAX_VALUE);
        return number == null ? null : number.intValue();
    }

    /// @param most the value may be from −most to most
    @Nullable
    Double degrees(String key, int most) {
        JsonNode value = value(key);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            error(key, "not-number");
            return null;
        }
        double degrees = value.doubleValue();
        if (!(Math.abs(degrees) <= most)) {
            error(key, "out-of-range", String.valueOf(-most), String.valueOf(most));
        }
        // Adding zero makes −0 plain 0, which is the same place.
        return degrees + 0.0;
    }

    boolean flag(String key) {
        JsonNode value = value(key);
        if (value != null && !value.isBoolean()) {
            error(key, "not-flag");
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /// Texts by language; none if the key is not there.
    Names texts(String key) {
        JsonNode value = value(key);
        var texts = new LinkedHashMap<String, String>();
        if (value != null && !value.isObject()) {
            error(key, "not-object");
        } else if (value != null) {
            for (var entry : value.properties()) {
                String where = at(key) + "." + entry.getKey();
                String text = text(entry.getValue(), where);
                if (entry.getKey().isBlank() || text.isBlank()) {
                    problems.error(where, "blank");
                } else {
                    texts.put(entry.getKey(), text);
                }
            }
        }
        return new Names(texts);
    }

    Names requiredTexts(String key) {
        int before = problems.count();
        Names texts = texts(key);
        if (texts.isEmpty() && problems.count() == before) {
            error(key, "missing");
        }
        return texts;
    }

    List<String> words(String key) {
        return members(key, this::text);
    }

    /// The objects in a list; none if the key is not there.
    <T> List<T> list(String key, Function<Fields, @Nullable T> read) {
        return members(key, (node, where) -> read.apply(new Fields(node, where, problems, references)));
    }

    <T> @Nullable T object(String key, Function<Fields, @Nullable T> read) {
        JsonNode value = value(key);
        return value == null ? null : read.apply(new Fields(value, at(key), problems, references));
    }

    @FunctionalInterface
    private interface Member<T> {
        @Nullable
        T read(JsonNode node, String where);
    }

    private <T> List<T> members(String key, Member<T> member) {
        JsonNode value = value(key);
        var members = new ArrayList<T>();
        if (value != null && !value.isArray()) {
            error(key, "not-list");
        } else if (value != null) {
            int index = 0;
            for (JsonNode node : value) {
                T read = member.read(node, at(key) + "[" + index++ + "]");
                if (read != null) {
                    members.add(read);
                }
            }
        }
        return members;
    }
}
