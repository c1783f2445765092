package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Messages;

/// A section of a page under its heading, which folds it. Lines are made into nodes when they are first shown: none
/// while it is folded, and of a long section only the first ones, until more are asked for.
final class SectionView extends VBox {
    /// So many lines come at a time.
    private static final int MORE = 25;

    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final Page.Section section;
    private final Function<List<Page.Line>, List<Node>> draw;
    private final Consumer<Page.Target> follow;
    private final Messages messages;
    private final VBox lines = new VBox(4);
    private final @Nullable FoldHeading heading;
    private int shown;

    /// @param draw makes lines into nodes
    /// @param folding told when the user folds or opens it
    SectionView(
            Page.Section section,
            boolean open,
            Function<List<Page.Line>, List<Node>> draw,
            Consumer<Page.Target> follow,
            Consumer<Boolean> folding,
            Messages messages) {
        super(4);
        this.section = section;
        this.draw = draw;
        this.follow = follow;
        this.messages = messages;
        getStyleClass().add("section");
        heading = section.key().isEmpty() || section.heading().isEmpty() ? null : new FoldHeading(section);
        head(folding);
        getChildren().add(lines);
        fold(open);
    }

    private void head(Consumer<Boolean> folding) {
        Region name = heading;
        if (heading != null) {
            heading.setOnAction(_ -> {
                fold(!heading.isOpen());
                folding.accept(heading.isOpen());
            });
        } else if (!section.heading().isEmpty()) {
            var plain = new Label(section.heading());
            plain.setWrapText(true);
            plain.getStyleClass().add("section-heading");
            name = plain;
        }
        if (name == null) {
            return;
        }
        var line = new HBox(8, name);
        line.setAlignment(Pos.BASELINE_LEFT);
        if (section.count() != null) {
            var count = new Label(messages.text("detail.number", section.count()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            count.getStyleClass().add("count");
            line.getChildren().add(count);
        }
        getChildren().add(line);
    }

    private void fold(boolean open) {
        if (open && shown == 0) {
            show(Folds.cut(section));
        }
        lines.setVisible(open);
        lines.setManaged(open);
        pseudoClassStateChanged(FOLDED, !open);
        if (heading != null) {
            heading.open(open);
        }
    }

    /// Makes the first so many lines.
    private void show(int upTo) {
        int until = Math.min(upTo, section.lines().size());
        List<Node> nodes = draw.apply(section.lines().subList(shown, until));
        if (shown > 0) {
            lines.getChildren().removeLast();
        }
        lines.getChildren().addAll(nodes);
        shown = until;
        if (shown < section.lines().size()) {
            lines.getChildren().add(rest());
        }
    }

    private Node rest() {
        int left = section.lines().size() - shown;
        var links = new ArrayList<Node>();
        var more = new Hyperlink(messages.text("detail.more", Math.min(left, MORE)));
        more.getStyleClass().add("more");
        more.setOnAction(_ -> {
            boolean hadFocus = more.isFocused();
            int before = lines.getChildren().size() - 1;
            show(shown + MORE);
            if (hadFocus) {
                lines.getChildren().get(before).requestFocus();
            }
        });
        links.add(more);
        Page.ToList all = section.all();
        if (all != null) {
            var list = new Hyperlink(messages.text("detail.all", section.lines().size()));
            list.getStyleClass().add("all");
            list.setOnAction(_ -> follow.accept(all));
            links.add(list);
        }
        return new FlowPane(16, 2, links.toArray(Node[]::new));
    }
}
