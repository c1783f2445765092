package org.musubi.ui.map;

import com.gluonhq.maps.MapView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.map.Camera;
import org.musubi.map.CityMarker;
import org.musubi.map.DrawnScene;
import org.musubi.map.MapLook;
import org.musubi.map.MapStyle;
import org.musubi.map.NameSource;
import org.musubi.map.NameStyle;
import org.musubi.map.Outline;
import org.musubi.map.OverlayLayer;
import org.musubi.map.OverlayStyle;
import org.musubi.map.TieLine;
import org.musubi.map.TileMemory;
import org.musubi.map.Viewport;
import org.musubi.map.WrapLayer;
import org.musubi.model.GeoPoint;
import org.musubi.ui.common.DarkLook;
import org.musubi.ui.common.MapTiles;
import org.musubi.ui.common.Updating;

/// Binds the map to its view model.
///
/// The map is dark where the scene's root has the style class `dark`, as `kinds.css` has it.
public final class MapController implements Updating {
    private final MapViewModel viewModel;
    private final BaseMapTileRetriever tiles;
    private final MapTiles sources;
    private final MapTools tools;
    private final Executor background;
    private MapLook look = MapLook.LIGHT;
    private OverlayStyle overlayStyle = OverlayStyle.light();
    private NameStyle nameStyle = NameStyle.of(MapLook.LIGHT);

    @FXML
    private StackPane root;

    @FXML
    private MapView map;

    @FXML
    private Pane live;

    @FXML
    private Region spotlight;

    @FXML
    private Pane fan;

    @FXML
    private Label notice;

    @FXML
    private VBox notices;

    @FXML
    private CountryNote countries;

    @FXML
    private Label distance;

    @FXML
    private Region bar;

    @FXML
    private Label credit;

    @FXML
    private CityCardView card;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    @SuppressWarnings("NullAway.Init") // The FXML loader calls initialize before anyone else comes here.
    private Viewport viewport;

    @SuppressWarnings("NullAway.Init")
    private OverlayLayer overlay;

    @SuppressWarnings("NullAway.Init")
    private MapPointer pointer;

    @SuppressWarnings("NullAway.Init")
    private FanOut fanOut;

    @SuppressWarnings("NullAway.Init")
    private MapPicking picking;

    @SuppressWarnings("NullAway.Init")
    private MapSelecting selecting;

    @SuppressWarnings("NullAway.Init")
    private MapTravel travel;

    @SuppressWarnings("NullAway.Init")
    private MapNotes notes;

    /// @param tiles the ones that Gluon's maps use
    /// @param sources tells whom they are from
    /// @param tools what its menu does beyond the map
    /// @param background runs the painting of markers and ties, one task after the other
    public MapController(
            MapViewModel viewModel, BaseMapTileRetriever tiles, MapTiles sources, MapTools tools, Executor background) {
        this.viewModel = viewModel;
        this.tiles = tiles;
        this.sources = sources;
        this.tools = tools;
        this.background = background;
    }

    @FXML
    private void initialize() {
        // Tiles stay as they were drawn, and the window may move to another screen: the finest one counts.
        tiles.setOutputScale(Screen.getScreens().stream()
                .mapToDouble(Screen::getOutputScaleX)
                .max()
                .orElse(1));
        viewport = new Viewport(map, true);
        viewModel.remembered().ifPresent(p -> viewport.restore(p.centre(), p.zoom()));
        TileMemory.guard(map, tiles);
        map.addLayer(new WrapLayer(viewport, tiles));
        overlay = new OverlayLayer(viewport, tiles.map(), overlayStyle, nameStyle, background);
        map.addLayer(overlay);
        notes = new MapNotes(
                viewModel,
                sources,
                new MapNotes.Notices(notices, notice, countries),
                new MapNotes.Scale(distance, bar),
                credit);
        notes.dress(overlayStyle);
        notes.listen();
        pointer = new MapPointer(viewModel, viewport, live, spotlight, card, drawn());
        fanOut = new FanOut(fan, root);
        picking = new MapPicking(viewModel, viewport, fanOut, () -> overlayStyle, root, drawn());
        selecting = new MapSelecting(map, live, new Selecting());
        travel = new MapTravel(viewport);
        back.disableProperty().bind(travel.history().canGoBackProperty().not());
        forward.disableProperty().bind(travel.history().canGoForwardProperty().not());
        var actions = new MapKeys.Actions(this::point, this::fit, this::back, this::forward, this::escape);
        new MapKeys(viewport, picking, pointer, actions).listen(root);

        root.focusedProperty().addListener((_, _, focused) -> leaveUnless(focused));
        var menu = new MapMenu(viewModel, viewport, picking, pointer, selecting, tools);
        menu.listen(root);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> {
            menu.hide();
            fanOut.hide();
            root.requestFocus();
        });
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(null));
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);

        viewModel.countriesProperty().addListener((_, _, _) -> describe());
        viewport.cameraProperty().addListener((_, _, _) -> moved());
        viewModel.contentProperty().addListener((_, _, _) -> redraw());
        overlay.drawnProperty().addListener((_, _, _) -> drew());
        viewModel.messagesProperty().addListener((_, _, _) -> relabel());
        viewModel.boundariesProperty().addListener((_, _, _) -> styleTiles());
        viewModel.contrastProperty().addListener((_, _, _) -> restyle());
        viewModel.localNamesProperty().addListener((_, _, _) -> name());
        viewModel.requestsProperty().addListener((_, _, _) -> viewport.show(viewModel.requested(), MapPicking.AROUND));
        Stream.of(sources.creditProperty(), sources.unreachableProperty())
                .forEach(changed -> changed.addListener((_, _, _) -> {
                    notes.credit();
                    name();
                }));
        DarkLook.follow(root, this::restyle);
        redraw();
        relabel();
    }

    // ---- Themes and languages

    private void restyle() {
        look = viewModel.contrastProperty().get()
                ? MapLook.CONTRAST
                : DarkLook.isOn(root.getScene()) ? MapLook.DARK : MapLook.LIGHT;
        overlayStyle = OverlayStyle.of(look);
        nameStyle = NameStyle.of(look);
        notes.dress(overlayStyle);
        styleTiles();
        redraw();
    }

    private void styleTiles() {
        tiles.setStyle(
                MapStyle.of(look).withBoundaries(viewModel.boundariesProperty().get()));
    }

    private void relabel() {
        notes.speak(viewport.camera());
        name();
        root.setAccessibleRoleDescription(viewModel.messagesProperty().get().text("map.name"));
        describe();
        moved();
    }

    /// Tiles from elsewhere bear names of their own.
    private void name() {
        boolean ours = sources.creditProperty().get().isEmpty()
                || sources.unreachableProperty().get();
        overlay.name(
                ours
                        ? new CityNames(
                                viewModel.messagesProperty().get().language().tag(),
                                viewModel.localNamesProperty().get())
                        : NameSource.NONE);
    }

    private void redraw() {
        overlay.show(viewModel.contentProperty().get(), overlayStyle, nameStyle);
        describe();
    }

    private DrawnScene drawn() {
        return overlay.drawnProperty().get();
    }

    /// Other markers and lines have come onto the screen.
    private void drew() {
        picking.show(drawn());
        pointer.show(drawn());
        viewModel.hides(drawn().hidden());
        describe();
    }

    private void describe() {
        root.setAccessibleText(pointer.text().map(CityCard::spoken).orElseGet(viewModel::description));
    }

    // ---- The view

    private void moved() {
        Camera camera = viewport.camera();
        notes.measure(camera);
        pointer.follow();
        fanOut.hide();
        travel.moved();
        if (camera.width() > 0 && camera.equals(viewport.target())) {
            viewModel.remember(MapPosition.of(camera));
            viewModel.shows(camera);
        }
    }

    @FXML
    private void zoomIn() {
        viewport.zoomBy(1);
    }

    @FXML
    private void zoomOut() {
        viewport.zoomBy(-1);
    }

    @FXML
    private void home() {
        viewport.home();
    }

    @FXML
    private void fit() {
        viewport.show(viewModel.fitting(), MapPicking.AROUND);
    }

    @FXML
    private void back() {
        travel.back();
    }

    @FXML
    private void forward() {
        travel.forward();
    }

    // ---- The pointer

    private void hover(MouseEvent event) {
        if (selecting.isWished()) {
            return;
        }
        List<CityMarker> under = picking.markersAt(event.getX(), event.getY());
        Optional<TieLine> line = under.isEmpty() ? picking.lineAt(event.getX(), event.getY()) : Optional.empty();
        map.setCursor(under.isEmpty() && line.isEmpty() ? Cursor.DEFAULT : Cursor.HAND);
        if (line.isEmpty()) {
            point(under.isEmpty() ? null : under.getFirst());
        } else if (!pointer.isAt(line.get())) {
            pointer.pointAt(line.get(), new Point2D(event.getX(), event.getY()));
            describe();
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            boolean isOfOneCity = picking.markersAt(event.getX(), event.getY()).stream()
                            .mapToInt(CityMarker::cities)
                            .sum()
                    == 1;
            if (!isOfOneCity) {
                point(null);
            }
            picking.click(event.getX(), event.getY(), event.isShortcutDown());
        }
    }

    private void point(@Nullable CityMarker marker) {
        if (!Optional.ofNullable(marker).equals(pointer.marker())
                || marker == null && pointer.text().isPresent()) {
            pointer.pointAt(marker == null ? null : marker.id());
            describe();
        }
    }

    private boolean escape() {
        if (selecting.cancel()) {
            return true;
        }
        if (pointer.text().isEmpty() && !viewModel.isAnythingPicked()) {
            return false;
        }
        point(null);
        viewModel.clear();
        return true;
    }

    private final class Selecting implements MapSelecting.Picking {
        @Override
        public void begin() {
            viewport.stop();
            fanOut.hide();
            point(null);
            root.requestFocus();
        }

        @Override
        public void pick(Outline outline, boolean isAdding) {
            picking.pick(outline, isAdding);
        }
    }

    @Override
    public boolean isCurrent() {
        return viewModel.isCurrent() && overlay.isCurrent();
    }

    /// Whether the map has come to rest and shows all that it should.
    public boolean isAtRest() {
        return isCurrent() && viewport.camera().equals(viewport.target());
    }

    /// Whether the map has come to rest and bears all its names.
    boolean isNamed() {
        return isAtRest() && overlay.isNamed();
    }

    /// Whether one can come back to what the map shows.
    boolean hasStayed() {
        return travel.history().isAt(MapPosition.of(viewport.target()));
    }

    /// Moves the view at once, as a hand would.
    void pan(double right, double down) {
        viewport.dragBy(right, down);
    }

    double zoom() {
        return viewport.camera().zoom();
    }

    /// Where a point of the map is on the screen.
    Point2D onScreen(GeoPoint point) {
        return map.localToScreen(viewport.project(point));
    }

    private void leaveUnless(boolean focused) {
        if (!focused && !map.isHover()) {
            point(null);
        }
    }
}
