package org.musubi.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Theme;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;

/// The preferences. They take effect as they are changed.
public final class PreferencesController {
    private final Settings settings;
    private final Workspace workspace;
    private final Views views;

    @FXML
    private GridPane root;

    @FXML
    private ChoiceBox<Language> language;

    @FXML
    private ChoiceBox<Theme> theme;

    @FXML
    private Slider textSize;

    @FXML
    private Label textSizeValue;

    /// @param views loads the parts
    public PreferencesController(Settings settings, Workspace workspace, Views views) {
        this.views = views;
        this.settings = settings;
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        root.add(views.load(FxmlView.MAP_TILES), 1, root.getRowCount() - 1);
        language.getItems().setAll(Language.values());
        language.setConverter(new Words<>() {
            @Override
            public String toString(Language value) {
                return value.locale().getDisplayLanguage(value.locale());
            }
        });
        language.valueProperty().bindBidirectional(settings.language());
        theme.getItems().setAll(Theme.values());
        workspace.messagesProperty().subscribe(this::nameThemes);
        theme.valueProperty().bindBidirectional(settings.theme());
        textSize.setValue(settings.textSize().get());
        textSize.valueProperty().subscribe(value -> {
            long size = Math.round(value.doubleValue());
            textSizeValue.setText(Long.toString(size));
            if (size != Math.round(settings.textSize().get())) {
                settings.textSize().set(size);
            }
        });
    }

    private void nameThemes(Messages messages) {
        theme.setConverter(new Words<>() {
            @Override
            public String toString(Theme value) {
                return messages.text(
                        switch (value) {
                            case SYSTEM -> "theme.system";
                            case LIGHT -> "theme.light";
                            case DARK -> "theme.dark";
                        });
            }
        });
    }

    /// Names values that can only be chosen, not typed.
    private abstract static class Words<T> extends StringConverter<T> {
        @Override
        public T fromString(String text) {
            throw new IllegalStateException("not editable: " + text);
        }
    }
}
