package org.musubi.ui.main;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.musubi.service.LibraryService;
import org.musubi.service.LibraryWatch;
import org.musubi.store.ReadOnlyReason;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.library.AccessViewModel;
import org.musubi.ui.library.RecentLibraries;

/// Keeps the window in step with other programs that use the same library: shows what they change, and says whether
/// the library may be changed here. Used on the JavaFX thread.
public final class LibraryAccess implements AutoCloseable {
    private final Workspace workspace;
    private final AccessViewModel model;
    private final RecentLibraries recent;
    private final Notices notices;
    private final Executor onScreen;
    private @Nullable LibraryWatch watch;

    /// @param onScreen runs something on the JavaFX thread
    public LibraryAccess(
            Workspace workspace, AccessViewModel model, RecentLibraries recent, Notices notices, Executor onScreen) {
        this.workspace = workspace;
        this.model = model;
        this.recent = recent;
        this.notices = notices;
        this.onScreen = onScreen;
    }

    /// Watches the library that is shown now, in place of the one before.
    ///
    /// @param readAnew reads and shows what another program has changed; called off the JavaFX thread
    /// @param settings takes what is said of the library as a whole, whenever that may have changed
    void watch(LibrarySession.Opened opened, Runnable readAnew, Consumer<Map<String, String>> settings) {
        close();
        LibraryService service = opened.service();
        recent.add(service.library().file());
        model.show(service.library().file(), opened.folder(), opened.readOnly());
        var listener = new OnScreen(opened, readAnew, settings);
        var started =
                new LibraryWatch(service.library(), opened.readOnly(), opened.version(), listener, LibraryWatch.PERIOD);
        listener.watch = started;
        watch = started;
        service.onChange(_ -> listener.tellSettings());
    }

    /// Looks at once whether the library can be changed by now, and says if it cannot.
    public void tryNow() {
        LibraryWatch asked = watch;
        if (asked != null) {
            asked.lookNow(() -> onScreen.execute(() -> {
                if (watch == asked && workspace.readOnly().get()) {
                    notices.say(workspace.messages().text("read-only.still"));
                }
            }));
        }
    }

    @Override
    public void close() {
        LibraryWatch before = watch;
        watch = null;
        if (before != null) {
            before.close();
        }
    }

    /// Brings onto the screen what a watch tells, as long as it is the window's.
    private final class OnScreen implements LibraryWatch.Listener {
        private final LibrarySession.Opened opened;
        private final Runnable readAnew;
        private final Consumer<Map<String, String>> settings;
        private volatile @Nullable LibraryWatch watch;

        OnScreen(LibrarySession.Opened opened, Runnable readAnew, Consumer<Map<String, String>> settings) {
            this.opened = opened;
            this.readAnew = readAnew;
            this.settings = settings;
        }

        private void onScreen(Runnable action) {
            onScreen.execute(() -> {
                if (LibraryAccess.this.watch == watch) {
                    action.run();
                }
            });
        }

        @Override
        public void changedElsewhere() {
            readAnew.run();
            tellSettings();
        }

        void tellSettings() {
            Map<String, String> now = opened.service().library().settings();
            onScreen(() -> settings.accept(now));
        }

        @Override
        public void accessChanged(Optional<ReadOnlyReason> before, Optional<ReadOnlyReason> now) {
            onScreen(() -> {
                model.show(opened.service().library().file(), opened.folder(), now);
                if (now.isEmpty()) {
                    notices.tell(workspace.messages().text("read-only.taken-over"));
                } else if (before.isEmpty()) {
                    notices.warn(workspace.messages().text("read-only.lost"));
                }
            });
        }
    }
}
