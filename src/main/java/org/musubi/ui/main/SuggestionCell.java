package org.musubi.ui.main;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.musubi.ui.common.KindSymbol;
import org.musubi.ui.common.Workspace;

/// A heading or a hit among the suggestions.
final class SuggestionCell extends ListCell<SearchViewModel.Suggestion> {
    private final Workspace workspace;
    private final KindSymbol symbol = new KindSymbol();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox row = new HBox(8, symbol, name, detail);

    SuggestionCell(Workspace workspace) {
        this.workspace = workspace;
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        detail.getStyleClass().add("secondary");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SearchViewModel.Suggestion item, boolean empty) {
        super.updateItem(item, empty);
        getStyleClass().remove("heading");
        setText(null);
        setGraphic(null);
        setDisable(false);
        if (empty || item == null) {
            return;
        }
        switch (item) {
            case SearchViewModel.Heading heading -> {
                setText(workspace.messages().text(heading.key()));
                getStyleClass().add("heading");
                setDisable(true);
            }
            case SearchViewModel.Hit hit -> {
                var kind = hit.kind();
                if (kind != null) {
                    symbol.show(kind);
                }
                symbol.setVisible(kind != null);
                symbol.setManaged(kind != null);
                name.setText(hit.name());
                detail.setText(hit.detail());
                setGraphic(row);
            }
        }
    }
}
