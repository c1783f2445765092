package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// What a part of the screen listens to, so that it can stop when it goes.
public final class Scope {
    private final List<Runnable> ends = new ArrayList<>();

    /// Runs this when the part goes.
    public void add(Runnable end) {
        ends.add(end);
    }

    /// Listens to a value until the part goes.
    public <T> void listen(ObservableValue<T> value, ChangeListener<? super T> listener) {
        value.addListener(listener);
        ends.add(() -> value.removeListener(listener));
    }

    /// How much ends with the part. What is shown anew must not make it grow.
    int size() {
        return ends.size();
    }

    /// Stops all listening.
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
