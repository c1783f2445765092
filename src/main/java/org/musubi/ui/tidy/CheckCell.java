package org.musubi.ui.tidy;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.musubi.service.Finding;
import org.musubi.ui.common.Workspace;

/// A line of the check: a group's heading, or what was found, each with what can be done about it.
final class CheckCell extends ListCell<CheckViewModel.Row> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final CheckViewModel model;
    private final Workspace workspace;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Button fix = button();
    private final Button edit = button();
    private final Button accept = button();
    private final HBox buttons = new HBox(8, fix, edit, accept);
    private final HBox row;

    CheckCell(CheckViewModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
        setPrefWidth(0);
        name.getStyleClass().add("record-title");
        detail.getStyleClass().add("secondary");
        var words = new VBox(2, name, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() instanceof CheckViewModel.Line line) {
                model.edit(line);
            }
        });
        buttons.setAlignment(Pos.CENTER_RIGHT);
        row = new HBox(8, words, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    private static Button button() {
        var button = new Button();
        button.getStyleClass().addAll("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    @Override
    protected void updateItem(CheckViewModel.Row item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        pseudoClassStateChanged(HEADING, !empty && item instanceof CheckViewModel.Heading);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(row);
        switch (item) {
            case CheckViewModel.Heading heading -> show(heading);
            case CheckViewModel.Line line -> show(line);
        }
    }

    private void show(CheckViewModel.Heading heading) {
        name.setText(workspace.messages().text("filter.option", heading.title(), heading.count()));
        shown(detail, false);
        setAccessibleText(name.getText());
        shown(fix, model.isDeletable(heading));
        act(fix, workspace.messages().text("check.fix.delete-all"), () -> model.deleteAll(heading));
        shown(edit, false);
        boolean file = heading.type().compareTo(Finding.Type.ATTACHMENT_MISSING) < 0;
        shown(accept, !file);
        act(accept, workspace.messages().text("check.accept-all"), () -> model.acceptAll(heading));
    }

    private void show(CheckViewModel.Line line) {
        name.setText(line.name());
        detail.setText(line.detail());
        shown(detail, !line.detail().isEmpty());
        setAccessibleText(line.finding().text(workspace.messages()));
        String how = line.fix();
        shown(fix, how != null);
        act(fix, how == null ? "" : how, () -> model.fix(line));
        boolean entry = line.finding().entry() != null;
        shown(edit, entry);
        act(edit, workspace.messages().text("check.edit"), () -> model.edit(line));
        shown(accept, entry);
        act(accept, workspace.messages().text("check.accept"), () -> model.accept(line));
    }

    private static void act(Button button, String text, Runnable action) {
        button.setText(text);
        button.setOnAction(_ -> action.run());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
