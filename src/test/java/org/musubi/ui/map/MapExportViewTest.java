package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.map.BaseMap;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Appearance;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Fonts;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Sheets;
import org.musubi.ui.common.Workspace;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class MapExportViewTest extends ApplicationTest {
    private final List<Sheets.Drawing> previewed = new ArrayList<>();
    private final List<Sheets.FileKind> saved = new ArrayList<>();
    private final List<Language> languages = new ArrayList<>();
    private @Nullable Stage stage;

    @Override
    public void start(Stage shown) {
        stage = shown;
    }

    private final class Noted implements Sheets {
        @Override
        public void preview(Drawing drawing) {
            previewed.add(drawing);
        }

        @Override
        public void save(Drawing drawing, FileKind kind, Language language) {
            saved.add(kind);
            languages.add(language);
        }
    }

    /// Shows the dialog's content on the stage.
    private final class OnStage implements Dialogs {
        private final Language language;

        OnStage(Language language) {
            this.language = language;
        }

        @Override
        public Optional<java.nio.file.Path> openFile(String title, FileType type) {
            return Optional.empty();
        }

        @Override
        public Optional<java.nio.file.Path> saveFile(String title, String name, FileType type) {
            return Optional.empty();
        }

        @Override
        public void error(String headline, String text) {}

        @Override
        public void show(String title, Parent content) {
            var scene = new Scene(content);
            var fonts = new Fonts("Linux");
            fonts.load();
            new Appearance(new Settings(Map.of(), language), fonts).dress(scene);
            Stage shown = Objects.requireNonNull(stage);
            shown.setScene(scene);
            shown.sizeToScene();
            shown.show();
        }
    }

    private void open(Language language, Selection selection) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            var workspace = new Workspace(Messages.in(language));
            workspace.show(Reference.INDEX);
            workspace.selectionProperty().set(selection);
            var map = new MapViewModel(
                    workspace, new MapOnStage.RememberedInMemory(), BaseMap.shipped()::corners, new SameThread());
            new MapExporting(
                            workspace,
                            map,
                            new OnStage(language),
                            new Noted(),
                            BaseMap::shipped,
                            _ -> "Library",
                            () -> LocalDate.of(2026, 11, 30))
                    .ask();
        });
    }

    private String outcome() {
        return lookup("#outcome").queryAs(Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String box, T value) {
        interact(() -> ((ChoiceBox<T>) lookup(box).queryAs(ChoiceBox.class)).setValue(value));
    }

    private void type(String field, String text) {
        interact(() -> lookup(field).queryAs(TextField.class).setText(text));
    }

    private void press(String button) {
        interact(() -> lookup(button).queryAs(Button.class).fire());
    }

    private void select(String radio) {
        interact(() -> lookup(radio).queryAs(RadioButton.class).setSelected(true));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPictureIsSavedAsLargeAsTheDialogSays(Language language) {
        open(language, Selection.NONE);
        assertThat(outcome()).contains("297 × 210 mm");
        choose("#format", MapExport.Format.PNG);
        choose("#size", Paper.Size.A3_LANDSCAPE);
        assertThat(outcome()).contains("4961 × 3508");
        press("#save");
        assertThat(saved).containsExactly(new Sheets.FileKind.Png(4961));
        assertThat(languages).containsExactly(language);
        assertThat(Objects.requireNonNull(stage).isShowing()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWrongIsSaidAndNothingCanBeSavedUntilItIsRight(Language language) {
        open(language, Selection.NONE);
        assertThat(lookup("#corners").query().isDisabled()).isTrue();
        select("#bounds");
        assertThat(lookup("#corners").query().isDisabled()).isFalse();
        type("#north", "far");
        assertThat(outcome()).isEqualTo(Messages.in(language).text("map.export.problem.bounds"));
        assertThat(lookup("#save").query().isDisabled()).isTrue();
        assertThat(lookup("#preview").query().isDisabled()).isTrue();
        type("#north", "45");
        press("#preview");
        assertThat(previewed).hasSize(1);
        assertThat(Objects.requireNonNull(stage).isShowing()).isTrue();
    }

    @Test
    void pickedCitiesCanOnlyBeChosenWhereThereAreSome() {
        open(Language.ENGLISH, Selection.NONE);
        assertThat(lookup("#picked").query().isDisabled()).isTrue();
        open(Language.ENGLISH, new Selection(Set.of(Reference.party("Toyama")), null, null));
        assertThat(lookup("#picked").query().isDisabled()).isFalse();
        select("#picked");
        choose("#language", Language.JAPANESE);
        press("#save");
        assertThat(saved).containsExactly(new Sheets.FileKind.Pdf());
        assertThat(languages).containsExactly(Language.JAPANESE);
    }
}
