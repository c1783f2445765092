package org.musubi.ui.editor;

import javafx.fxml.FXML;
import org.musubi.ui.common.Workspace;

/// The fields of a person who is named in a source.
public final class PersonEditorController {
    private final Editors editors;
    private final Workspace workspace;
    private final Gazetteer gazetteer;

    @FXML
    private LineField name;

    @FXML
    private AlikeNote alike;

    @FXML
    private WordField role;

    @FXML
    private PartyField affiliation;

    public PersonEditorController(Editors editors, Workspace workspace, Gazetteer gazetteer) {
        this.editors = editors;
        this.workspace = workspace;
        this.gazetteer = gazetteer;
    }

    @FXML
    private void initialize() {
        EditorContext context = editors.context();
        var form = (PersonEntryForm) context.model().kind();
        name.bind(context);
        alike.bind(context, form.alike()::people, form.alike(), editors::edit);
        role.bind(context, new WordSuggester(form::offices, workspace::messages));
        affiliation.bind(
                context,
                new PartySuggester(
                        PartySuggester.Wanted.PLACE_OR_ORGANISATION, workspace::index, workspace::messages, gazetteer));
    }
}
