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
    private final Suggesting reading;
    private List<ParticipantTable.Row> rows = List.of();
    private Runnable takeBack = () -> {};

    /// @param otherwise the role of rows that name none
    /// @param done takes the rows to add; none if the panel is just to go
    PastePanel(EditorContext context, Known known, Role otherwise, Consumer<List<Map<String, String>>> done) {
        messages = context.messages();
        reading = context.suggesting();
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
        add.setOnAction(_ -> done.accept(used()));
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
        show(List.of());
    }

    void fill(String table) {
        text.setText(table);
        text.requestFocus();
    }

    /// In the background: names are looked up in the gazetteer, which may have to be read first.
    private void read() {
        takeBack.run();
        add.setDisable(true);
        String pasted = text.getText();
        takeBack = reading.ask(
                () -> ParticipantTable.read(pasted, known).rows(otherwise),
                List.<ParticipantTable.Row>of(),
                this::show);
    }

    private void show(List<ParticipantTable.Row> read) {
        rows = read;
        preview.getChildren().clear();
        for (ParticipantTable.Row row : rows.subList(0, Math.min(MOST_SHOWN, rows.size()))) {
            if (!row.isUnused()) {
                preview.getChildren().add(wrapped(describe(row.fields()), "pasted-row"));
            }
            if (!row.unused().isEmpty()) {
                String cells = String.join(messages.text("list.separator"), row.unused());
                preview.getChildren().add(wrapped(messages.text("editor.paste.unused", cells), "hint"));
            }
        }
        if (rows.size() > MOST_SHOWN) {
            preview.getChildren().add(wrapped(messages.text("editor.paste.more", rows.size() - MOST_SHOWN), "hint"));
        }
        add.setText(messages.text("editor.paste.add", used().size()));
        add.setDisable(used().isEmpty());
    }

    private List<Map<String, String>> used() {
        return rows.stream()
                .filter(row -> !row.isUnused())
                .map(ParticipantTable.Row::fields)
                .toList();
    }

    /// "Speaker: Masashi Mori, Mayor, Newtown (new person; Newtown: new place)".
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
        String made = what(row.getOrDefault("name.ref", ""));
        String home = row.get("name.affiliation");
        String madeHome = home == null ? "" : what(row.getOrDefault("name.affiliation.ref", ""));
        if (home != null && !madeHome.isEmpty()) {
            made = messages.text("editor.paste.made.both", made, home, madeHome);
        }
        return made.isEmpty()
                ? messages.text("editor.paste.row", role, who)
                : messages.text("editor.paste.row.new", role, who, made);
    }

    /// What kind of new thing a reference makes; empty if it is of the library.
    private String what(String reference) {
        return switch (Reference.of(reference).orElse(null)) {
            case Reference.New(Reference.Sort sort) ->
                switch (sort) {
                    case PLACE -> messages.text("editor.paste.made.place");
                    case ORGANISATION -> messages.text("editor.paste.made.organisation");
                    case PERSON -> messages.text("editor.paste.made.person");
                    case SOURCE -> throw new IllegalStateException("a source is no party");
                };
            case Reference.OfGazetteer _ -> messages.text("editor.paste.made.gazetteer");
            case Reference.Existing _ -> "";
            case null -> messages.text("editor.paste.made.several");
        };
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
