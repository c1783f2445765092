package org.musubi.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.musubi.text.Message;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.MapTiles;
import org.musubi.ui.common.TileChoice;
import org.musubi.ui.common.Workspace;

/// The part of the preferences that says what the map's tiles are. The shipped map is taken at once; anything else only
/// when its button is pressed, so that nothing is fetched while an address is being typed.
public final class MapTilesController {
    private final MapTiles tiles;
    private final Dialogs dialogs;
    private final Workspace workspace;

    @FXML
    private RadioButton shipped;

    @FXML
    private RadioButton ofFile;

    @FXML
    private RadioButton ofWeb;

    @FXML
    private Node fileRow;

    @FXML
    private Node webRows;

    @FXML
    private TextField file;

    @FXML
    private TextField address;

    @FXML
    private TextField credit;

    @FXML
    private Label outcome;

    public MapTilesController(MapTiles tiles, Dialogs dialogs, Workspace workspace) {
        this.tiles = tiles;
        this.dialogs = dialogs;
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        follow(fileRow, ofFile);
        follow(webRows, ofWeb);
        show(tiles.choiceProperty().get());
        Stream.of(fileRow.visibleProperty(), webRows.visibleProperty(), outcome.textProperty())
                .forEach(change -> change.addListener((_, _, _) -> Platform.runLater(this::fit)));
        shipped.selectedProperty().addListener((_, _, chosen) -> {
            if (chosen) {
                choose(new TileChoice.Shipped());
            } else {
                outcome.setText("");
            }
        });
    }

    /// The dialog is as large as what it says.
    private void fit() {
        Scene scene = outcome.getScene();
        if (scene != null && scene.getWindow() != null) {
            scene.getWindow().sizeToScene();
        }
    }

    private static void follow(Node row, RadioButton button) {
        row.visibleProperty().bind(button.selectedProperty());
        row.managedProperty().bind(button.selectedProperty());
    }

    private void show(TileChoice choice) {
        switch (choice) {
            case TileChoice.Shipped _ -> shipped.setSelected(true);
            case TileChoice.OfFile(Path path) -> {
                file.setText(path.toString());
                ofFile.setSelected(true);
            }
            case TileChoice.OfWeb(String where, String whom) -> {
                address.setText(where);
                credit.setText(whom);
                ofWeb.setSelected(true);
            }
        }
    }

    @FXML
    private void browse() {
        var type = new Dialogs.FileType(workspace.messages().text("map.tiles.files"), List.of("*.mbtiles"));
        dialogs.openFile(workspace.messages().text("map.tiles.open"), type).ifPresent(chosen -> {
            file.setText(chosen.toString());
            useFile();
        });
    }

    @FXML
    private void useFile() {
        try {
            choose(new TileChoice.OfFile(Path.of(file.getText().strip())));
        } catch (InvalidPathException e) {
            tell(Optional.of(Message.of("tile-file.error.missing", file.getText())));
        }
    }

    @FXML
    private void useWeb() {
        choose(new TileChoice.OfWeb(address.getText().strip(), credit.getText().strip()));
    }

    private void choose(TileChoice choice) {
        outcome.setText("");
        tiles.choose(choice, this::tell);
    }

    private void tell(Optional<Message> problem) {
        outcome.getStyleClass().setAll("label", problem.isPresent() ? "field-problem" : "fact-label");
        outcome.setText(problem.map(workspace.messages()::text)
                .orElseGet(() -> workspace.messages().text("map.tiles.used")));
    }
}
