package org.musubi.ui.results;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.musubi.text.Messages;
import org.musubi.ui.results.ResultRows.Heading;

/// What the heading of a group looks like: whether it is folded, its name, how many records it has.
final class GroupHeading extends HBox {
    private final Region arrow = new Region();
    private final Label name = new Label();
    private final Label count = new Label();

    GroupHeading() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("group-heading");
        var holder = new StackPane(arrow);
        holder.getStyleClass().add("fold");
        arrow.getStyleClass().add("icon");
        name.getStyleClass().add("group-name");
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(holder, name, count);
    }

    void show(Heading heading) {
        arrow.getStyleClass().setAll("icon", heading.folded() ? "icon-folded" : "icon-unfolded");
        name.setText(heading.name());
        count.setText(heading.words().number(heading.count()));
    }

    /// What a screen reader says of it.
    static String spoken(Heading heading, Messages messages) {
        return messages.text(
                heading.folded() ? "results.heading.folded" : "results.heading",
                heading.name(),
                heading.words().number(heading.count()));
    }
}
