package org.musubi.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.musubi.query.Filter;
import org.musubi.ui.common.Workspace;

/// The active filters as chips; a click on one takes it away. Their row stays where there are none, so that the map
/// below neither jumps nor is laid out anew with each filter.
public final class ChipsController {
    private static final double WIDEST = 280;

    private final Workspace workspace;

    /// Kept, and told anew: to make a button takes as long as all else that a brush moves in this row.
    private final List<Button> buttons = new ArrayList<>();

    private final Label none = new Label();
    private final Hyperlink clear = new Hyperlink();

    @FXML
    private FlowPane chips;

    public ChipsController(Workspace workspace) {
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        none.getStyleClass().add("no-chips");
        clear.getStyleClass().add("clear-filters");
        clear.setOnAction(_ -> {
            // It is the same link again when the next filter comes, and nobody has been there yet.
            clear.setVisited(false);
            workspace.filterProperty().set(Filter.ALL);
        });
        workspace.filterProperty().addListener((_, _, _) -> refresh());
        workspace.messagesProperty().subscribe(messages -> {
            none.setText(messages.text("chip.none"));
            clear.setText(messages.text("chip.clear-all"));
            refresh();
        });
    }

    private void refresh() {
        List<Chips.Chip> now = Chips.of(workspace);
        boolean another = now.size() != buttons.size() || chips.getChildren().isEmpty();
        while (buttons.size() < now.size()) {
            buttons.add(button());
        }
        buttons.subList(now.size(), buttons.size()).clear();
        for (int i = 0; i < now.size(); i++) {
            tell(buttons.get(i), now.get(i));
        }
        if (another) {
            var row = new ArrayList<Node>(buttons);
            row.add(now.isEmpty() ? none : clear);
            chips.getChildren().setAll(row);
        }
    }

    private static Button button() {
        var cross = new Region();
        cross.getStyleClass().addAll("icon", "icon-close");
        var button = new Button("", cross);
        button.setMnemonicParsing(false);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().add("chip");
        button.setMaxWidth(WIDEST);
        return button;
    }

    private void tell(Button button, Chips.Chip chip) {
        button.setText(chip.label());
        button.setAccessibleText(workspace.messages().text("chip.remove", chip.label()));
        button.setOnAction(_ -> workspace.filterProperty().set(chip.without()));
    }
}
