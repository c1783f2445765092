package org.musubi.exchange;

import java.util.List;
import org.musubi.text.Message;

/// A file cannot be read as a library. Nothing of it has been taken.
public final class ExchangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final int count;

    ExchangeException(List<Problem> problems, int count) {
        super(count + " problems, first " + problems.getFirst());
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /// The first problems, in the order of the file; at least one, at most [Problems#MOST].
    public List<Problem> problems() {
        return problems;
    }

    /// How many there are in all.
    public int count() {
        return count;
    }

    /// Says how many there are and what became of the file.
    public Message message() {
        return Message.of("json.refused", count);
    }
}
