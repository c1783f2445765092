package org.musubi.app;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.musubi.gazetteer.Gazetteer;
import org.musubi.service.LibraryService;
import org.musubi.service.tidy.Coordinates;
import org.musubi.service.tidy.Tidying;
import org.musubi.task.BackgroundThreads;
import org.musubi.ui.common.Appearance;
import org.musubi.ui.common.Editing;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.TidyActions;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.tidy.BulkController;
import org.musubi.ui.tidy.BulkViewModel;
import org.musubi.ui.tidy.CheckController;
import org.musubi.ui.tidy.CheckViewModel;
import org.musubi.ui.tidy.Deleting;
import org.musubi.ui.tidy.DuplicatesController;
import org.musubi.ui.tidy.DuplicatesViewModel;
import org.musubi.ui.tidy.TidyWindow;
import org.musubi.ui.tidy.TidyWork;

/// The part of the composition that changes many entries at once.
///
/// @param library the one that is open; null while there is none
record TidyParts(
        Workspace workspace,
        Supplier<@Nullable LibraryService> library,
        Notices notices,
        Editing editing,
        Supplier<Gazetteer> gazetteer) {
    /// @param controllers gets those of the views
    TidyActions make(Stage stage, Views views, Appearance appearance, Map<Class<?>, Supplier<?>> controllers) {
        TidyWork changes = work();
        var deleting = new Deleting(changes, workspace);
        var coordinates = new Coordinates(gazetteer);
        var tidy = new TidyWindow(stage, views, appearance, workspace, deleting);
        controllers.put(
                BulkController.class,
                () -> new BulkController(
                        new BulkViewModel(workspace, changes, new BackgroundThreads(Platform::runLater)),
                        workspace,
                        tidy));
        controllers.put(
                CheckController.class,
                () -> new CheckController(
                        new CheckViewModel(work(), changes, deleting, editing, workspace, coordinates, LocalDate::now),
                        workspace));
        controllers.put(
                DuplicatesController.class,
                () -> new DuplicatesController(new DuplicatesViewModel(work(), changes, workspace), workspace));
        return tidy;
    }

    private TidyWork work() {
        return new TidyWork(
                () -> {
                    LibraryService service = library.get();
                    return service == null ? null : new Tidying(service, LocalDate::now);
                },
                new BackgroundThreads(Platform::runLater),
                notices,
                workspace);
    }
}
