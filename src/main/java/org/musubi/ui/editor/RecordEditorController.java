package org.musubi.ui.editor;

import java.util.stream.Stream;
import javafx.fxml.FXML;
import org.musubi.model.RecordKind;
import org.musubi.model.Status;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// The fields of a record.
public final class RecordEditorController {
    private final Editors editors;
    private final Workspace workspace;
    private final Gazetteer gazetteer;
    private final Suggester records;

    @FXML
    private NamesField title;

    @FXML
    private WordField type;

    @FXML
    private DateField date;

    @FXML
    private PartiesField parties;

    @FXML
    private ParticipantsField participants;

    @FXML
    private CitationsField citations;

    @FXML
    private WordsField themes;

    @FXML
    private ChoiceField status;

    @FXML
    private NamesField summary;

    @FXML
    private RelationsField relations;

    @FXML
    private LineField dateText;

    /// @param records suggests records to relate to
    public RecordEditorController(Editors editors, Workspace workspace, Gazetteer gazetteer, Suggester records) {
        this.editors = editors;
        this.workspace = workspace;
        this.gazetteer = gazetteer;
        this.records = records;
    }

    @FXML
    private void initialize() {
        EditorContext context = editors.context();
        var form = (RecordEntryForm) context.model().kind();
        RecordKind kind = form.recordKind();
        title.bind(context);
        var typeWords = new WordSuggester(form::types, workspace::messages);
        type.bind(context, typeWords);
        date.bind(context);
        parties.bind(
                context,
                kind,
                parties(PartySuggester.Wanted.ANYONE),
                parties(PartySuggester.Wanted.PLACE_OR_ORGANISATION),
                new LibraryKnown(workspace::index, gazetteer));
        participants.bind(context);
        citations.bind(
                context,
                new SourceSuggester(workspace::index, workspace::messages),
                typeWords,
                editors.lastSources()::citations);
        themes.bind(context, new WordSuggester(form::themes, workspace::messages));
        status.bind(context, Stream.of(Status.values()).map(Status::code).toList(), this::nameOf);
        summary.bind(context);
        relations.bind(context, records);
        dateText.bind(context);
    }

    private Suggester parties(PartySuggester.Wanted wanted) {
        return new PartySuggester(wanted, workspace::index, workspace::messages, gazetteer);
    }

    private String nameOf(String code) {
        Messages messages = workspace.messages();
        return Stream.of(Status.values())
                .filter(value -> value.code().equals(code))
                .map(messages::of)
                .findFirst()
                .orElse(code);
    }
}
