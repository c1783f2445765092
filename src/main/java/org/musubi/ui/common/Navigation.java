package org.musubi.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The way back through what was selected, as in a web browser.
public final class Navigation {
    private static final int LIMIT = 100;

    private final Workspace workspace;
    private final Deque<Selection> past = new ArrayDeque<>();
    private final Deque<Selection> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private boolean travelling;

    public Navigation(Workspace workspace) {
        this.workspace = workspace;
        workspace.selectionProperty().addListener((_, old, _) -> {
            if (!travelling) {
                remember(old);
            }
        });
        workspace.indexProperty().addListener((_, _, _) -> forgetMissing());
    }

    private void remember(Selection old) {
        if (!old.isEmpty()) {
            past.push(old);
            if (past.size() > LIMIT) {
                past.removeLast();
            }
        }
        future.clear();
        update();
    }

    private void forgetMissing() {
        past.removeIf(s -> !exists(s));
        future.removeIf(s -> !exists(s));
        update();
    }

    private boolean exists(Selection selection) {
        return selection.parties().stream()
                        .allMatch(p -> workspace.index().party(p).isPresent())
                && (selection.record() == null
                        || workspace.index().record(selection.record()).isPresent());
    }

    public void back() {
        travel(past, future);
    }

    public void forward() {
        travel(future, past);
    }

    private void travel(Deque<Selection> from, Deque<Selection> to) {
        if (from.isEmpty()) {
            return;
        }
        Selection now = workspace.selection();
        if (!now.isEmpty()) {
            to.push(now);
        }
        travelling = true;
        try {
            workspace.selectionProperty().set(from.pop());
        } finally {
            travelling = false;
        }
        update();
    }

    private void update() {
        canGoBack.set(!past.isEmpty());
        canGoForward.set(!future.isEmpty());
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }
}
