package org.musubi.ui.timeline;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.PopOver;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.text.Messages;
import org.musubi.ui.common.KindSymbol;

/// A list of records beside what they belong to, of which one can be opened.
final class RecordsPopOver {
    private final Messages messages;
    private final Consumer<Id> open;
    private final PopOver popOver = new PopOver();
    private final ListView<LibraryRecord> list = new ListView<>();

    /// @param records however many; only those in view are asked for
    RecordsPopOver(String id, List<LibraryRecord> records, Messages messages, Consumer<Id> open) {
        this.messages = messages;
        this.open = open;
        list.setId(id);
        list.setItems(FXCollections.observableList(records));
        list.setCellFactory(_ -> new Cell());
        list.setPrefSize(420, Math.min(320, Math.min(records.size(), 12) * 30 + 12));
        list.getStyleClass().add("dense");
        list.setOnMouseClicked(_ -> openSelected());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                openSelected();
            }
        });
        popOver.setContentNode(list);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
    }

    void showAt(Node owner) {
        popOver.show(owner);
        list.requestFocus();
    }

    /// @param x in pixels of the screen
    void showAt(Node owner, double x, double y) {
        popOver.show(owner, x, y);
        list.requestFocus();
    }

    private void openSelected() {
        LibraryRecord record = list.getSelectionModel().getSelectedItem();
        if (record != null) {
            popOver.hide();
            open.accept(record.id());
        }
    }

    private final class Cell extends ListCell<LibraryRecord> {
        private final KindSymbol symbol = new KindSymbol();

        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LibraryRecord record, boolean empty) {
            super.updateItem(record, empty);
            if (empty || record == null) {
                setText(null);
                setGraphic(null);
            } else {
                symbol.show(record.kind());
                setGraphic(symbol);
                setText(record.title(messages.language().tag()));
            }
        }
    }
}
