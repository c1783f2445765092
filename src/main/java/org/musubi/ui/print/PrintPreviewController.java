package org.musubi.ui.print;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Language;
import org.musubi.text.Message;
import org.musubi.text.Messages;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Workspace;

/// Shows the pages of a summary, saves and prints them.
public final class PrintPreviewController {
    private final PrintPreviewViewModel model;
    private final Dialogs dialogs;
    private final Workspace workspace;

    @FXML
    private BorderPane root;

    @FXML
    private ChoiceBox<Language> language;

    @FXML
    private ToggleButton fitWidth;

    @FXML
    private Label zoom;

    @FXML
    private Label page;

    @FXML
    private Label status;

    @FXML
    private HBox working;

    @FXML
    private Button save;

    @FXML
    private Button print;

    public PrintPreviewController(PrintPreviewViewModel model, Dialogs dialogs, Workspace workspace) {
        this.model = model;
        this.dialogs = dialogs;
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        language.getItems().setAll(Language.values());
        language.setConverter(new LanguageNames());
        language.valueProperty().bindBidirectional(model.languageProperty());
        fitWidth.selectedProperty().bindBidirectional(model.fitWidthProperty());
        var pages = new PagesView(model);
        root.setCenter(pages);
        model.zoomProperty()
                .subscribe(value -> zoom.setText(messages().text("print.zoom", Math.round(value.doubleValue() * 100))));
        pages.currentProperty().subscribe(_ -> showPage(pages.currentProperty().get()));
        model.openedProperty().subscribe(_ -> showPage(pages.currentProperty().get()));
        model.statusProperty().subscribe(this::tell);
        working.visibleProperty().bind(model.busyProperty());
        working.managedProperty().bind(model.busyProperty());
        save.disableProperty()
                .bind(model.busyProperty().or(model.openedProperty().isNull()));
        print.disableProperty()
                .bind(model.busyProperty().or(model.openedProperty().isNull()));
    }

    private Messages messages() {
        return workspace.messages();
    }

    private void showPage(int number) {
        var opened = model.openedProperty().get();
        page.setText(
                opened == null || number == 0
                        ? ""
                        : messages()
                                .text("report.page", number, opened.document().pages()));
    }

    private void tell(@Nullable Message message) {
        status.setText(message == null ? "" : messages().text(message));
    }

    @FXML
    private void zoomIn() {
        model.zoomIn();
    }

    @FXML
    private void zoomOut() {
        model.zoomOut();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void save() {
        var opened = model.openedProperty().get();
        if (opened != null) {
            dialogs.saveFile(
                            messages().text("print.save"),
                            opened.document().fileName(),
                            new Dialogs.FileType(messages().text("print.pdf"), List.of("*.pdf")))
                    .ifPresent(model::save);
        }
    }

    @FXML
    private void print() {
        model.print();
    }

    private static final class LanguageNames extends StringConverter<Language> {
        @Override
        public String toString(@Nullable Language value) {
            return value == null ? "" : value.locale().getDisplayLanguage(value.locale());
        }

        @Override
        public Language fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
