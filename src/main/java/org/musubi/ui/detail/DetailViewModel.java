package org.musubi.ui.detail;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.musubi.exchange.CitationFormat;
import org.musubi.exchange.CitationWriter;
import org.musubi.model.Attachment;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Period;
import org.musubi.query.Shared;
import org.musubi.text.Messages;
import org.musubi.ui.common.Citing;
import org.musubi.ui.common.Clipboard;
import org.musubi.ui.common.Navigation;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.SourceActions;
import org.musubi.ui.common.Workspace;

/// What the detail pane shows of the selection, and where its links lead.
public final class DetailViewModel implements Citing {
    /// How many pages the menus of back and forward offer.
    private static final int NAMED = 15;

    private final Workspace workspace;
    private final Navigation navigation;
    private final Clipboard clipboard;
    private final Notices notices;
    private final Consumer<String> browser;
    private final SourceActions actions;
    private final Settings settings;
    private final BooleanBinding citable;
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();

    /// @param browser opens an address outside the program
    /// @param actions does what is asked for with sources and files
    /// @param settings where the format of citations is remembered
    public DetailViewModel(
            Workspace workspace,
            Navigation navigation,
            Clipboard clipboard,
            Notices notices,
            Consumer<String> browser,
            SourceActions actions,
            Settings settings) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.clipboard = clipboard;
        this.notices = notices;
        this.browser = browser;
        this.actions = actions;
        this.settings = settings;
        citable = Bindings.createBooleanBinding(
                () -> !workspace.selection().isEmpty() && page.get() != null, page, workspace.selectionProperty());
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
        Id source = selection.source();
        if (source != null) {
            return workspace
                    .index()
                    .source(source)
                    .map(s -> SourcePage.of(s, words))
                    .orElse(null);
        }
        if (selection.parties().size() == 2) {
            return new TiePage(selection.parties(), words).page();
        }
        if (selection.parties().size() > 2) {
            return new SharedPage(selection.parties(), words).page();
        }
        return selection.parties().stream()
                .findFirst()
                .flatMap(workspace.index()::party)
                .map(p -> PartyPages.of(p, words))
                .orElse(null);
    }

    Selection selection() {
        return workspace.selection();
    }

    /// What pages are called that were shown before, or can be again.
    List<String> names(List<Selection> pages) {
        return pages.stream().limit(NAMED).map(this::name).toList();
    }

    private String name(Selection page) {
        String language = workspace.messages().language().tag();
        LibraryIndex index = workspace.index();
        Optional<String> single = Optional.ofNullable(page.record())
                .flatMap(index::record)
                .map(r -> r.title(language))
                .or(() -> Optional.ofNullable(page.source())
                        .flatMap(index::source)
                        .map(s -> s.title()));
        return single.orElseGet(
                () -> new SharedPage(page.parties(), new PageWords(index, workspace.messages())).title());
    }

    /// The one entry that is shown; empty if there is none, or several.
    Optional<Id> shown() {
        return workspace.selection().single();
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
            case Page.ToCountry(String country) -> {
                Filter filter = workspace.filterProperty().get();
                workspace.filterProperty().set(filter.withCountries(Set.of(country)));
            }
            case Page.ToSource(Id source) ->
                workspace.selectionProperty().set(workspace.selection().openSource(source));
            case Page.ToAddress(String url) -> browser.accept(url);
            case Page.ToList(Filter filter) -> {
                settings.resultsShown().set(true);
                workspace.filterProperty().set(filter);
            }
            case Page.ToPeriod(Period period) ->
                workspace.filterProperty().set(workspace.filterProperty().get().withPeriod(period));
            case Page.ToMap() -> showOnMap();
            case Page.Attach(Id entry) -> actions.attach(entry);
            case Page.OpenFile(Attachment file) -> actions.open(file);
            case Page.SaveFile(Attachment file) -> actions.save(file);
            case Page.SaveFiles(List<Attachment> files) -> actions.saveAll(files);
            case Page.Detach(Id entry, Attachment file) -> actions.detach(entry, file);
            case Page.Choose(Id record, String field, String value) -> actions.choose(record, field, value);
        }
    }

    void showOnMap() {
        Page shown = page.get();
        if (shown != null && !shown.places().isEmpty()) {
            workspace.showOnMap(shown.places());
        }
    }

    /// Whether the library may only be read.
    ObservableBooleanValue readOnly() {
        return workspace.readOnly();
    }

    /// The record or source that is shown; empty if it is parties, or nothing.
    Optional<Id> attachable() {
        return Optional.ofNullable(page.get()).map(Page::entry);
    }

    /// Whether files can be attached to what is shown.
    boolean canAttach() {
        return attachable().isPresent() && !workspace.readOnly().get();
    }

    Messages messages() {
        return workspace.messages();
    }

    /// Attaches files to what is shown.
    void attach(List<Path> files) {
        attachable().ifPresent(entry -> actions.attach(entry, files));
    }

    @Override
    public ObservableBooleanValue possible() {
        return citable;
    }

    @Override
    public CitationFormat lastFormat() {
        return CitationFormat.of(settings.citationFormat().get()).orElse(CitationFormat.PLAIN_TEXT);
    }

    @Override
    public void copy() {
        copy(lastFormat());
    }

    @Override
    public void copy(CitationFormat format) {
        settings.citationFormat().set(format.code());
        String text = citation(format);
        if (text.isEmpty()) {
            notices.say(workspace.messages().text("citation.none"));
        } else {
            clipboard.put(text);
            notices.say(workspace
                    .messages()
                    .text("citation.copied", workspace.messages().text("citation.format." + format.code())));
        }
    }

    private String citation(CitationFormat format) {
        var writer = new CitationWriter(workspace.index()::source, workspace.messages());
        Selection selection = workspace.selection();
        Id source = selection.source();
        return source == null
                ? writer.records(cited(selection), format)
                : writer.sources(workspace.index().source(source).stream().toList(), format);
    }

    /// The open record, else all that the picked parties have in common, as far as the filter leaves it.
    private List<LibraryRecord> cited(Selection selection) {
        Id open = selection.record();
        if (open != null) {
            return workspace.index().record(open).stream().toList();
        }
        if (selection.parties().isEmpty()) {
            return List.of();
        }
        Set<Id> shared = Shared.records(selection.parties(), workspace.index()).stream()
                .map(LibraryRecord::id)
                .collect(Collectors.toSet());
        return workspace.visibleProperty().get().stream()
                .filter(r -> shared.contains(r.id()))
                .toList();
    }
}
