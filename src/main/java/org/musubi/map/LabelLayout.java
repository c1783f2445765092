package org.musubi.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where the labels of markers go. None lies over another or over a marker; picked markers have theirs first, and
/// always, if need be further off and joined by a line; of the others the most important ones come first, and those
/// for which there is no room go without.
final class LabelLayout {
    /// How many labels are tried at most: no view has room for more.
    private static final int MOST = 600;
    /// From which zoom on there is room for names in both languages.
    private static final double CLOSE = 7;
    /// Beyond the edge of picked markers: their ring.
    private static final double RING = 3;
    /// Names longer than this, in letters, are broken in two.
    private static final int LONG = 13;

    private LabelLayout() {}

    /// A marker in a view, in its pixels.
    record Spot(CityMarker marker, double x, double y) {
        double radius() {
            return marker.picked() ? marker.radius() + RING : marker.radius();
        }
    }

    /// A label that has found room.
    ///
    /// @param far whether it is so far off that a line has to join it to its marker
    record Placed(Spot spot, LabelStamps.Look look, Box box, boolean far) {}

    /// @param spots the most important first
    /// @param placement in which nothing lies yet; room that is still free may be given to others afterwards
    /// @param inView the labels of what is in it are whole
    /// @param all what no label leaves
    static List<Placed> place(
            List<Spot> spots,
            LabelPlacement placement,
            Box inView,
            Box all,
            double zoom,
            OverlayStyle style,
            Function<LabelStamps.Look, LabelStamps.Size> sizes) {
        spots.forEach(spot -> placement.block(Box.around(spot.x, spot.y, spot.radius())));
        var placed = new ArrayList<Placed>();
        for (Spot spot : spots.subList(0, Math.min(spots.size(), MOST))) {
            Box area = inView.holds(spot.x, spot.y) ? inView : all;
            Optional<Placed> label = Optional.empty();
            for (LabelStamps.Look look : looks(spot.marker, zoom, style)) {
                LabelStamps.Size size = sizes.apply(look);
                label = placement
                        .place(spot.x, spot.y, spot.radius(), size.width(), size.height(), area)
                        .map(box -> new Placed(spot, look, box, false));
                if (label.isPresent()) {
                    break;
                }
            }
            if (label.isEmpty() && spot.marker.picked()) {
                LabelStamps.Look look = looks(spot.marker, zoom, style).getLast();
                LabelStamps.Size size = sizes.apply(look);
                label = placement
                        .placeFar(spot.x, spot.y, spot.radius(), size.width(), size.height(), area)
                        .map(box -> new Placed(spot, look, box, true));
            }
            label.ifPresent(placed::add);
        }
        return placed;
    }

    /// The looks that are tried, the most telling first.
    private static List<LabelStamps.Look> looks(CityMarker marker, double zoom, OverlayStyle style) {
        int colour = marker.records() > 0 ? style.text() : style.faintText();
        LabelFace face = marker.picked() ? LabelFace.PICKED : LabelFace.MARKER;
        var one = new LabelStamps.Look(marker.label(), face, colour);
        boolean both =
                (marker.picked() || zoom >= CLOSE) && !marker.otherLabel().isEmpty() && !marker.isCluster();
        if (both) {
            return List.of(new LabelStamps.Look(marker.label(), marker.otherLabel(), face, colour), one);
        }
        String broken = broken(marker.label());
        return broken.equals(marker.label()) ? List.of(one) : List.of(new LabelStamps.Look(broken, face, colour), one);
    }

    /// A long name on two lines, parted at the gap nearest to its middle.
    private static String broken(String name) {
        int middle = name.length() / 2;
        int before = name.lastIndexOf(' ', middle);
        int after = name.indexOf(' ', middle);
        if (name.length() <= LONG || before < 0 && after < 0) {
            return name;
        }
        int gap = before < 0 || after >= 0 && after - middle < middle - before ? after : before;
        return name.substring(0, gap) + "\n" + name.substring(gap + 1);
    }
}
