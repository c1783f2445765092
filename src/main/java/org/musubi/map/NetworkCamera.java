package org.musubi.map;

import java.util.List;
import javafx.geometry.Insets;

/// Which part of a network is in view, and how large. Immutable.
///
/// @param x of the point in the middle of the view
/// @param y of that point
/// @param zoom pixels of the view for a pixel where nothing is enlarged
/// @param width of the view in pixels
/// @param height of the view in pixels
public record NetworkCamera(double x, double y, double zoom, double width, double height) {
    public static final double MIN_ZOOM = 0.02;
    public static final double MAX_ZOOM = 6;

    public NetworkCamera {
        zoom = Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
    }

    public double viewX(double worldX) {
        return (worldX - x) * zoom + width / 2;
    }

    public double viewY(double worldY) {
        return (worldY - y) * zoom + height / 2;
    }

    public double worldX(double viewX) {
        return x + (viewX - width / 2) / zoom;
    }

    public double worldY(double viewY) {
        return y + (viewY - height / 2) / zoom;
    }

    /// How much larger markers and lines are than where nothing is enlarged: they grow more slowly than the distances
    /// between them, so that who zooms in sees a crowd come apart.
    public double magnification() {
        return zoom < 1 ? Math.max(0.35, Math.pow(zoom, 0.75)) : Math.pow(zoom, 0.35);
    }

    /// @param right how many pixels what is in view goes to the left
    public NetworkCamera movedBy(double right, double down) {
        return new NetworkCamera(x + right / zoom, y + down / zoom, zoom, width, height);
    }

    /// @param viewX what stays in place
    /// @param viewY what stays in place
    public NetworkCamera zoomedBy(double factor, double viewX, double viewY) {
        double now = Math.clamp(zoom * factor, MIN_ZOOM, MAX_ZOOM);
        double keptX = worldX(viewX);
        double keptY = worldY(viewY);
        return new NetworkCamera(
                keptX - (viewX - width / 2) / now, keptY - (viewY - height / 2) / now, now, width, height);
    }

    public NetworkCamera withSize(double newWidth, double newHeight) {
        return new NetworkCamera(x, y, zoom, newWidth, newHeight);
    }

    /// With a point in the middle.
    public NetworkCamera at(double worldX, double worldY) {
        return new NetworkCamera(worldX, worldY, zoom, width, height);
    }

    /// As much of some nodes as there is room for, which is all unless they lie very far apart.
    ///
    /// @param most the zoom that is not gone beyond
    /// @param free what is left free along the edges, in pixels of the view
    public NetworkCamera showing(List<NetworkNode> nodes, double most, Insets free) {
        if (nodes.isEmpty() || width <= 0 || height <= 0) {
            return this;
        }
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (NetworkNode node : nodes) {
            left = Math.min(left, node.x());
            right = Math.max(right, node.x());
            top = Math.min(top, node.y());
            bottom = Math.max(bottom, node.y());
        }
        double roomX = Math.max(40, width - free.getLeft() - free.getRight());
        double roomY = Math.max(40, height - free.getTop() - free.getBottom());
        double fitting = Math.clamp(
                Math.min(roomX / Math.max(1, right - left), roomY / Math.max(1, bottom - top)), MIN_ZOOM, most);
        double asideX = (free.getRight() - free.getLeft()) / 2 / fitting;
        double asideY = (free.getBottom() - free.getTop()) / 2 / fitting;
        return new NetworkCamera((left + right) / 2 + asideX, (top + bottom) / 2 + asideY, fitting, width, height);
    }

    /// A view around this one, with more to each side.
    ///
    /// @param part of its size
    NetworkCamera grown(double part) {
        return withSize(Math.rint(width * (0.5 + part)) * 2, Math.rint(height * (0.5 + part)) * 2);
    }

    /// Whether all that another view shows is in this one.
    boolean covers(NetworkCamera view) {
        return worldX(0) <= view.worldX(0)
                && worldY(0) <= view.worldY(0)
                && worldX(width) >= view.worldX(view.width)
                && worldY(height) >= view.worldY(view.height);
    }
}
