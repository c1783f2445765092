package org.musubi.exchange;

import java.util.ArrayList;
import java.util.List;
import org.musubi.text.Message;

/// Collects what is wrong with a file while it is read.
final class Problems {
    /// So many are kept; the rest are counted.
    static final int MOST = 20;

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private int count;

    /// Something that makes the file unusable.
    void error(String where, String key, Object... arguments) {
        count++;
        add(errors, where, key, arguments);
    }

    /// Something that will be left out.
    void warning(String where, String key, Object... arguments) {
        add(warnings, where, key, arguments);
    }

    private static void add(List<Problem> list, String where, String key, Object... arguments) {
        if (list.size() < MOST) {
            list.add(new Problem(where, Message.of("json." + key, arguments)));
        }
    }

    /// How many errors there are.
    int count() {
        return count;
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    void requireNone() {
        if (count > 0) {
            throw failure();
        }
    }

    ExchangeException failure() {
        return new ExchangeException(errors, count);
    }
}
