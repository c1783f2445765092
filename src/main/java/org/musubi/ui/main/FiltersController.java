package org.musubi.ui.main;

import java.util.Map;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import org.musubi.query.Dimension;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// The buttons that narrow the records down: by period, kind, theme, country and party, by what is asked for more
/// rarely, and by filters that were saved.
public final class FiltersController {
    private final Workspace workspace;
    private final SavedFilters savedFilters;
    private boolean stale;

    @FXML
    private Button period;

    @FXML
    private Button kind;

    @FXML
    private Button theme;

    @FXML
    private Button country;

    @FXML
    private Button party;

    @FXML
    private Button more;

    @FXML
    private Button saved;

    @SuppressWarnings("NullAway.Init") // the buttons come from the FXML
    public FiltersController(Workspace workspace, SavedFilters savedFilters) {
        this.workspace = workspace;
        this.savedFilters = savedFilters;
    }

    @FXML
    private void initialize() {
        workspace.filterProperty().addListener((_, _, _) -> refreshSoon());
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
        Map.of(
                        kind, Dimension.KIND,
                        theme, Dimension.THEME,
                        country, Dimension.COUNTRY,
                        party, Dimension.PARTY)
                .forEach((button, dimension) -> button.setText(new Facet<>(dimension).title(workspace)));
        Messages messages = workspace.messages();
        boolean within = workspace.filterProperty().get().period() != null;
        period.setText(title("filter.period", within ? 1 : 0));
        more.setText(title(
                "filter.more", MoreFilters.active(workspace.filterProperty().get())));
        saved.setText(messages.text("filter.saved"));
    }

    private String title(String key, int conditions) {
        Messages messages = workspace.messages();
        String name = messages.text(key);
        return conditions == 0 ? name : messages.text("filter.title.counted", name, conditions);
    }

    @FXML
    private void choosePeriod() {
        new PeriodPopOver(workspace).show(period);
    }

    @FXML
    private void chooseKind() {
        choose(Dimension.KIND, kind);
    }

    @FXML
    private void chooseTheme() {
        choose(Dimension.THEME, theme);
    }

    @FXML
    private void chooseCountry() {
        choose(Dimension.COUNTRY, country);
    }

    @FXML
    private void chooseParty() {
        choose(Dimension.PARTY, party);
    }

    private void choose(Dimension<?> dimension, Button at) {
        new FacetPopOver<>(new Facet<>(dimension), workspace).show(at);
    }

    @FXML
    private void chooseMore() {
        new MoreFilters(workspace, dimension -> choose(dimension, more)).menu().show(more, Side.BOTTOM, 0, 4);
    }

    @FXML
    private void chooseSaved() {
        new SavedFiltersMenu(savedFilters, workspace, saved).menu().show(saved, Side.BOTTOM, 0, 4);
    }
}
