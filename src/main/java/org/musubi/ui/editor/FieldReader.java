package org.musubi.ui.editor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.musubi.model.EdtfException;
import org.musubi.model.Names;
import org.musubi.text.DateInput;
import org.musubi.text.DateInputException;
import org.musubi.text.KnownDate;

/// Reads the raw texts of a form, one field after the other, and notes what is wrong with them. Never throws: what
/// cannot be read is a problem with its reason, and the field then counts as empty.
///
/// Blank text counts as none. Text is not trimmed here, but where it is typed: what an entry holds is read as it is.
public final class FieldReader {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
    private static final Pattern LONG = Pattern.compile("\\d{1,18}");
    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("(?<=\\d)[,  ](?=\\d{3}(?!\\d))");

    private final TreeMap<String, String> values;
    private final List<FieldProblem> problems = new ArrayList<>();

    public FieldReader(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    /// A text; null if there is none.
    public @Nullable String text(String field) {
        String text = values.get(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!canBeKept(text)) {
            problem(field, "editor.problem.characters");
            return null;
        }
        return text;
    }

    /// Neither SQLite's texts nor UTF-8 take these: half a pair of surrogates, and U+0000.
    private static boolean canBeKept(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /// Texts per language: of `title.`, what is in `title.en` and `title.ja`.
    public Names names(String prefix) {
        var texts = new HashMap<String, String>();
        for (String field : Form.beginning(values, prefix).keySet()) {
            String language = field.substring(prefix.length());
            String text = text(field);
            if (text != null && !language.isBlank()) {
                texts.put(language, text);
            }
        }
        return new Names(texts);
    }

    /// A date as people type it; null if there is none.
    public @Nullable KnownDate date(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return DateInput.parse(text);
        } catch (DateInputException e) {
            problem(field, key(e));
            return null;
        }
    }

    private static String key(DateInputException e) {
        return e.getCause() instanceof EdtfException cause
                ? "date.edtf." + cause.reason().code()
                : "date.problem." + e.problem().code();
    }

    /// A whole number from 0 to 2,147,483,647, perhaps in full-width figures or with a comma between thousands;
    /// null if there is none.
    public @Nullable Integer whole(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        String plain = BETWEEN_THOUSANDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll("");
        if (!WHOLE.matcher(plain).matches() || Long.parseLong(plain) > Integer.MAX_VALUE) {
            problem(field, "editor.problem.number");
            return null;
        }
        return Integer.valueOf(plain);
    }

    /// A whole number of up to 18 figures, written as for [#whole(String)]; null if there is none.
    ///
    /// @param text what to read, which need not be all that stands in the field; null for none
    /// @param problem the key of what to say of a text that is no number
    public @Nullable Long whole(String field, @Nullable String text, String problem) {
        if (text == null) {
            return null;
        }
        String plain = BETWEEN_THOUSANDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll("");
        if (!LONG.matcher(plain).matches()) {
            problem(field, problem);
            return null;
        }
        return Long.valueOf(plain);
    }

    /// A key word as a library keeps it; null if there is none.
    ///
    /// @param field with the word itself, if it was chosen, under `field.word`
    public @Nullable String word(String field, Vocabulary vocabulary) {
        String exact = text(field + ".word");
        String typed = text(field);
        return typed == null ? null : exact != null ? exact : vocabulary.word(typed);
    }

    /// A code of a standard; null if there is none.
    ///
    /// @param field with the code itself, if it was chosen, under `field.code`
    /// @param problem the key of what to say, with the text filled in, of a text that stands for none
    @Nullable
    String code(String field, Codes codes, String problem) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        String exact = text(field + ".code");
        String code = codes.code(exact != null ? exact : typed).orElse(null);
        if (code == null) {
            problem(field, problem, typed);
        }
        return code;
    }

    /// The texts of a list's rows, and one that is still being typed: of `alias`, what is in `alias.0`, `alias.1` and
    /// `aliasNew`.
    public List<String> texts(String list) {
        var texts = new ArrayList<String>();
        for (String row : rows(list)) {
            String text = text(row);
            if (text != null) {
                texts.add(text);
            }
        }
        String unfinished = text(list + "New");
        if (unfinished != null && !texts.contains(unfinished)) {
            texts.add(unfinished);
        }
        return texts;
    }

    public boolean flag(String field) {
        return "true".equals(values.get(field));
    }

    /// One of a few values, by its code; null if there is none.
    public <E> @Nullable E choice(String field, E[] among, Function<E, String> code) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        E found = Arrays.stream(among)
                .filter(value -> code.apply(value).equals(text))
                .findFirst()
                .orElse(null);
        if (found == null) {
            problem(field, "editor.problem.choice");
        }
        return found;
    }

    /// The names of a list's rows, in order: `party.0`, `party.1`…
    public List<String> rows(String list) {
        return Form.rows(values, list).stream().map(row -> list + "." + row).toList();
    }

    /// Whether anything stands in a row.
    public boolean isEmpty(String row) {
        return Form.beginning(values, row + ".").values().stream().allMatch(String::isBlank);
    }

    public void problem(String field, String key, Object... arguments) {
        problems.add(FieldProblem.of(field, key, arguments));
    }

    /// Notes what may be meant so, and can be saved.
    public void doubt(String field, String key, Object... arguments) {
        problems.add(FieldProblem.doubt(field, key, arguments));
    }

    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    public boolean isWrong() {
        return problems.stream().anyMatch(problem -> !problem.doubtful());
    }
}
