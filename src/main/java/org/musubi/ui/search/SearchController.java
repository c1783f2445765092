package org.musubi.ui.search;

import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.musubi.query.TextMatch;
import org.musubi.ui.common.Workspace;

/// The search field with what it finds below it. Keys walk through that while the cursor stays in the field.
public final class SearchController {
    private static final int PAGE = 8;
    private static final int ALL = Integer.MAX_VALUE;

    private final SearchViewModel model;
    private final Workspace workspace;
    private @Nullable SearchPopup popup;
    private boolean following;

    @FXML
    private CustomTextField field;

    @FXML
    private StackPane clear;

    @FXML
    private Label keys;

    public SearchController(SearchViewModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        keys.visibleProperty().bind(field.textProperty().isEmpty());
        clear.setOnMouseClicked(_ -> clear());
        field.textProperty().addListener((_, _, text) -> {
            if (!following) {
                // What is still shown answers another question: Enter must not open it.
                popup().clearSelection();
                model.suggest(text);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.setOnMouseClicked(_ -> open());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                model.dismiss();
            }
        });
        model.linesProperty().addListener((_, _, now) -> show(now));
        workspace.filterProperty().addListener((_, old, now) -> {
            if (!Objects.equals(text(old.text()), text(now.text()))) {
                follow(text(now.text()));
            }
        });
    }

    private static String text(@Nullable TextMatch match) {
        return match == null ? "" : match.text();
    }

    private void follow(String text) {
        following = true;
        field.setText(text);
        field.positionCaret(field.getLength());
        following = false;
    }

    /// Made when first needed, as most of a start's time goes into making things.
    private SearchPopup popup() {
        SearchPopup made = popup;
        if (made == null) {
            made = new SearchPopup(field, workspace.messages().text("search.results"), this::choose);
            made.onHidden(model::dismiss);
            popup = made;
        }
        return made;
    }

    private void show(List<Line> lines) {
        if (!lines.isEmpty() || popup != null) {
            popup().show(field.isFocused() ? lines : List.of());
        }
    }

    private void key(KeyEvent event) {
        Line selected = popup().selected();
        switch (event.getCode()) {
            case DOWN -> {
                if (popup().isShowing()) {
                    popup().step(1);
                } else {
                    open();
                }
            }
            case UP -> popup().step(-1);
            case PAGE_DOWN -> popup().step(PAGE);
            case PAGE_UP -> popup().step(-PAGE);
            case HOME, END -> {
                if (selected == null) {
                    return;
                }
                popup().step(event.getCode() == KeyCode.HOME ? -ALL : ALL);
            }
            case ENTER -> {
                if (selected == null) {
                    model.apply(field.getText());
                } else {
                    choose(selected);
                }
            }
            case ESCAPE -> {
                if (popup().isShowing()) {
                    model.dismiss();
                } else if (field.getText().isEmpty()) {
                    return;
                } else {
                    clear();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open() {
        if (!popup().isShowing()) {
            model.suggest(field.getText());
        }
    }

    private void clear() {
        following = true;
        field.clear();
        following = false;
        model.apply("");
        field.requestFocus();
    }

    private void choose(Line line) {
        switch (line) {
            case Line.Before before -> {
                field.setText(before.search());
                field.end();
            }
            case Line.ShowAll _ -> model.choose(line);
            default -> {
                // The text of a filter in force stays; what was typed to find this one thing goes.
                follow(text(workspace.filterProperty().get().text()));
                model.choose(line);
            }
        }
    }

    /// Puts the cursor into the field, with its text selected, and shows what can be searched for.
    public void focus() {
        field.requestFocus();
        field.selectAll();
        open();
    }
}
