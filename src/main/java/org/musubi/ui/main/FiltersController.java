package org.musubi.ui.main;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import org.controlsfx.control.CheckComboBox;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.query.Filter;
import org.musubi.ui.common.Workspace;

/// The buttons that narrow the records down by period, kind, theme, country and party.
public final class FiltersController {
    private final Workspace workspace;
    private boolean stale;

    @FXML
    private Button period;

    @FXML
    private CheckComboBox<Facet.Option<RecordKind>> kind;

    @FXML
    private Button theme;

    @FXML
    private CheckComboBox<Facet.Option<String>> country;

    @FXML
    private Button party;

    private FacetBox<RecordKind> kinds;
    private FacetBox<String> countries;

    @SuppressWarnings("NullAway.Init") // the boxes are made once the FXML is read
    public FiltersController(Workspace workspace) {
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        kinds = new FacetBox<>(FacetList.KIND, workspace, kind);
        countries = new FacetBox<>(FacetList.COUNTRY, workspace, country);
        workspace.filterProperty().addListener((_, _, _) -> refreshSoon());
        workspace.indexProperty().addListener((_, _, _) -> refreshSoon());
        workspace.messagesProperty().addListener((_, _, _) -> refreshSoon());
        refresh();
    }

    /// Once for many changes: while a period is brushed the filter changes with every move.
    private void refreshSoon() {
        if (!stale) {
            stale = true;
            Platform.runLater(this::refresh);
        }
    }

    private void refresh() {
        stale = false;
        kinds.refresh();
        countries.refresh();
        theme.setText(FacetList.THEME.title(workspace));
        party.setText(FacetList.PARTY.title(workspace));
        Filter filter = workspace.filterProperty().get();
        period.setText(
                filter.period() == null
                        ? workspace.messages().text("filter.period")
                        : workspace
                                .messages()
                                .text(
                                        "filter.title.counted",
                                        workspace.messages().text("filter.period"),
                                        1));
    }

    @FXML
    private void choosePeriod() {
        new PeriodPopOver(workspace).show(period);
    }

    @FXML
    private void chooseTheme() {
        new FacetPopOver<>(FacetList.THEME, workspace).show(theme);
    }

    @FXML
    private void chooseParty() {
        new FacetPopOver<Id>(FacetList.PARTY, workspace).show(party);
    }
}
