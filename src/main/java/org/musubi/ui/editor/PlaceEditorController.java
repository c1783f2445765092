package org.musubi.ui.editor;

import java.util.Map;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.musubi.model.GeoPoint;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.text.CoordinateException;
import org.musubi.text.CoordinateInput;
import org.musubi.text.CoordinateInput.Axis;
import org.musubi.ui.common.Workspace;

/// The fields of a place.
public final class PlaceEditorController {
    private final Editors editors;
    private final Workspace workspace;
    private final Gazetteer gazetteer;
    private final GazetteerFill fill = new GazetteerFill();

    @FXML
    private GazetteerField lookup;

    @FXML
    private NamesField name;

    @FXML
    private AlikeNote alike;

    @FXML
    private ChoiceField kind;

    @FXML
    private CodeField country;

    @FXML
    private LineField admin1;

    @FXML
    private LineField latitude;

    @FXML
    private LineField longitude;

    @FXML
    private Label understood;

    @FXML
    private LineField population;

    @FXML
    private DateField year;

    @FXML
    private WordsField aliases;

    @FXML
    private LineField geonames;

    @FXML
    private LineField wikidata;

    @FXML
    private LineField lgcode;

    public PlaceEditorController(Editors editors, Workspace workspace, Gazetteer gazetteer) {
        this.editors = editors;
        this.workspace = workspace;
        this.gazetteer = gazetteer;
    }

    @FXML
    private void initialize() {
        EditorContext context = editors.context();
        var form = (PlaceEntryForm) context.model().kind();
        lookup.bind(context, gazetteer, workspace::messages, key -> fillIn(key, context));
        name.bind(context);
        alike.bind(context, form.alike()::places, form.alike(), editors::edit);
        kind.bind(
                context,
                Stream.of(PlaceKind.values()).map(PlaceKind::code).toList(),
                PlaceKind.CITY.code(),
                this::nameOf);
        country.bind(context, Codes.COUNTRIES);
        Stream.of(admin1, latitude, longitude, population, geonames, wikidata, lgcode)
                .forEach(field -> field.bind(context));
        year.bind(context);
        aliases.bind(context, _ -> java.util.List.of());
        understood.managedProperty().bind(understood.visibleProperty());
        explain(context);
        context.scope().add(context.form().onChange(() -> explain(context)));
    }

    private void fillIn(String key, EditorContext context) {
        Place place = gazetteer.place(key).orElse(null);
        if (place == null) {
            return;
        }
        Map<String, String> texts = context.model().kind().texts(place, context.messages());
        context.model().type(fill.over(context.form().values(), texts));
        context.form().rebuild();
        name.focus();
    }

    private String nameOf(String code) {
        return Stream.of(PlaceKind.values())
                .filter(value -> value.code().equals(code))
                .map(workspace.messages()::of)
                .findFirst()
                .orElse(code);
    }

    /// Shows how the coordinates were understood.
    private void explain(EditorContext context) {
        understood.setText(inWords(context.form()));
        understood.setVisible(!understood.getText().isEmpty());
    }

    static String inWords(Form form) {
        String north = form.get("latitude");
        String east = form.get("longitude");
        CoordinateInput.Pair texts = (east.isEmpty()
                        ? CoordinateInput.pair(north)
                        : java.util.Optional.<CoordinateInput.Pair>empty())
                .orElse(new CoordinateInput.Pair(north, east));
        try {
            var point = new GeoPoint(
                    CoordinateInput.parse(texts.latitude(), Axis.LATITUDE),
                    CoordinateInput.parse(texts.longitude(), Axis.LONGITUDE));
            return CoordinateInput.inWords(point.latitude(), Axis.LATITUDE)
                    + "  "
                    + CoordinateInput.inWords(point.longitude(), Axis.LONGITUDE);
        } catch (CoordinateException e) {
            return "";
        }
    }
}
