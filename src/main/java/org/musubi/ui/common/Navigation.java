package org.musubi.ui.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The way back through what was selected, as in a web browser.
///
/// What has been deleted is passed over but not forgotten: if the deletion is undone, the way leads there again.
public final class Navigation {
    /// How many pages are remembered each way.
    static final int LIMIT = 100;

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
        workspace.indexProperty().addListener((_, _, _) -> update());
    }

    private void remember(Selection old) {
        push(past, old);
        future.clear();
        update();
    }

    private static void push(Deque<Selection> way, Selection page) {
        if (!page.isEmpty() && !page.equals(way.peek())) {
            way.push(page);
            if (way.size() > LIMIT) {
                way.removeLast();
            }
        }
    }

    /// Whether there is something else to see than now.
    private boolean leadsOn(Selection page) {
        return !page.equals(workspace.selection()) && exists(page);
    }

    private boolean exists(Selection page) {
        return page.parties().stream().allMatch(p -> workspace.index().party(p).isPresent())
                && (page.record() == null
                        || workspace.index().record(page.record()).isPresent())
                && (page.source() == null
                        || workspace.index().source(page.source()).isPresent());
    }

    /// The pages that going back leads to, the nearest first.
    public List<Selection> before() {
        return pages(past);
    }

    /// The pages that going forward leads to, the nearest first.
    public List<Selection> after() {
        return pages(future);
    }

    private List<Selection> pages(Deque<Selection> way) {
        var pages = new ArrayList<Selection>();
        for (Selection page : way) {
            boolean again = page.equals(pages.isEmpty() ? workspace.selection() : pages.getLast());
            if (!again && exists(page)) {
                pages.add(page);
            }
        }
        return pages;
    }

    public void back() {
        travel(past, future);
    }

    public void forward() {
        travel(future, past);
    }

    /// Goes back by so many of the pages of [#before].
    public void back(int steps) {
        for (int i = 0; i < steps; i++) {
            back();
        }
    }

    /// Goes forward by so many of the pages of [#after].
    public void forward(int steps) {
        for (int i = 0; i < steps; i++) {
            forward();
        }
    }

    private void travel(Deque<Selection> from, Deque<Selection> to) {
        if (from.stream().noneMatch(this::leadsOn)) {
            return;
        }
        push(to, workspace.selection());
        Selection next = from.pop();
        while (!leadsOn(next)) {
            push(to, next);
            next = from.pop();
        }
        travelling = true;
        try {
            workspace.selectionProperty().set(next);
        } finally {
            travelling = false;
        }
        update();
    }

    private void update() {
        canGoBack.set(past.stream().anyMatch(this::leadsOn));
        canGoForward.set(future.stream().anyMatch(this::leadsOn));
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }
}
