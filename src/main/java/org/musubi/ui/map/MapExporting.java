package org.musubi.ui.map;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.musubi.map.BaseMap;
import org.musubi.map.Camera;
import org.musubi.map.PaperMap;
import org.musubi.model.GeoPoint;
import org.musubi.query.Area;
import org.musubi.text.Language;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Sheets;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;

/// Puts the map on paper: asks how, and has it previewed, printed or saved.
public final class MapExporting {
    /// Asia, for a map that was never looked at.
    private static final Camera ASIA = new Camera(new GeoPoint(20, 110), 4, 1000, 700);

    private static final int MANY = 150;

    private final Workspace workspace;
    private final MapViewModel map;
    private final Dialogs dialogs;
    private final Sheets sheets;
    private final Supplier<BaseMap> base;
    private final Function<Language, String> libraryName;
    private final Supplier<LocalDate> today;

    /// @param base what is drawn under all; asked for when it is wanted
    /// @param libraryName in a language; asked on the JavaFX thread
    /// @param today the date to print
    public MapExporting(
            Workspace workspace,
            MapViewModel map,
            Dialogs dialogs,
            Sheets sheets,
            Supplier<BaseMap> base,
            Function<Language, String> libraryName,
            Supplier<LocalDate> today) {
        this.workspace = workspace;
        this.map = map;
        this.dialogs = dialogs;
        this.sheets = sheets;
        this.base = base;
        this.libraryName = libraryName;
        this.today = today;
    }

    /// Opens the dialog.
    public void ask() {
        var views = new Views(
                workspace.messagesProperty(),
                Map.of(MapExportController.class, () -> new MapExportController(this, workspace.messages())));
        dialogs.show(workspace.messages().text("map.export.heading"), views.load(FxmlView.MAP_EXPORT));
    }

    private Camera camera() {
        return map.seen().orElse(ASIA);
    }

    /// What the window shows, to begin typing bounds with.
    Area area() {
        return MapArea.of(camera());
    }

    /// Whether anything stands out that can be shown alone.
    boolean isAnythingPicked() {
        return !map.standingOut().isEmpty();
    }

    /// Whether there are so many cities that most would lie over each other on paper.
    boolean isCrowded() {
        return map.contentProperty().get().drawnCities() > MANY;
    }

    /// A title to begin with.
    String title() {
        return libraryName.apply(workspace.messages().language());
    }

    void preview(MapExport export) {
        sheets.preview(drawing(export));
    }

    void save(MapExport export) {
        sheets.save(drawing(export), export.file(), export.language());
    }

    /// Of the library and the map as they are now.
    private MapDrawing drawing(MapExport export) {
        var names = new EnumMap<Language, String>(Language.class);
        for (Language each : Language.values()) {
            names.put(each, libraryName.apply(each));
        }
        return new MapDrawing(
                export,
                new MapDrawing.Shown(
                        workspace.index(),
                        workspace.visibleProperty().get(),
                        workspace.filterProperty().get(),
                        map.chosen(),
                        map.standingOut(),
                        camera()),
                new PaperMap(base.get()),
                map.boundariesProperty().get(),
                map.localNamesProperty().get(),
                language -> Objects.requireNonNull(names.get(language)),
                today.get());
    }
}
