package org.musubi.map;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Paints networks, off screen and on any thread. One painter for one thread at a time.
public final class NetworkPainter {
    /// How many labels are tried at most: no view has room for more.
    private static final int MOST_LABELS = 500;
    /// How many of the most important nodes get their names before the markers of all others take room.
    private static final int HUBS = 12;

    private final LabelPainter labels = new LabelPainter(LabelFonts.shipped());

    /// What of a network is to be painted.
    ///
    /// @param standing the nodes that stand out, with their neighbours and the ties to them, and nothing else is
    ///     painted; null to paint all
    /// @param picked the nodes with a ring
    /// @param lines whether ties and markers are painted
    /// @param labels whether names are
    public record Request(
            NetworkScene scene, @Nullable BitSet standing, BitSet picked, boolean lines, boolean labels) {}

    /// @param inView the part of it that is looked at: labels of what is in it are whole
    /// @param scale pixels of the picture for a pixel of the view
    /// @return transparent where there is nothing
    NetworkPicture paint(
            Request request, NetworkCamera camera, NetworkCamera inView, OverlayStyle style, double scale) {
        int width = Math.max(1, (int) Math.round(camera.width() * scale));
        int height = Math.max(1, (int) Math.round(camera.height() * scale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            paint(g, request, camera, inView, style);
        } finally {
            g.dispose();
        }
        return new NetworkPicture(
                camera, width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    private void paint(Graphics2D g, Request request, NetworkCamera camera, NetworkCamera inView, OverlayStyle style) {
        NetworkScene scene = request.scene();
        BitSet standing = request.standing();
        BitSet shown = standing == null ? null : scene.withNeighbours(standing);
        if (request.lines()) {
            ties(g, scene, standing, camera, style);
            markers(g, scene, shown, request.picked(), camera, style);
        }
        if (request.labels()) {
            labels(g, request, shown, camera, inView, style);
        }
    }

    private static void ties(
            Graphics2D g, NetworkScene scene, @Nullable BitSet standing, NetworkCamera camera, OverlayStyle style) {
        g.setColor(new Color(style.network()));
        double opacity = standing == null ? crowded(scene.ties().size(), style.plain()) : style.strong();
        g.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
        double size = camera.magnification();
        List<NetworkNode> nodes = scene.nodes();
        float last = 0;
        for (int i = scene.ties().size() - 1; i >= 0; i--) {
            NetworkTie tie = scene.ties().get(i);
            if (standing != null && !standing.get(tie.from()) && !standing.get(tie.to())) {
                continue;
            }
            NetworkNode from = nodes.get(tie.from());
            NetworkNode to = nodes.get(tie.to());
            var line = new Line2D.Double(
                    camera.viewX(from.x()), camera.viewY(from.y()), camera.viewX(to.x()), camera.viewY(to.y()));
            if (line.intersects(-8, -8, camera.width() + 16, camera.height() + 16)) {
                float width = (float) Math.max(0.5, tie.width() * size);
                if (width != last) {
                    g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                    last = width;
                }
                g.draw(line);
            }
        }
        g.setComposite(AlphaComposite.SrcOver);
    }

    /// The more lines, the fainter each, so that the markers stand out from them.
    private static double crowded(int lines, double opacity) {
        return opacity * Math.clamp(Math.sqrt(300.0 / Math.max(1, lines)), 0.3, 1);
    }

    private static boolean isShown(@Nullable BitSet shown, int node) {
        return shown == null || shown.get(node);
    }

    private static void markers(
            Graphics2D g,
            NetworkScene scene,
            @Nullable BitSet shown,
            BitSet picked,
            NetworkCamera camera,
            OverlayStyle style) {
        var markers = new MarkerPainter(style);
        for (int i = scene.nodes().size() - 1; i >= 0; i--) {
            NetworkNode node = scene.nodes().get(i);
            double x = camera.viewX(node.x());
            double y = camera.viewY(node.y());
            double r = radius(node, camera);
            if (isShown(shown, i) && isNear(camera, x, y, r + 4)) {
                markers.paint(g, node.shape(), x, y, r, picked.get(i));
            }
        }
    }

    private static boolean isNear(NetworkCamera camera, double x, double y, double r) {
        return x > -r && y > -r && x < camera.width() + r && y < camera.height() + r;
    }

    private void labels(
            Graphics2D g,
            Request request,
            @Nullable BitSet shown,
            NetworkCamera camera,
            NetworkCamera inView,
            OverlayStyle style) {
        var placement = new LabelPlacement(camera.width(), camera.height());
        List<NetworkNode> nodes = request.scene().nodes();
        var all = new Box(0, 0, camera.width(), camera.height());
        double left = (camera.width() - inView.width()) / 2;
        double top = (camera.height() - inView.height()) / 2;
        var looked = new Box(left, top, left + inView.width(), top + inView.height());
        int tried = 0;
        for (boolean first : List.of(true, false)) {
            List<Integer> turn = turn(request, shown, first, camera, all);
            // Hubs in a crowd get their names too: those may lie over the markers of the crowd, never over each other.
            int hubs = Math.min(HUBS, turn.size());
            block(placement, nodes, turn.subList(0, hubs), camera);
            for (int at = 0; at < turn.size() && tried < MOST_LABELS; at++, tried++) {
                if (at == hubs) {
                    block(placement, nodes, turn.subList(hubs, turn.size()), camera);
                }
                int i = turn.get(at);
                NetworkNode node = nodes.get(i);
                double x = camera.viewX(node.x());
                double y = camera.viewY(node.y());
                labels.paint(
                        g,
                        placement,
                        node.label(),
                        first,
                        x,
                        y,
                        radius(node, camera) + (request.picked().get(i) ? 3 : 0),
                        node.records() > 0 ? style.text() : style.faintText(),
                        style,
                        looked.holds(x, y) ? looked : all);
            }
        }
    }

    private static double radius(NetworkNode node, NetworkCamera camera) {
        return Math.max(2, node.radius() * camera.magnification());
    }

    private static void block(
            LabelPlacement placement, List<NetworkNode> nodes, List<Integer> blocked, NetworkCamera camera) {
        for (int i : blocked) {
            NetworkNode node = nodes.get(i);
            placement.block(Box.around(camera.viewX(node.x()), camera.viewY(node.y()), radius(node, camera)));
        }
    }

    /// The nodes in the picture that get names first, or those after them, the most important first.
    private static List<Integer> turn(
            Request request, @Nullable BitSet shown, boolean first, NetworkCamera camera, Box all) {
        List<NetworkNode> nodes = request.scene().nodes();
        var turn = new ArrayList<Integer>();
        for (int i = 0; i < nodes.size(); i++) {
            if (isShown(shown, i)
                    && first == isFirst(request, i)
                    && all.holds(
                            camera.viewX(nodes.get(i).x()),
                            camera.viewY(nodes.get(i).y()))) {
                turn.add(i);
            }
        }
        return turn;
    }

    /// Whether a node gets its name before others do.
    private static boolean isFirst(Request request, int node) {
        BitSet standing = request.standing();
        return standing != null && standing.get(node) || request.picked().get(node);
    }
}
