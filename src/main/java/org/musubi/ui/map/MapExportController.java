package org.musubi.ui.map;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.musubi.query.Area;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// Binds the dialog in which one chooses what of the map goes on paper, and how.
public final class MapExportController {
    private static final List<Integer> DOTS_PER_INCH = List.of(96, 150, 200, 300);
    private static final int FINE = 300;

    private final MapExporting exporting;
    private final Messages messages;

    @FXML
    private Region root;

    @FXML
    private ToggleGroup extents;

    @FXML
    private RadioButton seen;

    @FXML
    private RadioButton results;

    @FXML
    private RadioButton picked;

    @FXML
    private RadioButton bounds;

    @FXML
    private Node corners;

    @FXML
    private TextField north;

    @FXML
    private TextField south;

    @FXML
    private TextField west;

    @FXML
    private TextField east;

    @FXML
    private ChoiceBox<MapExport.Format> format;

    @FXML
    private ChoiceBox<Paper.Size> size;

    @FXML
    private Node pixels;

    @FXML
    private TextField width;

    @FXML
    private TextField height;

    @FXML
    private ChoiceBox<Integer> fineness;

    @FXML
    private ChoiceBox<Language> language;

    @FXML
    private TextField title;

    @FXML
    private CheckBox legend;

    @FXML
    private CheckBox gathered;

    @FXML
    private Label outcome;

    @FXML
    private Button preview;

    @FXML
    private Button save;

    /// @param messages of the language of the window, which does not change while the dialog is open
    MapExportController(MapExporting exporting, Messages messages) {
        this.exporting = exporting;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        seen.setUserData(MapExport.Extent.SEEN);
        results.setUserData(MapExport.Extent.RESULTS);
        picked.setUserData(MapExport.Extent.PICKED);
        bounds.setUserData(MapExport.Extent.BOUNDS);
        picked.setDisable(!exporting.isAnythingPicked());
        corners.disableProperty().bind(bounds.selectedProperty().not());
        fill(exporting.area());
        offer(format, List.of(MapExport.Format.values()), f -> messages.text("map.export.format." + f.name()));
        offer(size, List.of(Paper.Size.values()), s -> messages.text("map.export.size." + s.name()));
        offer(fineness, DOTS_PER_INCH, dots -> messages.text("map.export.dots", dots));
        offer(language, List.of(Language.values()), l -> l.locale().getDisplayLanguage(l.locale()));
        fineness.setValue(FINE);
        language.setValue(messages.language());
        var ofPixels = size.valueProperty().isEqualTo(Paper.Size.PIXELS);
        pixels.disableProperty().bind(ofPixels.not());
        fineness.disableProperty()
                .bind(format.valueProperty().isNotEqualTo(MapExport.Format.PNG).and(ofPixels.not()));
        title.setText(exporting.title());
        gathered.setSelected(exporting.isCrowded());
        Stream.<ObservableValue<?>>of(
                        extents.selectedToggleProperty(),
                        north.textProperty(),
                        south.textProperty(),
                        west.textProperty(),
                        east.textProperty(),
                        format.valueProperty(),
                        size.valueProperty(),
                        fineness.valueProperty(),
                        width.textProperty(),
                        height.textProperty())
                .forEach(choice -> choice.addListener((_, _, _) -> tell(read())));
        tell(read());
    }

    private static <T> void offer(ChoiceBox<T> box, List<T> values, Function<T, String> words) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("not editable: " + text);
            }
        });
        box.getItems().setAll(values);
        box.setValue(values.getFirst());
    }

    private void fill(Area area) {
        north.setText(degrees(area.north(), 85));
        south.setText(degrees(area.south(), 85));
        west.setText(degrees(area.west(), 180));
        east.setText(degrees(area.east(), 180));
    }

    private static String degrees(double value, double most) {
        return String.format(Locale.ROOT, "%.1f", Math.clamp(value, -most, most));
    }

    private MapExportForm.Read read() {
        return new MapExportForm(
                        (MapExport.Extent) extents.getSelectedToggle().getUserData(),
                        north.getText(),
                        south.getText(),
                        west.getText(),
                        east.getText(),
                        format.getValue(),
                        size.getValue(),
                        fineness.getValue(),
                        width.getText(),
                        height.getText(),
                        title.getText(),
                        legend.isSelected(),
                        gathered.isSelected(),
                        language.getValue())
                .read();
    }

    /// Says what will be made, or what hinders it.
    private void tell(MapExportForm.Read read) {
        boolean good = read instanceof MapExportForm.Read.Good;
        preview.setDisable(!good);
        save.setDisable(!good);
        outcome.getStyleClass().setAll("label", good ? "faint" : "field-problem");
        outcome.setText(
                switch (read) {
                    case MapExportForm.Read.Problem problem -> messages.text(problem.message());
                    case MapExportForm.Read.Good(MapExport export) -> size(export);
                });
    }

    private String size(MapExport export) {
        if (format.getValue() == MapExport.Format.PNG) {
            int dots = fineness.getValue();
            return messages.text(
                    "map.export.pixels",
                    export.paper().pixelsAcross(dots),
                    export.paper().pixelsDown(dots));
        }
        return messages.text(
                "map.export.millimetres",
                Math.round(export.paper().width() / Paper.POINTS_PER_INCH * 25.4),
                Math.round(export.paper().height() / Paper.POINTS_PER_INCH * 25.4));
    }

    @FXML
    private void preview() {
        if (read() instanceof MapExportForm.Read.Good(MapExport export)) {
            exporting.preview(export);
        }
    }

    /// The dialog closes, for the window shows how far saving is, and lets one cancel it.
    @FXML
    private void save() {
        if (read() instanceof MapExportForm.Read.Good(MapExport export)) {
            root.getScene().getWindow().hide();
            exporting.save(export);
        }
    }
}
