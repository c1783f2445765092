package org.musubi.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.musubi.gazetteer.SharedGazetteer;
import org.musubi.map.BaseMap;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.model.Place;
import org.musubi.report.PdfPrinter;
import org.musubi.service.Backups;
import org.musubi.service.DefaultLibrary;
import org.musubi.service.LibraryService;
import org.musubi.service.PlaceFinder;
import org.musubi.service.Retention;
import org.musubi.service.ViewedCopies;
import org.musubi.store.Library;
import org.musubi.task.BackgroundThreads;
import org.musubi.text.Messages;
import org.musubi.ui.common.Appearance;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Fonts;
import org.musubi.ui.common.Navigation;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.StageDialogs;
import org.musubi.ui.common.TidyActions;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.detail.DetailController;
import org.musubi.ui.detail.DetailViewModel;
import org.musubi.ui.detail.InsetPictures;
import org.musubi.ui.editor.DraftKeeper;
import org.musubi.ui.editor.Drafts;
import org.musubi.ui.editor.EditorController;
import org.musubi.ui.editor.Editors;
import org.musubi.ui.editor.Gazetteer;
import org.musubi.ui.editor.LibraryKnown;
import org.musubi.ui.editor.OrganisationEditorController;
import org.musubi.ui.editor.PersonEditorController;
import org.musubi.ui.editor.PlaceEditorController;
import org.musubi.ui.editor.PlaceEntryForm;
import org.musubi.ui.editor.RecordEditorController;
import org.musubi.ui.editor.RecordEntryForm;
import org.musubi.ui.editor.RecordSuggester;
import org.musubi.ui.editor.ShippedGazetteer;
import org.musubi.ui.editor.SourceEditorController;
import org.musubi.ui.editor.Suggesting;
import org.musubi.ui.history.EntryHistoryController;
import org.musubi.ui.history.EntryHistoryViewModel;
import org.musubi.ui.history.LibraryHistoryController;
import org.musubi.ui.history.LibraryHistoryViewModel;
import org.musubi.ui.history.UndoViewModel;
import org.musubi.ui.library.AccessController;
import org.musubi.ui.library.AccessViewModel;
import org.musubi.ui.library.LibraryProperties;
import org.musubi.ui.library.RecentLibraries;
import org.musubi.ui.library.RecentMenu;
import org.musubi.ui.main.BackgroundWork;
import org.musubi.ui.main.BackupCommands;
import org.musubi.ui.main.BackupDialogs;
import org.musubi.ui.main.BackupStatus;
import org.musubi.ui.main.ChipsController;
import org.musubi.ui.main.ClosingBackup;
import org.musubi.ui.main.DailyBackups;
import org.musubi.ui.main.FiltersController;
import org.musubi.ui.main.InfoDialogs;
import org.musubi.ui.main.LibraryAccess;
import org.musubi.ui.main.LibraryCommands;
import org.musubi.ui.main.LibrarySession;
import org.musubi.ui.main.MainController;
import org.musubi.ui.main.MainViewModel;
import org.musubi.ui.main.MainWindow;
import org.musubi.ui.main.MenuCommands;
import org.musubi.ui.main.MenuController;
import org.musubi.ui.main.SavedFilters;
import org.musubi.ui.main.SealLook;
import org.musubi.ui.main.SourceCommands;
import org.musubi.ui.main.WindowCommands;
import org.musubi.ui.map.MapController;
import org.musubi.ui.map.MapExporting;
import org.musubi.ui.map.MapTools;
import org.musubi.ui.map.MapViewModel;
import org.musubi.ui.network.NetworkController;
import org.musubi.ui.network.NetworkViewModel;
import org.musubi.ui.print.PrintPreview;
import org.musubi.ui.print.SheetOutput;
import org.musubi.ui.results.ResultsController;
import org.musubi.ui.results.ResultsCopy;
import org.musubi.ui.results.ResultsViewModel;
import org.musubi.ui.search.LibraryWords;
import org.musubi.ui.search.RecentSearches;
import org.musubi.ui.search.SearchController;
import org.musubi.ui.search.SearchViewModel;
import org.musubi.ui.settings.MapTilesController;
import org.musubi.ui.settings.PreferencesController;
import org.musubi.ui.timeline.TimelineController;
import org.musubi.ui.timeline.TimelineViewModel;
import org.musubi.ui.years.YearsController;
import org.musubi.ui.years.YearsViewModel;

/// The composition root: the one place where the window's objects are made and handed to each other.
final class Composition {
    private static final Logger LOG = System.getLogger(Composition.class.getName());

    /// How long after opening a library its seals are looked at: the window has its map and lists by then.
    private static final Duration QUIET_AFTER_OPENING = Duration.ofSeconds(4);

    /// How long after opening a large library its words are read for the search.
    private static final Duration WORDS_AFTER_OPENING = Duration.ofSeconds(2);

    /// So many records leave enough garbage behind, when they are read, to be worth a collection.
    private static final int WORTH_GIVING_BACK = 5_000;

    /// Nobody is in the middle of something then.
    private static final javafx.util.Duration QUIET_WINDOW = javafx.util.Duration.seconds(2);

    private final Stage stage;
    private final Settings settings;
    private final Workspace workspace;
    private final Notices notices = new Notices();
    private final LibrarySession session;
    private final LibraryWords words;
    private final Appearance appearance;
    private final Views views;
    private final MainViewModel mainModel;
    private final Gazetteer gazetteer;
    private final Editors editors;
    private final BackupStatus backupStatus;
    private final DailyBackups dailyBackups;
    private final BackupCommands backupCommands;
    private final ClosingBackup closing;
    private final ViewedCopies copies = ViewedCopies.ofThisUser();
    private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
    private final BackgroundWork work;
    private final TileSources tiles;
    private @Nullable MapController mapView;

    Composition(Stage stage, Settings settings, DefaultLibrary reference, Fonts fonts, Desktop desktop) {
        this.stage = stage;
        this.settings = settings;
        workspace = new Workspace(Messages.in(settings.language().get()));
        settings.language()
                .addListener((_, _, now) -> workspace.messagesProperty().set(Messages.in(now)));
        appearance = new Appearance(settings, fonts);
        var recent = new RecentLibraries(settings.recentLibraries());
        var accessModel = new AccessViewModel(workspace, settings.warningsRead(), ZonedDateTime::now);
        var access = new LibraryAccess(workspace, accessModel, recent, notices, Platform::runLater);
        session = new LibrarySession(workspace, reference, access, Platform::runLater);
        var clock = Clock.systemDefaultZone();
        backupStatus = new BackupStatus(workspace, clock);
        mainModel = new MainViewModel(workspace, session.name(), backupStatus.text());
        views = new Views(workspace.messagesProperty(), controllers);

        var navigation = new Navigation(workspace);
        Dialogs dialogs = desktop.dialogs().apply(new StageDialogs(stage, appearance, workspace, settings));
        var info = new InfoDialogs(views, dialogs, workspace, Version.text());
        work = new BackgroundWork(new BackgroundThreads(Platform::runLater), notices, workspace);
        var properties = new LibraryProperties(workspace, dialogs, new BackgroundThreads(Platform::runLater), notices);
        var backups = new Backups(reference::backups, clock, Retention.STANDARD);
        var library = new LibraryCommands(
                session, reference, work, workspace, dialogs, notices, info, this::closeInPeace, properties, backups);
        var undoing = new UndoViewModel(
                workspace,
                session.undoProperty(),
                session.lastCommitProperty(),
                work.busyProperty(),
                session::service,
                new BackgroundThreads(Platform::runLater),
                notices);
        var sources =
                new SourceCommands(session::service, work, workspace, dialogs, notices, desktop.browser(), copies);
        var detail = new DetailViewModel(
                workspace, navigation, desktop.clipboard(), notices, desktop.browser(), sources, settings);
        var printing = new PrintPreview(
                workspace,
                dialogs,
                new BackgroundThreads(Platform::runLater),
                new PdfPrinter(),
                new PrintMap(BaseMap.shipped()),
                LocalDate::now,
                session::nameIn);
        var commands = new MenuCommands();
        ExecutorService searching = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("search").factory());
        words = new LibraryWords(
                workspace,
                CompletableFuture.delayedExecutor(WORDS_AFTER_OPENING.toMillis(), TimeUnit.MILLISECONDS, searching));
        var search = new SearchController(
                new SearchViewModel(
                        workspace,
                        words,
                        commands,
                        new RecentSearches(settings.recentSearches()),
                        notices,
                        searching,
                        Platform::runLater),
                workspace);
        dailyBackups =
                new DailyBackups(session::service, backups, backupStatus, workspace, notices, Platform::runLater);
        session.name().subscribe(this::noteBackups);
        closing = new ClosingBackup(session::service, backups, work, notices, workspace, Platform::exit);
        backupCommands = new BackupCommands(
                session::service,
                backups,
                clock,
                work,
                new BackgroundThreads(Platform::runLater),
                workspace,
                dialogs,
                notices,
                backupStatus,
                new BackupDialogs(makers -> new Views(workspace.messagesProperty(), makers), workspace),
                library::open);
        work.afterFailure(backupCommands::offer);
        Consumer<LibraryService> seals = new SealLook(
                new BackgroundThreads(Platform::runLater),
                QUIET_AFTER_OPENING,
                workspace,
                notices,
                backupCommands::restore,
                backupCommands::offer);
        var quiet = new QuietMoment(stage, QUIET_WINDOW, this::isAtRest, Composition::giveMemoryBack);
        session.afterShowing(seals.andThen(_ -> {
            if (workspace.index().records().size() >= WORTH_GIVING_BACK) {
                quiet.await();
            }
        }));
        var map = new MapViewModel(
                workspace,
                new MapPlace(settings.mapPosition()),
                countries -> BaseMapTileRetriever.installed().map().corners(countries),
                new BackgroundThreads(Platform::runLater));
        map.boundariesProperty().bindBidirectional(settings.countryLines());
        map.localNamesProperty().bindBidirectional(settings.localNames());
        map.contrastProperty().bindBidirectional(settings.mapContrast());
        var sheets = new SheetOutput(workspace, dialogs, work, notices, printing::preview, LocalDate::now);
        var mapOnPaper =
                new MapExporting(workspace, map, dialogs, sheets, BaseMap::shipped, session::nameIn, LocalDate::now);
        var window =
                new WindowCommands(detail, search::focus, this::showAllCities, mapOnPaper::ask, info, closing::quit);

        tiles = new TileSources(
                settings.mapTiles(),
                BaseMapTileRetriever.installed()::setSource,
                new BackgroundThreads(Platform::runLater),
                Platform::runLater,
                UserFolders.ofThisUser().cache().resolve("tiles"),
                Version.text());

        var places = SharedGazetteer.shipped();
        var finder = new PlaceFinder(places);
        gazetteer = new ShippedGazetteer(finder, workspace::index, workspace::messages);
        var lookup = ShippedGazetteer.whole(finder, workspace::messages);
        editors = editors();
        session.beforeAnother(editors::leave);
        session.beforeClosing(editors::settle);
        controllers.put(EditorController.class, () -> new EditorController(editors, views, workspace));
        var records = new RecordSuggester(workspace::index, workspace::messages);
        controllers.put(
                RecordEditorController.class, () -> new RecordEditorController(editors, workspace, gazetteer, records));
        controllers.put(PlaceEditorController.class, () -> new PlaceEditorController(editors, workspace, lookup));
        controllers.put(
                OrganisationEditorController.class,
                () -> new OrganisationEditorController(editors, workspace, gazetteer));
        controllers.put(PersonEditorController.class, () -> new PersonEditorController(editors, workspace, gazetteer));
        controllers.put(SourceEditorController.class, () -> new SourceEditorController(editors));
        TidyActions tidy = new TidyParts(workspace, session::service, notices, editors, places)
                .make(stage, views, appearance, controllers);
        controllers.put(
                MainController.class,
                () -> new MainController(
                        views, workspace, settings, mainModel, notices, work, printing, editors, undoing, tidy));
        controllers.put(
                MenuController.class,
                () -> new MenuController(
                        workspace,
                        settings,
                        navigation,
                        library,
                        backupCommands,
                        window,
                        printing,
                        editors,
                        new RecentMenu(
                                recent,
                                workspace,
                                new BackgroundThreads(Platform::runLater),
                                session::nameOf,
                                library::open),
                        undoing,
                        tidy,
                        commands));
        controllers.put(
                AccessController.class, () -> new AccessController(accessModel, access::tryNow, library::saveCopy));
        controllers.put(
                MapController.class,
                () -> mapView = new MapController(
                        map,
                        BaseMapTileRetriever.installed(),
                        tiles,
                        new MapTools(desktop.clipboard(), notices::say, editors, mapOnPaper::ask),
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().daemon().name("map overlay").factory())));
        controllers.put(
                NetworkController.class,
                () -> new NetworkController(
                        new NetworkViewModel(
                                workspace, new BackgroundThreads(Platform::runLater), settings.networkOrganisations()),
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().daemon().name("network").factory())));
        controllers.put(
                YearsController.class,
                () -> new YearsController(
                        new YearsViewModel(
                                workspace,
                                settings.years(),
                                new BackgroundThreads(Platform::runLater),
                                views::areCurrent,
                                System::nanoTime),
                        () -> settings.yearsShown().set(false)));
        controllers.put(SearchController.class, () -> search);
        controllers.put(
                FiltersController.class,
                () -> new FiltersController(
                        workspace,
                        new SavedFilters(
                                workspace,
                                session.settings(),
                                session::service,
                                words,
                                new BackgroundThreads(Platform::runLater),
                                notices,
                                desktop.clipboard())));
        controllers.put(ChipsController.class, () -> new ChipsController(workspace));
        controllers.put(
                ResultsController.class,
                () -> new ResultsController(
                        new ResultsViewModel(workspace, settings, new BackgroundThreads(Platform::runLater)),
                        workspace,
                        views,
                        tidy,
                        new ResultsCopy(
                                workspace, new BackgroundThreads(Platform::runLater), desktop.clipboard(), notices),
                        printing));
        controllers.put(
                TimelineController.class,
                () -> new TimelineController(
                        new TimelineViewModel(
                                workspace,
                                new BackgroundThreads(Platform::runLater),
                                settings.timelineLanes(),
                                LocalDate::now),
                        workspace,
                        settings.timelineRulers(),
                        sheets,
                        session::nameIn));
        controllers.put(
                DetailController.class, () -> new DetailController(detail, printing, editors, tidy, views, insets()));
        controllers.put(
                EntryHistoryController.class,
                () -> new EntryHistoryController(new EntryHistoryViewModel(
                        workspace,
                        session.lastCommitProperty(),
                        session::service,
                        new BackgroundThreads(Platform::runLater),
                        notices)));
        controllers.put(
                LibraryHistoryController.class,
                () -> new LibraryHistoryController(
                        new LibraryHistoryViewModel(
                                workspace, session::service, new BackgroundThreads(Platform::runLater), notices),
                        session.lastCommitProperty()));
        controllers.put(PreferencesController.class, () -> new PreferencesController(settings, workspace, views));
        controllers.put(MapTilesController.class, () -> new MapTilesController(tiles, dialogs, workspace));
    }

    private static InsetPictures insets() {
        return new InsetPictures(
                BaseMapTileRetriever.installed()::insets,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("map insets").factory()),
                Platform::runLater);
    }

    private Editors editors() {
        ScheduledExecutorService draftWriter = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("drafts").factory());
        var keeper = DraftKeeper.of(
                draftWriter,
                failure -> Platform.runLater(() -> notices.warn(Failures.text(failure, workspace.messages()))));
        var suggesting = new Suggesting(
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("suggestions").factory()),
                Platform::runLater);
        var known = new LibraryKnown(workspace::index, gazetteer);
        return new Editors(
                workspace,
                session::service,
                Stream.of(
                                RecordEntryForm.all(known, workspace::index),
                                PlaceEntryForm.withOthers(known, workspace::index))
                        .flatMap(List::stream)
                        .toList(),
                suggesting,
                new BackgroundThreads(Platform::runLater),
                new Drafts(keeper, session::service, Platform::runLater),
                notices);
    }

    Editors editing() {
        return editors;
    }

    /// Closes a library that another has taken the place of, after a last backup.
    private void closeInPeace(Library library) {
        dailyBackups.close(library, editors::settle);
    }

    private void noteBackups() {
        LibraryService open = session.service();
        if (open != null) {
            dailyBackups.opened(open.library());
        }
    }

    private void showAllCities() {
        workspace.showOnMap(workspace.index().cities().map(Place::id).collect(Collectors.toSet()));
    }

    MainController show() {
        dailyBackups.start();
        tiles.start(problem -> notices.warn(
                workspace.messages().text("map.tiles.kept", workspace.messages().text(problem))));
        CompletableFuture.runAsync(copies::clearLeftovers);
        stage.setOnCloseRequest(request -> {
            request.consume();
            closing.quit();
        });
        return new MainWindow(stage, settings).show(views, appearance, mainModel);
    }

    /// Reading a library leaves behind as much again as it keeps: see `src/site/markdown/decisions/heap.md`.
    private static void giveMemoryBack() {
        Thread.ofPlatform().daemon().name("give memory back").start(System::gc);
    }

    /// Gives a scene beside the window the window's looks.
    void dress(Scene scene) {
        appearance.dress(scene);
    }

    Views views() {
        return views;
    }

    /// Whether all follow what was last chosen, and the words of the library are read.
    boolean isAtRest() {
        return views.areCurrent() && words.isAtRest();
    }

    /// Whether the map shows all that it was last told to.
    boolean isPainted() {
        return mapView != null && mapView.isAtRest();
    }

    BackgroundWork work() {
        return work;
    }

    /// Says that the library could not be opened.
    void fail(Throwable failure) {
        LOG.log(Level.WARNING, "The library cannot be opened", failure);
        notices.warn(Failures.text(failure, workspace.messages()));
        backupCommands.offer(failure);
    }

    LibrarySession session() {
        return session;
    }

    /// Closes what is open; what is typed into an editor stays as a draft.
    void close() {
        editors.leave();
        dailyBackups.close();
        session.close();
        copies.close();
        tiles.close();
    }

    Notices notices() {
        return notices;
    }

    Workspace workspace() {
        return workspace;
    }
}
