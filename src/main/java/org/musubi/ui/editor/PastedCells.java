package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.List;

/// The cells of a pasted table: between tabs, as spreadsheets copy them, or else between semicolons or commas, plain or
/// Japanese. A cell in quotation marks may hold separators, doubled quotation marks and line breaks; a mark that
/// nothing closes is just a mark.
final class PastedCells {
    private static final String TABS = "\t";
    private static final String SEMICOLONS = ";；";
    private static final String COMMAS = ",，、";

    private final String text;
    private final String separators;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private PastedCells(String text, String separators) {
        this.text = text;
        this.separators = separators;
    }

    /// The rows with anything in them; cells without space around them, line breaks in them made spaces.
    static List<List<String>> read(String pasted) {
        String text = pasted.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        List<List<String>> tabs = new PastedCells(text, TABS).rows();
        if (split(tabs) > 0) {
            return tabs;
        }
        List<List<String>> semicolons = new PastedCells(text, SEMICOLONS).rows();
        List<List<String>> commas = new PastedCells(text, COMMAS).rows();
        return split(semicolons) > 0 && split(semicolons) >= split(commas) ? semicolons : commas;
    }

    private static long split(List<List<String>> rows) {
        return rows.stream().filter(cells -> cells.size() > 1).count();
    }

    private List<List<String>> rows() {
        while (at < text.length()) {
            cell();
            if (at == text.length() || text.charAt(at) == '\n') {
                endRow();
            }
            at++;
        }
        endRow();
        return List.copyOf(rows);
    }

    private void endRow() {
        if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }

    /// Reads a cell up to the separator or line break after it.
    private void cell() {
        int from = at;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int closing = from < text.length() && text.charAt(from) == '"' ? closing(from + 1) : -1;
        if (closing >= 0) {
            row.add(clean(text.substring(from + 1, closing).replace("\"\"", "\"")));
            at = closing + 1;
            while (!isEnd(at)) {
                at++;
            }
            return;
        }
        int to = at;
        while (!isEnd(to)) {
            to++;
        }
        row.add(clean(text.substring(at, to)));
        at = to;
    }

    /// The mark that closes a quoted cell: the first that is not doubled, if the cell ends with it; else -1.
    private int closing(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                continue;
            }
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
                continue;
            }
            int after = i + 1;
            while (after < text.length() && text.charAt(after) == ' ') {
                after++;
            }
            return isEnd(after) ? i : -1;
        }
        return -1;
    }

    private boolean isEnd(int place) {
        return place >= text.length() || text.charAt(place) == '\n' || separators.indexOf(text.charAt(place)) >= 0;
    }

    private static String clean(String cell) {
        return cell.replaceAll("\\s*\\n\\s*", " ").strip();
    }
}
