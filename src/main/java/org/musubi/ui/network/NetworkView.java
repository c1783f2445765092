package org.musubi.ui.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.musubi.map.NetworkCamera;
import org.musubi.map.NetworkLayer;
import org.musubi.map.NetworkNode;
import org.musubi.map.NetworkPainter;
import org.musubi.map.NetworkPainter.Request;
import org.musubi.map.NetworkScene;
import org.musubi.map.OverlayStyle;
import org.musubi.model.Id;

/// Draws the network. Lines and markers lie below, names over them; what stands out — who is pointed at or picked, with
/// all neighbours — lies on top, while the rest fades. [NetworkInput] listens to mouse and keys.
public final class NetworkView extends Region {
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    private static final double SLACK = 3;
    private static final double RING = 4;
    private static final double LARGEST_FIT = 1.6;

    /// Room for the buttons and the legend, and for names beside the outermost nodes.
    private static final Insets FREE = new Insets(66, 70, 58, 60);

    private final Region ring = region("map-spotlight");
    private final Region box = region("network-box");
    private final Rectangle clip = new Rectangle();
    private final PauseTransition patience = new PauseTransition(Duration.millis(90));
    private List<NetworkLayer> layers = List.of();
    private NetworkScene scene = NetworkScene.EMPTY;
    private BitSet picked = new BitSet();
    private @Nullable OverlayStyle style;
    private NetworkCamera camera = new NetworkCamera(0, 0, 1, 0, 0);
    private int pointed = -1;
    private int standing = -1;
    private boolean fitWanted = true;
    private IntConsumer pointedAt = _ -> {};

    /// For FXML.
    public NetworkView() {
        getStyleClass().add("network-view");
        setClip(clip);
        patience.setOnFinished(_ -> standOut());
    }

    private static Region region(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setVisible(false);
        region.setMouseTransparent(true);
        return region;
    }

    /// @param background runs one painting at a time
    void paintOn(Executor background) {
        var painter = new Supplier<NetworkPainter>() {
            private @Nullable NetworkPainter made;

            @Override
            public NetworkPainter get() {
                NetworkPainter known = made;
                if (known == null) {
                    known = new NetworkPainter();
                    made = known;
                }
                return known;
            }
        };
        layers = List.of(
                new NetworkLayer(background, painter),
                new NetworkLayer(background, painter),
                new NetworkLayer(background, painter));
        layers.get(0).getStyleClass().add("network-ground");
        layers.get(1).getStyleClass().add("network-names");
        getChildren().setAll(layers);
        getChildren().addAll(ring, box);
    }

    /// @param action told the node that is pointed at; −1 for none
    void onPointed(IntConsumer action) {
        pointedAt = action;
    }

    NetworkScene scene() {
        return scene;
    }

    NetworkCamera camera() {
        return camera;
    }

    int pointed() {
        return pointed;
    }

    /// Shows something else at the places where it has always been.
    void show(NetworkScene changed, BitSet nowPicked, OverlayStyle how) {
        Id before = pointed >= 0 ? scene.nodes().get(pointed).id() : null;
        boolean same = changed == scene && how == style;
        scene = changed;
        style = how;
        picked = nowPicked;
        pointed = before == null ? -1 : changed.place(before).orElse(-1);
        standing = pointed;
        if (!same) {
            var none = new BitSet();
            layers.get(0).show(new Request(scene, null, none, true, false), how);
            layers.get(1).show(new Request(scene, null, none, false, true), how);
        }
        if (fitWanted || !scene.nodes().isEmpty() && scene.nodes().stream().noneMatch(this::isInView)) {
            fit();
        }
        standOut();
        point(pointed);
    }

    private boolean isInView(NetworkNode node) {
        return isInView(camera.viewX(node.x()), camera.viewY(node.y()));
    }

    private boolean isInView(double x, double y) {
        return x >= 0 && y >= 0 && x <= camera.width() && y <= camera.height();
    }

    /// Fits in view what comes next.
    void fitNext() {
        fitWanted = true;
    }

    private void standOut() {
        OverlayStyle how = style;
        if (how == null) {
            return;
        }
        standing = pointed;
        var some = new BitSet();
        if (standing >= 0) {
            some.set(standing);
        } else {
            some.or(picked);
        }
        boolean any = !some.isEmpty();
        layers.get(2).show(any ? new Request(scene, some, picked, true, true) : null, how);
        layers.get(0).pseudoClassStateChanged(FADED, any);
        layers.get(1).setVisible(!any);
    }

    /// @param node −1 for none
    void point(int node) {
        pointed = node;
        if (pointed != standing) {
            patience.playFromStart();
        }
        ring.setVisible(node >= 0);
        if (node >= 0) {
            NetworkNode at = scene.nodes().get(node);
            double r = radius(at) + RING;
            ring.resizeRelocate(camera.viewX(at.x()) - r, camera.viewY(at.y()) - r, 2 * r, 2 * r);
        }
        pointedAt.accept(node);
    }

    double radius(NetworkNode node) {
        return Math.max(2, node.radius() * camera.magnification());
    }

    /// The node at a pixel, the nearest if several are near.
    OptionalInt nodeAt(double x, double y) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < scene.nodes().size(); i++) {
            NetworkNode node = scene.nodes().get(i);
            double distance = Math.hypot(camera.viewX(node.x()) - x, camera.viewY(node.y()) - y);
            if (distance <= radius(node) + SLACK && distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    /// The parties in a box of the view.
    List<Id> in(Rectangle2D area) {
        var found = new ArrayList<Id>();
        for (NetworkNode node : scene.nodes()) {
            if (area.contains(camera.viewX(node.x()), camera.viewY(node.y()))) {
                found.add(node.id());
            }
        }
        return found;
    }

    /// The nodes in view, the most important first.
    List<Integer> inView() {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < scene.nodes().size(); i++) {
            if (isInView(scene.nodes().get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    /// @param dragged null once it is not
    void showBox(@Nullable Rectangle2D dragged) {
        box.setVisible(dragged != null);
        if (dragged != null) {
            box.resizeRelocate(dragged.getMinX(), dragged.getMinY(), dragged.getWidth(), dragged.getHeight());
        }
    }

    void move(double right, double down) {
        look(camera.movedBy(right, down));
    }

    void zoom(double factor, double x, double y) {
        look(camera.zoomedBy(factor, x, y));
    }

    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    /// Brings everything into view.
    void fit() {
        fit(scene.nodes());
    }

    void fit(List<NetworkNode> nodes) {
        fitWanted = nodes.isEmpty() || camera.width() <= 0;
        look(camera.showing(nodes, LARGEST_FIT, FREE));
    }

    /// Brings a node into view, unless it is in view.
    void reveal(int node) {
        NetworkNode wanted = scene.nodes().get(node);
        if (!isInView(wanted)) {
            look(camera.at(wanted.x(), wanted.y()));
        }
    }

    private void look(NetworkCamera where) {
        camera = where;
        layers.forEach(layer -> layer.look(where));
        point(pointed);
    }

    /// Whether all that was asked for is on screen.
    boolean isAtRest() {
        return patience.getStatus() != Animation.Status.RUNNING
                && layers.stream().allMatch(NetworkLayer::isCurrent);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (getWidth() != camera.width() || getHeight() != camera.height()) {
            camera = camera.withSize(getWidth(), getHeight());
            if (fitWanted) {
                fit();
            } else {
                look(camera);
            }
        }
    }
}
