package org.musubi.ui.editor;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.musubi.ui.common.KindSymbol;
import org.musubi.ui.common.Workspace;

/// A suggestion in two lines: what it is called; what tells it from others, and where it comes from.
final class SuggestedCell extends ListCell<Suggestion> {
    private final Workspace workspace;
    private final KindSymbol symbol = new KindSymbol();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label origin = new Label();
    private final VBox lines = new VBox(name, detail);
    private final HBox row = new HBox(8, symbol, lines, origin);

    SuggestedCell(Workspace workspace) {
        this.workspace = workspace;
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        detail.getStyleClass().add("secondary");
        detail.managedProperty().bind(detail.textProperty().isNotEmpty());
        origin.getStyleClass().add("origin");
        origin.setMinWidth(Region.USE_PREF_SIZE);
        origin.visibleProperty().bind(origin.textProperty().isNotEmpty());
        origin.managedProperty().bind(origin.visibleProperty());
        symbol.managedProperty().bind(symbol.visibleProperty());
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Suggestion item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(null);
        if (empty || item == null) {
            return;
        }
        var kind = item.kind();
        symbol.setVisible(kind != null);
        if (kind != null) {
            symbol.show(kind);
        }
        name.setText(item.text());
        detail.setText(item.detail());
        origin.setText(
                switch (item.origin()) {
                    case LIBRARY -> "";
                    case GAZETTEER -> workspace.messages().text("editor.origin.gazetteer");
                    case NEW -> workspace.messages().text("editor.origin.new");
                });
        setGraphic(row);
    }
}
