package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.musubi.text.Messages;
import org.musubi.ui.common.KindSymbol;

/// Draws a page.
final class PageView {
    private static final double LABEL_SHARE = 34;

    /// A value shorter than this stands beside others.
    private static final int BRIEF = 24;

    private static final int FIRST_WIDE = 0x2E80;

    private final Consumer<Page.Target> follow;
    private final ObservableBooleanValue readOnly;
    private final Messages messages;

    /// @param follow called when a link is clicked
    /// @param readOnly whether what changes the library is greyed
    PageView(Consumer<Page.Target> follow, ObservableBooleanValue readOnly, Messages messages) {
        this.follow = follow;
        this.readOnly = readOnly;
        this.messages = messages;
    }

    List<Node> draw(Page page) {
        var nodes = new ArrayList<Node>();
        nodes.add(header(page));
        page.sections().stream().filter(s -> !s.lines().isEmpty()).forEach(s -> nodes.add(section(s)));
        return nodes;
    }

    private static Node header(Page page) {
        var overline = label(page.overline(), "overline");
        if (page.kind() != null) {
            overline.setGraphic(new KindSymbol(page.kind()));
        }
        var header = new VBox(4, overline, label(page.title(), "page-title"));
        if (!page.subtitle().isEmpty()) {
            header.getChildren().add(label(page.subtitle(), "page-subtitle"));
        }
        return header;
    }

    private Node section(Page.Section section) {
        var box = new VBox(4);
        box.getStyleClass().add("section");
        if (!section.heading().isEmpty()) {
            var heading = label(section.heading(), "section-heading");
            var line = new HBox(8, heading);
            line.setAlignment(Pos.BASELINE_LEFT);
            if (section.count() != null) {
                line.getChildren().add(label(section.count().toString(), "count"));
            }
            box.getChildren().add(line);
        }
        GridPane facts = null;
        for (Page.Line line : section.lines()) {
            if (line instanceof Page.Fact fact) {
                if (facts == null) {
                    facts = grid();
                    box.getChildren().add(facts);
                }
                facts.addRow(facts.getRowCount(), label(fact.label(), "fact-label"), pieces(fact.pieces()));
            } else {
                facts = null;
                box.getChildren().add(node(line));
            }
        }
        return box;
    }

    private static GridPane grid() {
        var grid = new GridPane(8, 4);
        var names = new ColumnConstraints();
        names.setPercentWidth(LABEL_SHARE);
        names.setHgrow(Priority.NEVER);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        return grid;
    }

    private Node node(Page.Line line) {
        return switch (line) {
            case Page.Entry entry -> entry(entry);
            case Page.Paragraph paragraph -> label(paragraph.text(), "paragraph");
            case Page.Quote quote -> label(quote.text(), "quote");
            case Page.Note note -> label(note.text(), "note");
            case Page.Fact fact -> pieces(fact.pieces());
            case Page.File file -> new FileLine(file, follow, readOnly, messages);
            case Page.Statement statement -> statement(statement);
            case Page.Command command -> command(command);
        };
    }

    private Node statement(Page.Statement statement) {
        var text = new VBox(2);
        HBox.setHgrow(text, Priority.ALWAYS);
        if (!statement.mark().isEmpty()) {
            text.getChildren().add(label(statement.mark(), "chosen-mark"));
        }
        text.getChildren().add(label(statement.value(), "statement-value"));
        statement.sources().forEach(source -> text.getChildren().add(piece(source)));
        var row = new HBox(8, text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("statement");
        Page.Choose choice = statement.choice();
        if (choice != null) {
            Button use = button(statement.use(), choice, true);
            use.setAccessibleText(statement.use() + ": " + statement.value());
            row.getChildren().add(use);
        }
        if (!statement.mark().isEmpty()) {
            row.getStyleClass().add("chosen");
        }
        return row;
    }

    private Node command(Page.Command command) {
        return button(command.name(), command.target(), command.changing());
    }

    private Button button(String name, Page.Target target, boolean changing) {
        var button = new Button(name);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> follow.accept(target));
        if (changing) {
            button.disableProperty().bind(readOnly);
        }
        return button;
    }

    private Node entry(Page.Entry entry) {
        var row = new HBox(8);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("entry");
        if (entry.kind() != null) {
            row.getChildren().add(new KindSymbol(entry.kind()));
        }
        Region name = piece(entry.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        row.getChildren().add(name);
        if (!entry.note().isEmpty()) {
            Label note = label(entry.note(), "entry-note");
            note.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(note);
        }
        return row;
    }

    private Node pieces(List<Page.Piece> pieces) {
        if (pieces.size() == 1) {
            return top(piece(pieces.getFirst()));
        }
        boolean brief = pieces.stream().allMatch(p -> width(p.text()) < BRIEF);
        if (!brief) {
            var column = new VBox(2);
            pieces.forEach(p -> column.getChildren().add(piece(p)));
            return top(column);
        }
        var flow = new FlowPane(12, 2);
        flow.setPrefWrapLength(160);
        pieces.forEach(p -> flow.getChildren().add(piece(p)));
        return top(flow);
    }

    /// In widths of a Latin letter, of which letters of Eastern Asia take two.
    private static int width(String text) {
        return text.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
    }

    private static <N extends Node> N top(N node) {
        GridPane.setValignment(node, VPos.TOP);
        return node;
    }

    private Region piece(Page.Piece piece) {
        Page.Target target = piece.target();
        if (target == null) {
            return label(piece.text(), "value");
        }
        var link = new Hyperlink(piece.text());
        link.setWrapText(true);
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> follow.accept(target));
        return link;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }
}
