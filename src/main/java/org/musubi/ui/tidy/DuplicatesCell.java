package org.musubi.ui.tidy;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.musubi.service.tidy.Duplicates.Group;

/// A group of entries that may be the same: what they are called, and why.
final class DuplicatesCell extends ListCell<Group> {
    private final DuplicatesViewModel model;
    private final Label sort = new Label();
    private final Label title = new Label();
    private final VBox words = new VBox(2, sort, title);

    DuplicatesCell(DuplicatesViewModel model) {
        this.model = model;
        setPrefWidth(0);
        sort.getStyleClass().add("secondary");
        title.getStyleClass().add("record-title");
    }

    @Override
    protected void updateItem(Group group, boolean empty) {
        super.updateItem(group, empty);
        setText(null);
        if (empty || group == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            sort.setText(model.sort(group) + " · " + group.likeness().percent() + "%");
            title.setText(model.title(group));
            setGraphic(words);
            setAccessibleText(title.getText() + " " + model.reasons(group));
        }
    }
}
