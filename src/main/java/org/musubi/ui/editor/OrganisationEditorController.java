package org.musubi.ui.editor;

import javafx.fxml.FXML;
import org.musubi.ui.common.Workspace;

/// The fields of an organisation.
public final class OrganisationEditorController {
    private final Editors editors;
    private final Workspace workspace;
    private final Gazetteer gazetteer;

    @FXML
    private NamesField name;

    @FXML
    private AlikeNote alike;

    @FXML
    private LineField acronym;

    @FXML
    private WordField type;

    @FXML
    private WordsField aliases;

    @FXML
    private PartyField seat;

    @FXML
    private PartyField parent;

    @FXML
    private DateField founded;

    @FXML
    private FiguresField figures;

    public OrganisationEditorController(Editors editors, Workspace workspace, Gazetteer gazetteer) {
        this.editors = editors;
        this.workspace = workspace;
        this.gazetteer = gazetteer;
    }

    @FXML
    private void initialize() {
        EditorContext context = editors.context();
        var form = (OrganisationEntryForm) context.model().kind();
        name.bind(context);
        alike.bind(context, form.alike()::organisations, form.alike(), editors::edit);
        acronym.bind(context);
        type.bind(context, new WordSuggester(form::types, workspace::messages));
        aliases.bind(context, _ -> java.util.List.of());
        seat.bind(context, parties(PartySuggester.Wanted.PLACE));
        parent.bind(context, parties(PartySuggester.Wanted.ORGANISATION));
        founded.bind(context);
        figures.bind(context, new WordSuggester(form::figures, workspace::messages));
    }

    private Suggester parties(PartySuggester.Wanted wanted) {
        return new PartySuggester(wanted, workspace::index, workspace::messages, gazetteer);
    }
}
