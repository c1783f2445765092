package org.musubi.ui.editor;

import java.util.stream.Stream;
import javafx.fxml.FXML;

/// The fields of a source. Its attachments are shown with its details, and stay as they are here.
public final class SourceEditorController {
    private final Editors editors;

    @FXML
    private LineField title;

    @FXML
    private AlikeNote alike;

    @FXML
    private LineField publisher;

    @FXML
    private DateField date;

    @FXML
    private CodeField language;

    @FXML
    private LineField url;

    @FXML
    private LineField file;

    public SourceEditorController(Editors editors) {
        this.editors = editors;
    }

    @FXML
    private void initialize() {
        EditorContext context = editors.context();
        var form = (SourceEntryForm) context.model().kind();
        Stream.of(title, publisher, url, file).forEach(field -> field.bind(context));
        alike.bind(context, form.alike()::sources, form.alike(), editors::edit);
        date.bind(context);
        language.bind(context, Codes.LANGUAGES);
    }
}
