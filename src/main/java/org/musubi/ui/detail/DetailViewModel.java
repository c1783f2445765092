package org.musubi.ui.detail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.musubi.exchange.CitationFormat;
import org.musubi.exchange.CitationWriter;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.query.Filter;
import org.musubi.ui.common.Clipboard;
import org.musubi.ui.common.Navigation;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

/// What the detail pane shows of the selection, and where its links lead.
public final class DetailViewModel {
    private final Workspace workspace;
    private final Navigation navigation;
    private final Clipboard clipboard;
    private final Notices notices;
    private final Consumer<String> browser;
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();

    /// @param browser opens an address outside the program
    public DetailViewModel(
            Workspace workspace,
            Navigation navigation,
            Clipboard clipboard,
            Notices notices,
            Consumer<String> browser) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.clipboard = clipboard;
        this.notices = notices;
        this.browser = browser;
        workspace.selectionProperty().addListener((_, _, _) -> update());
        workspace.indexProperty().addListener((_, _, _) -> update());
        workspace.messagesProperty().addListener((_, _, _) -> update());
        update();
    }

    /// Null while nothing is selected.
    ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    Navigation navigation() {
        return navigation;
    }

    private void update() {
        page.set(page(workspace.selection()));
    }

    private @Nullable Page page(Selection selection) {
        var words = new PageWords(workspace.index(), workspace.messages());
        Id open = selection.record();
        if (open != null) {
            return workspace
                    .index()
                    .record(open)
                    .map(r -> RecordPage.of(r, words))
                    .orElse(null);
        }
        if (selection.parties().size() > 1) {
            return TiePage.of(selection.parties(), words);
        }
        return selection.parties().stream()
                .findFirst()
                .flatMap(workspace.index()::party)
                .map(p -> PartyPages.of(p, words))
                .orElse(null);
    }

    void follow(Page.Target target) {
        switch (target) {
            case Page.ToParty(Id party) -> workspace.selectionProperty().set(Selection.ofParty(party));
            case Page.ToParties(Set<Id> parties) ->
                workspace.selectionProperty().set(new Selection(new LinkedHashSet<>(parties), null));
            case Page.ToRecord(Id record) ->
                workspace.selectionProperty().set(workspace.selection().open(record));
            case Page.ToTheme(String theme) -> {
                Filter filter = workspace.filterProperty().get();
                workspace.filterProperty().set(filter.withThemes(Set.of(theme)));
            }
            case Page.ToAddress(String url) -> browser.accept(url);
        }
    }

    void showOnMap() {
        Page shown = page.get();
        if (shown != null && !shown.places().isEmpty()) {
            workspace.showOnMap(shown.places());
        }
    }

    /// Copies the citation of the open record.
    public void copyCitation() {
        Optional<LibraryRecord> open =
                Optional.ofNullable(workspace.selection().record()).flatMap(workspace.index()::record);
        open.ifPresent(record -> {
            clipboard.put(new CitationWriter(workspace.index()::source, workspace.messages())
                    .records(List.of(record), CitationFormat.PLAIN_TEXT));
            notices.say(workspace.messages().text("detail.citation.copied"));
        });
    }
}
