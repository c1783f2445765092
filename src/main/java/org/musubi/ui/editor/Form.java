package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The raw texts of one form, by the names of its fields: `title.en`, `date`, `party.0.role`. Just what was typed, be
/// it right or wrong, so that a draft keeps it. A field without text is not there.
///
/// Rows of a list are numbered without gaps. Used on one thread.
public final class Form {
    private static final Pattern ROW = Pattern.compile("(0|[1-9]\\d{0,5})(\\..*)?", Pattern.DOTALL);
    private static final Pattern IN_LIST = Pattern.compile("([a-z]+)\\.(?:0|[1-9]\\d{0,5})(?:\\..*)?", Pattern.DOTALL);

    private final TreeMap<String, String> values = new TreeMap<>();
    private final List<Runnable> changed = new CopyOnWriteArrayList<>();
    private final List<Runnable> rebuilt = new CopyOnWriteArrayList<>();

    public Form(Map<String, String> values) {
        fill(values);
    }

    private void fill(Map<String, String> from) {
        values.clear();
        from.forEach((field, text) -> {
            if (!text.isEmpty()) {
                values.put(field, text);
            }
        });
        var lists = new TreeSet<String>();
        values.keySet().forEach(field -> {
            Matcher inList = IN_LIST.matcher(field);
            if (inList.matches()) {
                lists.add(inList.group(1));
            }
        });
        lists.forEach(this::closeGaps);
    }

    private void closeGaps(String list) {
        List<Integer> rows = List.copyOf(rows(values, list));
        if (!rows.isEmpty() && rows.getLast() >= rows.size()) {
            renumber(list, rows::indexOf);
        }
    }

    /// The text of a field; empty if there is none.
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /// Takes what was typed.
    ///
    /// @param text empty for none
    public void set(String field, String text) {
        String before = get(field);
        if (before.equals(text)) {
            return;
        }
        put(field, text);
        changed.forEach(Runnable::run);
    }

    /// Takes texts that belong together, told as one change.
    public void set(Map<String, String> texts) {
        boolean differs = false;
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            differs |= !get(entry.getKey()).equals(entry.getValue());
            put(entry.getKey(), entry.getValue());
        }
        if (differs) {
            changed.forEach(Runnable::run);
        }
    }

    private void put(String field, String text) {
        if (text.isEmpty()) {
            values.remove(field);
        } else {
            values.put(field, text);
        }
    }

    /// All texts as they are now.
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    /// The fields that begin so, with what follows, in alphabetical order: of `title.`, `en` and `ja`.
    public List<String> under(String prefix) {
        return beginning(values, prefix).keySet().stream()
                .map(field -> field.substring(prefix.length()))
                .toList();
    }

    /// Puts other texts in the place of all; every control has to show them anew.
    public void replace(Map<String, String> texts) {
        fill(texts);
        rebuild();
    }

    /// Has every control show its text anew, after texts were set from elsewhere.
    public void rebuild() {
        rebuilt.forEach(Runnable::run);
        changed.forEach(Runnable::run);
    }

    /// How many rows a list has.
    ///
    /// @param list its name, such as `party`
    public int rows(String list) {
        SortedSet<Integer> rows = rows(values, list);
        return rows.isEmpty() ? 0 : rows.last() + 1;
    }

    /// Takes a row out of a list; those below move up.
    public void removeRow(String list, int row) {
        renumber(list, at -> at == row ? -1 : at > row ? at - 1 : at);
        rebuild();
    }

    /// Moves a row to another place of its list; those between make room.
    public void moveRow(String list, int row, int to) {
        renumber(list, at -> {
            if (at == row) {
                return to;
            }
            if (row < to) {
                return at > row && at <= to ? at - 1 : at;
            }
            return at >= to && at < row ? at + 1 : at;
        });
        rebuild();
    }

    private void renumber(String list, IntUnaryOperator toPlace) {
        var before = new TreeMap<>(beginning(values, list + "."));
        before.keySet().forEach(values::remove);
        before.forEach((field, text) -> {
            Matcher row = ROW.matcher(field.substring(list.length() + 1));
            if (!row.matches()) {
                values.put(field, text);
                return;
            }
            int place = toPlace.applyAsInt(Integer.parseInt(row.group(1)));
            if (place >= 0) {
                String rest = row.group(2) == null ? "" : row.group(2);
                values.put(list + "." + place + rest, text);
            }
        });
    }

    /// Calls back after every change.
    ///
    /// @return ends this
    public Runnable onChange(Runnable listener) {
        changed.add(listener);
        return () -> changed.remove(listener);
    }

    /// Calls back when texts were changed by other means than typing, so that controls have to show them anew.
    ///
    /// @return ends this
    public Runnable onRebuild(Runnable listener) {
        rebuilt.add(listener);
        return () -> rebuilt.remove(listener);
    }

    /// The numbers of a list's rows among such texts, in order.
    static SortedSet<Integer> rows(SortedMap<String, String> values, String list) {
        var rows = new TreeSet<Integer>();
        String prefix = list + ".";
        beginning(values, prefix).keySet().forEach(field -> {
            Matcher row = ROW.matcher(field.substring(prefix.length()));
            if (row.matches()) {
                rows.add(Integer.valueOf(row.group(1)));
            }
        });
        return rows;
    }

    static SortedMap<String, String> beginning(SortedMap<String, String> values, String prefix) {
        return values.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    /// The names of a list's rows: `party.0`, `party.1`…
    public List<String> names(String list) {
        var names = new ArrayList<String>();
        for (int row = 0; row < rows(list); row++) {
            names.add(list + "." + row);
        }
        return names;
    }
}
