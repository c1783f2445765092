package org.musubi.ui.main;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.musubi.query.Period;
import org.musubi.query.PeriodText;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// Asks for a period by its two ends.
final class PeriodPopOver {
    private final Workspace workspace;
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final Label problem = new Label();
    private final PopOver popOver;

    PeriodPopOver(Workspace workspace) {
        this.workspace = workspace;
        Messages messages = workspace.messages();
        Period period = workspace.filterProperty().get().period();
        if (period != null) {
            boolean years = PeriodText.of(period, messages).indexOf('-') < 0;
            from.setText(period.hasStart() ? PeriodText.text(period.from(), years) : "");
            to.setText(period.hasEnd() ? PeriodText.text(period.to(), years) : "");
        }
        from.setId("period-from");
        to.setId("period-to");
        var grid = new GridPane(8, 8);
        grid.addRow(0, label("filter.period.from", from), from);
        grid.addRow(1, label("filter.period.to", to), to);
        var hint = new Label(messages.text("filter.period.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("problem-text");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.setManaged(false);
        var apply = new Button(messages.text("filter.period.apply"));
        apply.setDefaultButton(true);
        apply.setOnAction(_ -> apply());
        var clear = new Button(messages.text("filter.period.clear"));
        clear.setOnAction(_ -> {
            from.clear();
            to.clear();
            apply();
        });
        var buttons = new HBox(8, clear, apply);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var content = new VBox(8, grid, hint, problem, buttons);
        content.getStyleClass().add("popover-content");
        content.setPrefWidth(300);
        from.setOnAction(_ -> apply());
        to.setOnAction(_ -> apply());
        popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
    }

    private Label label(String key, TextField field) {
        var label = new Label(workspace.messages().text(key));
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void apply() {
        PeriodInput.Outcome outcome = PeriodInput.read(from.getText(), to.getText());
        String wrong = outcome.problem();
        if (wrong != null) {
            problem.setText(workspace.messages().text(wrong));
            problem.setManaged(true);
            return;
        }
        workspace.filterProperty().set(workspace.filterProperty().get().withPeriod(outcome.period()));
        popOver.hide();
    }

    void show(Region owner) {
        popOver.show(owner);
        from.requestFocus();
    }
}
