package org.musubi.ui.search;

import java.util.ArrayList;
import java.util.List;
import org.musubi.query.search.Question;
import org.musubi.query.search.Span;

/// A text with the parts that were searched for.
///
/// @param marks in order, none touching another
record Marked(String text, List<Span> marks) {
    static final Marked EMPTY = new Marked("", List.of());

    /// So much of a long text is kept before the first mark.
    private static final int BEFORE = 24;

    private static final int LONG = 40;

    Marked {
        marks = List.copyOf(marks);
    }

    /// @param text on one line or more; line breaks become spaces
    static Marked of(String text, Question question) {
        String line = text.replaceAll("\\s", " ");
        return new Marked(line, question.marks(line));
    }

    boolean isMarked() {
        return !marks.isEmpty();
    }

    /// The text from a little before the first mark on, so that a narrow line shows it.
    Marked fromMark() {
        if (marks.isEmpty() || marks.getFirst().to() <= LONG) {
            return this;
        }
        int cut = Math.max(0, marks.getFirst().from() - BEFORE);
        int space = text.indexOf(' ', cut);
        if (space >= 0 && space < marks.getFirst().from()) {
            cut = space + 1;
        } else if (Character.isLowSurrogate(text.charAt(cut))) {
            cut++;
        }
        var moved = new ArrayList<Span>();
        for (Span mark : marks) {
            moved.add(new Span(mark.from() - cut + 1, mark.to() - cut + 1));
        }
        return new Marked("…" + text.substring(cut), moved);
    }
}
