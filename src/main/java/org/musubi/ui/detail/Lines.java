package org.musubi.ui.detail;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/// Lines that are put into words only when they are looked at: of 20,000 records a page shows eight.
final class Lines<T> extends AbstractList<Page.Line> implements RandomAccess {
    private final List<T> of;
    private final Function<? super T, ? extends Page.Line> line;

    private Lines(List<T> of, Function<? super T, ? extends Page.Line> line) {
        this.of = of;
        this.line = line;
    }

    /// @param of what there is a line for
    /// @param line puts one of them into words; may be called more than once
    static <T> List<Page.Line> of(List<T> of, Function<? super T, ? extends Page.Line> line) {
        return new Lines<>(of, line);
    }

    @Override
    public Page.Line get(int at) {
        return line.apply(of.get(at));
    }

    @Override
    public int size() {
        return of.size();
    }
}
