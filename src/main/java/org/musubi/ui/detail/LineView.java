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
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.musubi.text.Messages;
import org.musubi.ui.common.KindSymbol;
import org.musubi.ui.common.WholeDates;

/// Makes the lines of pages into nodes.
///
/// @param follow called when a link is clicked
/// @param readOnly whether what changes the library is greyed
/// @param insets paints small maps
record LineView(
        Consumer<Page.Target> follow, ObservableBooleanValue readOnly, InsetPictures insets, Messages messages) {
    private static final double LABEL_SHARE = 34;

    /// A value shorter than this stands beside others.
    private static final int BRIEF = 24;

    private static final int FIRST_WIDE = 0x2E80;

    /// Facts that follow each other stand in one grid.
    List<Node> draw(List<Page.Line> lines) {
        var nodes = new ArrayList<Node>();
        GridPane facts = null;
        for (Page.Line line : lines) {
            if (line instanceof Page.Fact fact) {
                if (facts == null) {
                    facts = grid();
                    nodes.add(facts);
                }
                facts.addRow(facts.getRowCount(), label(fact.label(), "fact-label"), pieces(fact.pieces()));
            } else {
                facts = null;
                nodes.add(node(line));
            }
        }
        return nodes;
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
            case Page.Bar bar -> bar(bar);
            case Page.Aside aside -> aside(aside);
            case Page.Paragraph paragraph -> label(paragraph.text(), "paragraph");
            case Page.Quote quote -> label(quote.text(), "quote");
            case Page.Note note -> label(note.text(), "note");
            case Page.Fact fact -> pieces(fact.pieces());
            case Page.File file -> new FileLine(file, follow, readOnly, messages);
            case Page.Statement statement -> statement(statement);
            case Page.Command command -> command(command);
            case Page.Inset inset -> new InsetView(inset, insets, follow);
            case Page.Years years -> new YearsView(years.chronicle(), follow, messages);
        };
    }

    private Node statement(Page.Statement statement) {
        var text = new VBox(2);
        HBox.setHgrow(text, Priority.ALWAYS);
        if (!statement.mark().isEmpty()) {
            text.getChildren().add(label(statement.mark(), "chosen-mark"));
        }
        text.getChildren().add(label(statement.value(), "statement-value"));
        statement.sources().forEach(source -> text.getChildren().add(piece(source, "value")));
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
        HBox row = row(entry.name(), entry.note());
        if (entry.kind() != null) {
            row.getChildren().addFirst(new KindSymbol(entry.kind()));
        }
        return row;
    }

    private HBox row(Page.Piece name, Page.Piece note) {
        var row = new HBox(8);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("entry");
        Region link = piece(name, "value");
        HBox.setHgrow(link, Priority.ALWAYS);
        link.setMaxWidth(Double.MAX_VALUE);
        row.getChildren().add(link);
        if (!note.text().isEmpty()) {
            Region end = piece(note, "value");
            end.getStyleClass().add("entry-note");
            end.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(end);
        }
        return row;
    }

    private Node bar(Page.Bar bar) {
        HBox row = row(bar.name(), Page.Piece.of(bar.note()));
        row.getChildren().add(row.getChildren().size() - 1, new PartBar(bar.part()));
        return row;
    }

    private Node aside(Page.Aside aside) {
        Label label = label(aside.label(), "note");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region link = piece(aside.piece(), "value");
        link.getStyleClass().add("aside-link");
        var row = new HBox(8, label, link);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("aside");
        return row;
    }

    private Node pieces(List<Page.Piece> pieces) {
        if (pieces.size() == 1) {
            return top(piece(pieces.getFirst(), "value"));
        }
        boolean brief = pieces.stream().allMatch(p -> width(p.text()) < BRIEF);
        if (!brief) {
            var column = new VBox(2);
            pieces.forEach(p -> column.getChildren().add(piece(p, "value")));
            return top(column);
        }
        var flow = new FlowPane(12, 2);
        flow.setPrefWrapLength(400);
        pieces.forEach(p -> flow.getChildren().add(piece(p, "value")));
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

    private Region piece(Page.Piece piece, String style) {
        Page.Target target = piece.target();
        if (target == null) {
            return label(piece.text(), style);
        }
        var link = new Hyperlink();
        write(link, piece.text());
        link.setWrapText(true);
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> follow.accept(target));
        return link;
    }

    static Label label(String text, String style) {
        var label = new Label();
        write(label, text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return top(label);
    }

    /// Writes a text so that no line ends within a date; it is spoken as it is.
    private static void write(Labeled where, String text) {
        String whole = WholeDates.in(text);
        where.setText(whole);
        if (!whole.equals(text)) {
            where.setAccessibleText(text);
        }
    }
}
