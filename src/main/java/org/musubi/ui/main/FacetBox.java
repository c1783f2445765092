package org.musubi.ui.main;

import java.util.HashSet;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.musubi.ui.common.Workspace;

/// Ties a check-combo box to a facet with few values. The values' counts change only with the other conditions, never
/// while the box is open, so that the list can be made anew each time.
final class FacetBox<T> {
    private final Facet<T> facet;
    private final Workspace workspace;
    private final CheckComboBox<Facet.Option<T>> box;
    private boolean refreshing;

    FacetBox(Facet<T> facet, Workspace workspace, CheckComboBox<Facet.Option<T>> box) {
        this.facet = facet;
        this.workspace = workspace;
        this.box = box;
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Facet.Option<T> option) {
                return workspace.messages().text("filter.option", option.label(), option.count());
            }

            @Override
            public Facet.Option<T> fromString(String text) {
                throw new IllegalStateException("the box is not editable");
            }
        });
        box.getCheckModel().getCheckedItems().addListener((ListChangeListener<Facet.Option<T>>) _ -> {
            if (!refreshing) {
                Set<T> wanted = new HashSet<>();
                box.getCheckModel().getCheckedItems().forEach(option -> wanted.add(option.value()));
                facet.want(workspace, wanted);
            }
        });
        box.addEventHandler(javafx.scene.control.ComboBoxBase.ON_SHOWING, _ -> refresh());
        refresh();
    }

    /// Makes the list and the title anew.
    void refresh() {
        refreshing = true;
        try {
            // Before the list changes: the control draws its title anew only with that.
            box.setTitle(facet.title(workspace));
            box.setAccessibleText(facet.title(workspace));
            Set<T> wanted = facet.wanted(workspace);
            box.getCheckModel().clearChecks();
            box.getItems().setAll(facet.options(workspace));
            box.getItems().stream()
                    .filter(option -> wanted.contains(option.value()))
                    .toList()
                    .forEach(box.getCheckModel()::check);
        } finally {
            refreshing = false;
        }
    }
}
