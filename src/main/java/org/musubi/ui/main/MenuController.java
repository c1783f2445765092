package org.musubi.ui.main;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.musubi.query.Filter;
import org.musubi.text.Language;
import org.musubi.ui.common.CitationMenu;
import org.musubi.ui.common.Navigation;
import org.musubi.ui.common.Printing;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Theme;
import org.musubi.ui.common.TidyActions;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.editor.Editors;
import org.musubi.ui.history.UndoViewModel;
import org.musubi.ui.library.RecentMenu;

/// The menus. Every entry works; what makes no sense just now is greyed.
public final class MenuController {
    private final Workspace workspace;
    private final Settings settings;
    private final Navigation navigation;
    private final LibraryActions library;
    private final BackupActions backups;
    private final WindowActions window;
    private final Printing printing;
    private final Editors editors;
    private final RecentMenu recent;
    private final UndoViewModel undoing;
    private final TidyActions tidy;
    private final MenuCommands commands;

    @FXML
    private MenuBar menuBar;

    @FXML
    private Menu recentLibraries;

    @FXML
    private MenuItem importFile;

    @FXML
    private MenuItem undo;

    @FXML
    private MenuItem redo;

    @FXML
    private MenuItem compact;

    @FXML
    private MenuItem copyCitation;

    @FXML
    private Menu copyCitationAs;

    @FXML
    private CheckMenuItem withoutSource;

    @FXML
    private Menu record;

    @FXML
    private MenuItem delete;

    @FXML
    private MenuItem clearFilters;

    @FXML
    private MenuItem clearSelection;

    @FXML
    private MenuItem back;

    @FXML
    private MenuItem forward;

    @FXML
    private CheckMenuItem resultsShown;

    @FXML
    private CheckMenuItem detailShown;

    @FXML
    private CheckMenuItem timelineShown;

    @FXML
    private CheckMenuItem networkShown;

    @FXML
    private CheckMenuItem yearsShown;

    @FXML
    private CheckMenuItem countryLines;

    @FXML
    private CheckMenuItem localNames;

    @FXML
    private CheckMenuItem mapContrast;

    @FXML
    private RadioMenuItem english;

    @FXML
    private RadioMenuItem japanese;

    @FXML
    private RadioMenuItem systemTheme;

    @FXML
    private RadioMenuItem lightTheme;

    @FXML
    private RadioMenuItem darkTheme;

    public MenuController(
            Workspace workspace,
            Settings settings,
            Navigation navigation,
            LibraryActions library,
            BackupActions backups,
            WindowActions window,
            Printing printing,
            Editors editors,
            RecentMenu recent,
            UndoViewModel undoing,
            TidyActions tidy,
            MenuCommands commands) {
        this.workspace = workspace;
        this.settings = settings;
        this.navigation = navigation;
        this.library = library;
        this.backups = backups;
        this.window = window;
        this.printing = printing;
        this.recent = recent;
        this.editors = editors;
        this.undoing = undoing;
        this.tidy = tidy;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        resultsShown.selectedProperty().bindBidirectional(settings.resultsShown());
        detailShown.selectedProperty().bindBidirectional(settings.detailShown());
        timelineShown.selectedProperty().bindBidirectional(settings.timelineShown());
        networkShown.selectedProperty().bindBidirectional(settings.networkShown());
        yearsShown.selectedProperty().bindBidirectional(settings.yearsShown());
        countryLines.selectedProperty().bindBidirectional(settings.countryLines());
        localNames.selectedProperty().bindBidirectional(settings.localNames());
        mapContrast.selectedProperty().bindBidirectional(settings.mapContrast());
        choose(settings.language(), Language.ENGLISH, english);
        choose(settings.language(), Language.JAPANESE, japanese);
        choose(settings.theme(), Theme.SYSTEM, systemTheme);
        choose(settings.theme(), Theme.LIGHT, lightTheme);
        choose(settings.theme(), Theme.DARK, darkTheme);
        new RecordMenu(record, workspace, editors);
        recent.attach(recentLibraries);
        importFile.disableProperty().bind(workspace.readOnly());
        undo.textProperty().bind(undoing.undoText());
        redo.textProperty().bind(undoing.redoText());
        undo.disableProperty().bind(undoing.canUndo().not());
        redo.disableProperty().bind(undoing.canRedo().not());
        compact.disableProperty().bind(workspace.readOnly());
        copyCitation.disableProperty().bind(Bindings.not(window.citing().possible()));
        copyCitationAs.disableProperty().bind(copyCitation.disableProperty());
        copyCitationAs.setOnShowing(_ -> fillCitationFormats());
        fillCitationFormats();
        workspace.filterProperty().subscribe(filter -> withoutSource.setSelected(filter.withoutSource()));
        delete.disableProperty()
                .bind(workspace
                        .readOnly()
                        .or(Bindings.createBooleanBinding(
                                () -> workspace.selection().isEmpty()
                                        && workspace.markedProperty().get().size() < 2,
                                workspace.selectionProperty(),
                                workspace.markedProperty())));
        clearSelection.disableProperty().bind(workspace.selectionProperty().map(Selection::isEmpty));
        clearFilters.disableProperty().bind(workspace.filterProperty().map(Filter::isEmpty));
        back.disableProperty().bind(navigation.canGoBackProperty().not());
        forward.disableProperty().bind(navigation.canGoForwardProperty().not());
        commands.of(menuBar);
    }

    private static <T> void choose(ObjectProperty<T> setting, T value, RadioMenuItem item) {
        setting.subscribe(now -> item.setSelected(value.equals(now)));
        item.addEventHandler(ActionEvent.ACTION, _ -> setting.set(value));
    }

    @FXML
    private void newLibrary() {
        library.create();
    }

    @FXML
    private void openLibrary() {
        library.open();
    }

    @FXML
    private void openReference() {
        library.openReference();
    }

    @FXML
    private void importFile() {
        library.importFile();
    }

    @FXML
    private void exportFile() {
        library.exportFile();
    }

    @FXML
    private void backUp() {
        backups.backUp();
    }

    @FXML
    private void restore() {
        backups.restore();
    }

    @FXML
    private void salvage() {
        backups.salvage();
    }

    @FXML
    private void saveCopy() {
        library.saveCopy();
    }

    @FXML
    private void compact() {
        library.compact();
    }

    @FXML
    private void check() {
        tidy.check();
    }

    @FXML
    private void duplicates() {
        tidy.duplicates();
    }

    @FXML
    private void properties() {
        library.properties();
    }

    @FXML
    private void print() {
        printing.preview();
    }

    @FXML
    private void mapOnPaper() {
        window.mapOnPaper();
    }

    @FXML
    private void quit() {
        window.quit();
    }

    @FXML
    private void undo() {
        undoing.undo();
    }

    @FXML
    private void redo() {
        undoing.redo();
    }

    @FXML
    private void history() {
        window.history();
    }

    @FXML
    private void copyCitation() {
        window.citing().copy();
    }

    private void fillCitationFormats() {
        copyCitationAs.getItems().setAll(CitationMenu.items(window.citing(), workspace.messages()));
    }

    /// Lists the records without a source, whatever was filtered before; or all again.
    @FXML
    private void withoutSource() {
        boolean listed = workspace.filterProperty().get().withoutSource();
        workspace.filterProperty().set(listed ? Filter.ALL : Filter.ALL.withoutSource(true));
    }

    @FXML
    private void delete() {
        tidy.deleteSelected();
    }

    @FXML
    private void find() {
        window.find();
    }

    @FXML
    private void clearFilters() {
        workspace.filterProperty().set(Filter.ALL);
    }

    @FXML
    private void clearSelection() {
        workspace.selectionProperty().set(Selection.NONE);
    }

    @FXML
    private void preferences() {
        window.preferences();
    }

    @FXML
    private void zoomHome() {
        window.zoomHome();
    }

    @FXML
    private void back() {
        navigation.back();
    }

    @FXML
    private void forward() {
        navigation.forward();
    }

    @FXML
    private void shortcuts() {
        window.shortcuts();
    }

    @FXML
    private void about() {
        window.about();
    }
}
