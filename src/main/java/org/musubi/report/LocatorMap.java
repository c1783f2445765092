package org.musubi.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.GeoPoint;
import org.musubi.model.Place;
import org.musubi.query.Tie;
import org.w3c.dom.Element;

/// A small map of a city and those it is tied to, for the element `object` of a summary: the base map as an
/// image, ties, cities and names as vectors.
///
/// @param base the base map; null if there is none, and then nothing is drawn
/// @param home where the city lies
/// @param partners strongest first
record LocatorMap(MapImage.@Nullable Picture base, @Nullable Spot home, List<Spot> partners)
        implements FSObjectDrawerFactory {
    /// No map.
    static final LocatorMap NONE = new LocatorMap(null, null, List.of());

    /// Width and height on paper in CSS pixels (1/96 inch), as the style sheet has them in millimetres.
    private static final double WIDTH = 163 / 25.4 * 96;

    private static final double HEIGHT = 82 / 25.4 * 96;
    /// Pixels of the base map for each CSS pixel: 288 dots per inch.
    private static final double DETAIL = 3;

    private static final Color INK = new Color(0x1c2429);
    private static final Color TIE = new Color(0xb8, 0x3a, 0x4b, 0xb0);
    private static final Color CITY = new Color(0xb83a4b);
    private static final Color FRAME = new Color(0xb9c2c8);

    /// A city on the map.
    ///
    /// @param strength the number of records shared with the city in the middle; 0 for that one
    record Spot(GeoPoint point, String name, int strength) {}

    static LocatorMap of(Place city, List<Tie> ties, Wording wording, MapImage images) {
        if (city.location() == null) {
            return NONE;
        }
        Spot home = new Spot(city.location(), wording.name(city).text(), 0);
        var partners = new ArrayList<Spot>();
        for (Tie tie : ties) {
            wording.index().place(tie.other(city.id())).ifPresent(other -> {
                if (other.location() != null) {
                    partners.add(new Spot(other.location(), wording.name(other).text(), tie.strength()));
                }
            });
        }
        List<GeoPoint> places = Stream.concat(Stream.of(home), partners.stream())
                .map(Spot::point)
                .toList();
        return images.showing(places, (int) Math.round(WIDTH), (int) Math.round(HEIGHT), DETAIL)
                .map(base -> new LocatorMap(base, home, List.copyOf(partners)))
                .orElse(NONE);
    }

    private static BufferedImage image(MapImage.Picture base) {
        var image = new BufferedImage(base.width(), base.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, base.width(), base.height(), base.argb(), 0, base.width());
        return image;
    }

    private static Point2D point(MapImage.Picture base, Spot spot) {
        return new Point2D.Double(
                base.x(spot.point()) / base.width() * WIDTH, base.y(spot.point()) / base.height() * HEIGHT);
    }

    boolean isDrawable() {
        return base != null;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return isDrawable();
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return (_, x, y, width, height, device, _, dotsPerPixel) -> {
            float pixels = dotsPerPixel;
            device.drawWithGraphics((float) x, (float) y, (float) width / pixels, (float) height / pixels, this::draw);
            return Map.of();
        };
    }

    private void draw(Graphics2D g) {
        if (base == null || home == null) {
            return;
        }
        var frame = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
        Shape clip = g.getClip();
        g.clip(frame);
        g.drawImage(image(base), AffineTransform.getScaleInstance(WIDTH / base.width(), HEIGHT / base.height()), null);
        Point2D middle = point(base, home);
        g.setColor(TIE);
        for (Spot partner : partners.reversed()) {
            g.setStroke(new BasicStroke(
                    (float) (0.8 + 0.7 * Math.log(partner.strength())), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(arc(middle, point(base, partner)));
        }
        var labels = new MapLabels(WIDTH, HEIGHT);
        mark(g, middle, 4.5);
        labels.obstruct(middle, 4.5);
        for (Spot partner : partners) {
            Point2D p = point(base, partner);
            double radius = 2.3 + 0.8 * Math.log(partner.strength());
            mark(g, p, radius);
            labels.obstruct(p, radius);
        }
        labels.place(home.name(), middle, 4.5, true);
        partners.forEach(p -> labels.place(p.name(), point(base, p), 2.5, false));
        labels.draw(g, INK);
        g.setClip(clip);
        g.setColor(FRAME);
        g.setStroke(new BasicStroke(0.5f));
        g.draw(new Rectangle2D.Double(0.25, 0.25, WIDTH - 0.5, HEIGHT - 0.5));
    }

    private static void mark(Graphics2D g, Point2D at, double radius) {
        var dot = new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        g.setColor(CITY);
        g.fill(dot);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(0.7f));
        g.draw(dot);
    }

    /// A curve that bends to the left of its way by an eighth of its length, so that ties in one direction lie apart.
    private static Shape arc(Point2D from, Point2D to) {
        double dx = to.getX() - from.getX();
        double dy = to.getY() - from.getY();
        double side = dx < 0 ? -1 : 1;
        var path = new Path2D.Double();
        path.moveTo(from.getX(), from.getY());
        path.quadTo(
                (from.getX() + to.getX()) / 2 + side * dy / 4,
                (from.getY() + to.getY()) / 2 - side * dx / 4,
                to.getX(),
                to.getY());
        return path;
    }
}
