package org.musubi.ui.network;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.musubi.map.MarkerImage;
import org.musubi.map.MarkerShape;
import org.musubi.map.NetworkNode;
import org.musubi.map.OverlayStyle;
import org.musubi.model.Id;
import org.musubi.text.Messages;
import org.musubi.ui.common.DarkLook;

/// Binds the network to its view model.
///
/// The network is dark where the scene's root has the style class `dark`, as `kinds.css` has it.
public final class NetworkController {
    private static final List<MarkerShape> LEGEND =
            List.of(MarkerShape.JAPANESE_CITY, MarkerShape.CITY, MarkerShape.ORGANISATION);
    private static final double AWAY = 10;

    private final NetworkViewModel model;
    private final Executor background;
    private final ContextMenu menu = new ContextMenu();
    private OverlayStyle style = OverlayStyle.light();

    @FXML
    private StackPane root;

    @FXML
    private NetworkView view;

    @FXML
    private ToggleButton organisations;

    @FXML
    private MenuButton part;

    @FXML
    private Label notice;

    @FXML
    private Label empty;

    @FXML
    private FlowPane legend;

    @FXML
    private VBox work;

    @FXML
    private ProgressBar progress;

    @FXML
    private VBox card;

    @FXML
    private Label cardName;

    @FXML
    private Label cardSort;

    @FXML
    private Label cardRecords;

    @FXML
    private Label cardPartners;

    /// @param background runs the painting, one task after the other
    public NetworkController(NetworkViewModel model, Executor background) {
        this.model = model;
        this.background = background;
    }

    @FXML
    private void initialize() {
        view.paintOn(background);
        view.onPointed(this::pointed);
        NetworkInput.listen(root, view, model, new NetworkInput.Menu() {
            @Override
            public void show(int node, double screenX, double screenY) {
                ask(node, screenX, screenY);
            }

            @Override
            public void hide() {
                menu.hide();
            }
        });
        organisations.selectedProperty().bindBidirectional(model.organisationsProperty());
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        empty.textProperty().bind(model.emptyProperty());
        empty.visibleProperty().bind(model.emptyProperty().isNotEmpty());
        work.visibleProperty().bind(model.layingOutProperty());
        progress.progressProperty().bind(model.progressProperty());

        model.sceneProperty().addListener((_, _, _) -> redraw());
        model.pickedProperty().addListener((_, _, now) -> pick(now));
        model.messagesProperty().addListener((_, _, _) -> relabel());
        model.aroundProperty().addListener((_, _, _) -> {
            view.fitNext();
            relabel();
        });
        organisations.selectedProperty().addListener((_, _, _) -> relabel());
        DarkLook.follow(root, this::restyle);
        root.visibleProperty().subscribe(model::look);
        relabel();
        redraw();
    }

    // ---- Themes and languages

    private void restyle() {
        style = DarkLook.isOn(root.getScene()) ? OverlayStyle.dark() : OverlayStyle.light();
        redraw();
        explain();
    }

    private void relabel() {
        Messages messages = model.messagesProperty().get();
        root.setAccessibleRoleDescription(messages.text("network.name"));
        describe();
        parts(messages);
        explain();
    }

    /// Which part of the network to show.
    private void parts(Messages messages) {
        Neighbourhood now = model.aroundProperty().get();
        part.setText(now == null ? messages.text("network.around.0") : model.title());
        part.setAccessibleText(messages.text("network.around", part.getText()));
        var group = new ToggleGroup();
        part.getItems().clear();
        Id centre = model.centre().orElse(null);
        for (int steps = 0; steps <= 2; steps++) {
            int chosen = steps;
            var item = new RadioMenuItem(
                    steps == 0 || centre != null
                            ? messages.text("network.around." + steps, centre == null ? "" : model.name(centre))
                            : messages.text("network.around.none." + steps));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(steps == (now == null ? 0 : now.steps()));
            item.setDisable(steps > 0 && centre == null);
            item.setOnAction(_ -> model.showAround(chosen));
            part.getItems().add(item);
        }
    }

    /// The legend: what the markers stand for.
    private void explain() {
        Messages messages = model.messagesProperty().get();
        OverlayStyle how = style;
        double scale = root.getScene() == null || root.getScene().getWindow() == null
                ? 1
                : root.getScene().getWindow().getOutputScaleX();
        background.execute(() -> {
            List<Image> images = LEGEND.stream()
                    .map(shape -> MarkerImage.of(shape, how, scale))
                    .toList();
            Platform.runLater(() -> {
                if (how == style) {
                    legend.getChildren().clear();
                    for (int i = 0; i < images.size(); i++) {
                        explain(LEGEND.get(i), images.get(i), messages);
                    }
                }
            });
        });
    }

    private void explain(MarkerShape shape, Image image, Messages messages) {
        if (shape == MarkerShape.ORGANISATION && !organisations.isSelected()) {
            return;
        }
        var picture = new ImageView(image);
        picture.setFitWidth(MarkerImage.SIZE);
        picture.setFitHeight(MarkerImage.SIZE);
        legend.getChildren()
                .add(new Label(
                        messages.text("network.legend."
                                + switch (shape) {
                                    case JAPANESE_CITY -> "japan";
                                    case CITY, REGION -> "city";
                                    case ORGANISATION -> "organisation";
                                }),
                        picture));
    }

    // ---- What is shown

    private void redraw() {
        view.show(model.sceneProperty().get(), model.pickedProperty().get(), style);
        describe();
        parts(model.messagesProperty().get());
    }

    private void pick(BitSet now) {
        view.show(view.scene(), view.scene() == model.sceneProperty().get() ? now : new BitSet(), style);
        if (model.isRevealing()
                && now.cardinality() == 1
                && view.scene() == model.sceneProperty().get()) {
            view.reveal(now.nextSetBit(0));
        }
        parts(model.messagesProperty().get());
    }

    private void describe() {
        root.setAccessibleText(view.pointed() >= 0 ? model.card(view.pointed()).spoken() : model.description());
    }

    private void pointed(int node) {
        card.setVisible(node >= 0);
        if (node >= 0) {
            NetworkCard said = model.card(node);
            cardName.setText(said.name());
            cardSort.setText(said.sort());
            cardRecords.setText(said.records());
            cardPartners.setText(String.join("\n", said.partners()));
            cardPartners.setManaged(!said.partners().isEmpty());
            layCard(view.scene().nodes().get(node));
        }
        describe();
    }

    private void layCard(NetworkNode node) {
        card.applyCss();
        card.autosize();
        double x = view.camera().viewX(node.x());
        double y = view.camera().viewY(node.y());
        double r = view.radius(node) + AWAY;
        double width = card.getWidth();
        boolean onTheRight = x + r + width + AWAY <= view.getWidth() || x - r - width < AWAY;
        card.relocate(
                inside(onTheRight ? x + r : x - r - width, width, view.getWidth()),
                inside(y - card.getHeight() / 3, card.getHeight(), view.getHeight()));
    }

    /// Where the card begins, on whole pixels: in a small view it rather covers the node than ends outside.
    private static double inside(double wanted, double length, double room) {
        return Math.rint(Math.clamp(wanted, AWAY, Math.max(AWAY, room - length - AWAY)));
    }

    private void ask(int node, double screenX, double screenY) {
        Messages messages = model.messagesProperty().get();
        Id party = view.scene().nodes().get(node).id();
        menu.getItems()
                .setAll(
                        item(messages.text("network.menu.open"), () -> model.pick(party)),
                        item(messages.text("network.menu.toggle"), () -> model.toggle(party)),
                        new SeparatorMenuItem(),
                        item(messages.text("network.menu.around.1"), () -> model.showAround(party, 1)),
                        item(messages.text("network.menu.around.2"), () -> model.showAround(party, 2)),
                        item(messages.text("network.around.0"), () -> model.showAround(0)),
                        new SeparatorMenuItem(),
                        item(messages.text("network.menu.filter"), () -> model.filterBy(party)));
        menu.show(view, screenX, screenY);
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    @FXML
    private void zoomIn() {
        view.zoom(1.4);
    }

    @FXML
    private void zoomOut() {
        view.zoom(1 / 1.4);
    }

    @FXML
    private void fit() {
        view.fit(model.fitting());
    }

    @FXML
    private void stopLayout() {
        model.stopLayout();
    }

    /// Whether all that was asked for is on screen.
    boolean isAtRest() {
        return !model.isBusy() && view.isAtRest();
    }
}
