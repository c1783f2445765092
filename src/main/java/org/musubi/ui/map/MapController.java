package org.musubi.ui.map;

import com.gluonhq.maps.MapView;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.map.Camera;
import org.musubi.map.CityMarker;
import org.musubi.map.MapLook;
import org.musubi.map.MapStyle;
import org.musubi.map.MarkerIndex;
import org.musubi.map.NameStyle;
import org.musubi.map.OverlayLayer;
import org.musubi.map.OverlayStyle;
import org.musubi.map.ScaleBar;
import org.musubi.map.Viewport;
import org.musubi.map.WrapLayer;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.text.Messages;
import org.musubi.ui.common.DarkLook;
import org.musubi.ui.common.Updating;

/// Binds the map to its view model.
///
/// The map is dark where the scene's root has the style class `dark`, as `kinds.css` has it.
public final class MapController implements Updating {
    private static final Insets AROUND = new Insets(60, 70, 70, 70);
    private static final double LONGEST_BAR = 130;
    private static final double KEY_STEP = 90;

    private final MapViewModel viewModel;
    private final BaseMapTileRetriever tiles;
    private final Executor background;
    private final CityChooser chooser = new CityChooser();
    private @Nullable MarkerIndex index;
    private boolean dark;
    private OverlayStyle overlayStyle = OverlayStyle.light();
    private NameStyle nameStyle = NameStyle.of(MapLook.LIGHT);

    @FXML
    private StackPane root;

    @FXML
    private MapView map;

    @FXML
    private Region spotlight;

    @FXML
    private Label notice;

    @FXML
    private Label distance;

    @FXML
    private Region bar;

    @FXML
    private Label credit;

    @FXML
    private CityCardView card;

    @SuppressWarnings("NullAway.Init") // The FXML loader calls initialize before anyone else comes here.
    private Viewport viewport;

    @SuppressWarnings("NullAway.Init")
    private OverlayLayer overlay;

    @SuppressWarnings("NullAway.Init")
    private CityPointer pointer;

    /// @param tiles the ones that Gluon's maps use
    /// @param background runs the painting of markers and ties, one task after the other
    public MapController(MapViewModel viewModel, BaseMapTileRetriever tiles, Executor background) {
        this.viewModel = viewModel;
        this.tiles = tiles;
        this.background = background;
    }

    @FXML
    private void initialize() {
        viewport = new Viewport(map, true);
        viewModel.remembered().ifPresent(p -> viewport.restore(p.centre(), p.zoom()));
        map.addLayer(new WrapLayer(viewport, tiles));
        overlay = new OverlayLayer(viewport, overlayStyle, nameStyle, background);
        map.addLayer(overlay);
        pointer = new CityPointer(viewModel, viewport, spotlight, card);

        root.setOnKeyPressed(this::key);
        root.focusedProperty().addListener((_, _, focused) -> leaveUnless(focused));
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> root.requestFocus());
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(null));
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);

        notice.textProperty().bind(viewModel.noticeProperty());
        notice.visibleProperty().bind(viewModel.noticeProperty().isNotEmpty());
        viewport.cameraProperty().addListener((_, _, _) -> moved());
        viewModel.sceneProperty().addListener((_, _, _) -> redraw());
        viewModel.messagesProperty().addListener((_, _, _) -> relabel());
        viewModel.boundariesProperty().addListener((_, _, _) -> styleTiles());
        viewModel.requestsProperty().addListener((_, _, _) -> viewport.show(viewModel.requested(), AROUND));
        DarkLook.follow(root, this::restyle);
        redraw();
        relabel();
    }

    // ---- Themes and languages

    private void restyle() {
        dark = DarkLook.isOn(root.getScene());
        overlayStyle = dark ? OverlayStyle.dark() : OverlayStyle.light();
        nameStyle = NameStyle.of(look());
        styleTiles();
        redraw();
    }

    private void styleTiles() {
        tiles.setStyle(MapStyle.of(look())
                .withBoundaries(viewModel.boundariesProperty().get()));
    }

    private MapLook look() {
        return dark ? MapLook.DARK : MapLook.LIGHT;
    }

    private void relabel() {
        Messages messages = viewModel.messagesProperty().get();
        credit.setText(messages.text("map.boundaries") + "\n" + messages.text("map.credit"));
        overlay.name(new CityNames(messages.language().tag(), false));
        root.setAccessibleRoleDescription(messages.text("map.name"));
        describe();
        moved();
    }

    private void redraw() {
        index = null;
        overlay.show(viewModel.sceneProperty().get(), overlayStyle, nameStyle);
        pointer.follow();
        describe();
    }

    private void describe() {
        root.setAccessibleText(pointer.text().map(CityCard::spoken).orElseGet(viewModel::description));
    }

    // ---- The view

    private void moved() {
        Camera camera = viewport.camera();
        ScaleBar scale = ScaleBar.fitting(camera.metresPerPixel(), LONGEST_BAR);
        distance.setText(viewModel.distance(scale));
        bar.setPrefWidth(scale.pixels());
        pointer.follow();
        if (camera.width() > 0 && camera.equals(viewport.target())) {
            viewModel.remember(new MapPosition(camera.centre(), camera.zoom()));
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
        viewport.show(viewModel.fitting(), AROUND);
    }

    // ---- The pointer

    private void hover(MouseEvent event) {
        List<CityMarker> under = markers().at(viewport.camera(), event.getX(), event.getY());
        point(under.isEmpty() ? null : under.getFirst().id());
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        List<CityMarker> under = markers().at(viewport.camera(), event.getX(), event.getY());
        boolean isAdding = event.isControlDown() || event.isMetaDown();
        Consumer<Id> pick = isAdding ? viewModel::toggle : viewModel::pick;
        switch (under.size()) {
            case 0 -> {
                if (!isAdding) {
                    viewModel.clear();
                }
            }
            case 1 -> pick.accept(under.getFirst().id());
            default -> choose(under, new Point2D(event.getX(), event.getY()), pick);
        }
    }

    private void choose(List<CityMarker> under, Point2D at, Consumer<Id> pick) {
        point(null);
        chooser.ask(
                root,
                at,
                viewModel.messagesProperty().get().text("map.choose"),
                under.stream().map(this::choice).toList(),
                pick);
    }

    private CityChooser.Choice choice(CityMarker marker) {
        return new CityChooser.Choice(
                marker.id(),
                viewModel
                        .card(marker.id())
                        .map(c -> viewModel.messagesProperty().get().text("map.choice", c.name(), c.place()))
                        .orElse(marker.label()));
    }

    private void point(@Nullable Id city) {
        if (!Objects.equals(city, pointer.city().orElse(null))) {
            pointer.pointAt(city);
            describe();
        }
    }

    // ---- The keyboard

    private void key(KeyEvent event) {
        if (event.getTarget() != root) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> viewport.panBy(-KEY_STEP, 0);
            case RIGHT -> viewport.panBy(KEY_STEP, 0);
            case UP -> viewport.panBy(0, -KEY_STEP);
            case DOWN -> viewport.panBy(0, KEY_STEP);
            case PLUS, ADD, EQUALS, SEMICOLON -> viewport.zoomBy(0.5);
            case MINUS, SUBTRACT -> viewport.zoomBy(-0.5);
            case HOME -> viewport.home();
            case TAB -> known = walk(event.isShiftDown() ? -1 : 1);
            case ENTER -> known = pickPointed(event.isControlDown() || event.isMetaDown());
            case ESCAPE -> known = escape();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /// To the next city in view, in the order of labels.
    ///
    /// @return whether there is one; else the focus may go on to what comes after the map
    private boolean walk(int step) {
        List<CityMarker> inView = viewModel.sceneProperty().get().markers().stream()
                .filter(m -> map.getLayoutBounds().contains(viewport.project(m.at())))
                .toList();
        int here = inView.stream()
                .map(CityMarker::id)
                .toList()
                .indexOf(pointer.city().orElse(null));
        int next = here < 0 ? (step > 0 ? 0 : -1) : here + step;
        if (next < 0 || next >= inView.size()) {
            point(null);
            return false;
        }
        point(inView.get(next).id());
        return true;
    }

    private boolean pickPointed(boolean more) {
        pointer.city().ifPresent(more ? viewModel::toggle : viewModel::pick);
        return pointer.city().isPresent();
    }

    private boolean escape() {
        if (pointer.city().isEmpty() && !viewModel.isAnythingPicked()) {
            return false;
        }
        point(null);
        viewModel.clear();
        return true;
    }

    /// Made when someone points at the map: while a period is brushed, nobody does.
    private MarkerIndex markers() {
        MarkerIndex known = index;
        if (known == null) {
            known = new MarkerIndex(viewModel.sceneProperty().get());
            index = known;
        }
        return known;
    }

    @Override
    public boolean isCurrent() {
        return viewModel.isCurrent() && overlay.isCurrent();
    }

    /// Whether the map has come to rest and shows all that it should.
    public boolean isAtRest() {
        return isCurrent() && viewport.camera().equals(viewport.target());
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
