package org.musubi.ui.library;

import java.util.Map;
import org.musubi.service.LibraryService;
import org.musubi.task.Background;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.View;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;

/// Shows the properties of a library in a window of their own.
public final class LibraryProperties {
    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Background background;
    private final Notices notices;

    public LibraryProperties(Workspace workspace, Dialogs dialogs, Background background, Notices notices) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.background = background;
        this.notices = notices;
    }

    /// Shows them, and waits until the window is closed.
    public void show(LibraryService service, PropertiesViewModel.Known known) {
        var model = new PropertiesViewModel(workspace, service, background, notices, known);
        var views = new Views(
                workspace.messagesProperty(),
                Map.of(PropertiesController.class, () -> new PropertiesController(model, workspace)));
        View<PropertiesController> view = views.load(FxmlView.LIBRARY_PROPERTIES, PropertiesController.class);
        try {
            dialogs.show(workspace.messages().text("properties.title"), view.root());
        } finally {
            view.controller().commitAll();
        }
    }
}
