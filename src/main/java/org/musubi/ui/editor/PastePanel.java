package org.musubi.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.musubi.model.Role;
import org.musubi.text.Messages;

/// Takes a pasted table of participants and shows how its rows are understood before they are added.
final class PastePanel extends VBox {
    private static final int MOST_SHOWN = 12;

    private final TextArea text = new TextArea();
    private final VBox preview = new VBox(2);
    private final Button add = new Button();
    private final Messages messages;
    private final Known known;
    private final Role otherwise;
    private List<Map<String, String>> rows = List.of();

    /// @param otherwise the role of rows that name none
    /// @param done takes the rows to add; none if the panel is just to go
    PastePanel(Messages messages, Known known, Role otherwise, Consumer<List<Map<String, String>>> done) {
        this.messages = messages;
        this.known = known;
        this.otherwise = otherwise;
        getStyleClass().add("paste-panel");
        text.setId("pastedTable");
        text.setPrefRowCount(4);
        text.setPromptText(messages.text("editor.paste.prompt"));
        text.setAccessibleText(messages.text("editor.paste.table"));
        text.addEventFilter(KeyEvent.KEY_PRESSED, new TabLeaves(text));
        text.textProperty().addListener((_, _, _) -> read());
        add.setId("addPasted");
        add.getStyleClass().addAll("small", "accent");
        add.setOnAction(_ -> done.accept(rows));
        var cancel = new Button(messages.text("main.work.cancel"));
        cancel.getStyleClass().addAll("small", "flat");
        cancel.setOnAction(_ -> done.accept(List.of()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                done.accept(List.of());
                event.consume();
            }
        });
        var buttons = new HBox(8, add, cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(wrapped(messages.text("editor.paste.hint"), "hint"), text, preview, buttons);
        read();
    }

    void fill(String table) {
        text.setText(table);
        text.requestFocus();
    }

    private void read() {
        rows = ParticipantTable.read(text.getText(), known).parties(otherwise);
        preview.getChildren()
                .setAll(rows.stream()
                        .limit(MOST_SHOWN)
                        .map(row -> wrapped(describe(row), "pasted-row"))
                        .toList());
        if (rows.size() > MOST_SHOWN) {
            preview.getChildren().add(wrapped(messages.text("editor.paste.more", rows.size() - MOST_SHOWN), "hint"));
        }
        add.setText(messages.text("editor.paste.add", rows.size()));
        add.setDisable(rows.isEmpty());
    }

    /// "Speaker: Masashi Mori, Mayor, Toyama (new)".
    private String describe(Map<String, String> row) {
        String who = Stream.of("name", "name.office", "name.affiliation")
                .map(row::get)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(messages.text("list.separator")));
        String role = Stream.of(Role.values())
                .filter(known -> known.code().equals(row.get("role")))
                .map(messages::of)
                .findFirst()
                .orElse("");
        boolean isNew = row.getOrDefault("name.ref", "").startsWith("+");
        return messages.text(isNew ? "editor.paste.row.new" : "editor.paste.row", role, who);
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
