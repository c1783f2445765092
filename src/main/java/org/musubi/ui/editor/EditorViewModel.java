package org.musubi.ui.editor;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.musubi.model.Entry;
import org.musubi.model.Id;

/// One form that is open: what stands in it, what it says, and which problems to show by now.
///
/// A problem is shown once its field has been left, or once saving was tried; never while a field is filled in for the
/// first time. It goes as soon as it is mended.
public final class EditorViewModel {
    private final EntryForm kind;
    private final Id id;
    private final ReadOnlyBooleanWrapper isNew;
    private final Form form;
    private final ReadOnlyObjectWrapper<Parsed<? extends Entry>> parsed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, FieldProblem>> shown = new ReadOnlyObjectWrapper<>(Map.of());
    private final Set<String> left = new HashSet<>();
    private Map<String, String> original;
    private boolean saveTried;

    /// @param id of the entry, new or not
    /// @param isNew whether the library does not have it yet
    /// @param original the texts of the entry as the library has it, or those that a new one begins with
    /// @param values the texts to begin with: the same, or those of a draft
    public EditorViewModel(
            EntryForm kind, Id id, boolean isNew, Map<String, String> original, Map<String, String> values) {
        this.kind = kind;
        this.id = id;
        this.isNew = new ReadOnlyBooleanWrapper(isNew);
        this.form = new Form(values);
        this.original = new Form(original).values();
        form.onChange(this::read);
        read();
    }

    private void read() {
        parsed.set(kind.read(form.values(), id));
        update();
    }

    private void update() {
        var now = new LinkedHashMap<String, FieldProblem>();
        for (FieldProblem problem : parsed.get().problems()) {
            if (saveTried || left.contains(problem.field())) {
                now.putIfAbsent(problem.field(), problem);
            }
        }
        shown.set(Map.copyOf(now));
    }

    public EntryForm kind() {
        return kind;
    }

    public Id id() {
        return id;
    }

    /// Whether the library does not have the entry yet.
    public boolean isNew() {
        return isNew.get();
    }

    public ReadOnlyBooleanProperty newProperty() {
        return isNew.getReadOnlyProperty();
    }

    /// The library has the entry now, with these texts: from now on they are what the form began with.
    void rebase(Map<String, String> texts) {
        original = new Form(texts).values();
        isNew.set(false);
    }

    public Form form() {
        return form;
    }

    /// What the form says now.
    public ReadOnlyObjectProperty<Parsed<? extends Entry>> parsedProperty() {
        return parsed.getReadOnlyProperty();
    }

    public Parsed<? extends Entry> parsed() {
        return parsed.get();
    }

    /// The problems to show, by field.
    public ReadOnlyObjectProperty<Map<String, FieldProblem>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether anything differs from what it began with.
    public boolean isChanged() {
        return !form.values().equals(original);
    }

    /// Takes what someone typed into a field.
    public void type(String field, String text) {
        if (!shown.get().containsKey(field)) {
            left.remove(field);
        }
        form.set(field, text);
    }

    /// Takes texts that one action of the user sets together.
    public void type(Map<String, String> texts) {
        left.removeAll(texts.keySet());
        form.set(texts);
    }

    /// The cursor has left a field: from now on its problem is shown.
    public void leave(String field) {
        if (left.add(field)) {
            update();
        }
    }

    /// Shows every problem.
    ///
    /// @return whether the form can be saved
    public boolean trySave() {
        saveTried = true;
        update();
        return !parsed.get().isWrong();
    }
}
