package org.musubi.map;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Makes what is drawn in a view of what there is to be shown: spots and lines, so few that they can be told apart.
/// Remembers what the next view or filter needs again; for one thread at a time.
final class SceneMaker {
    /// Lines that are drawn at most in a view of usual size: more are a tangle.
    private static final int MOST_TIES = 150;
    /// The same where the whole of Asia is in view, and lines are long.
    private static final int FEWEST_TIES = 80;
    /// The pixels of a view of usual size, with what is painted beyond its edges.
    private static final double USUAL = 2_048 * 1_280;

    private static final double LEAST_SHARE = 0.6;
    /// The zooms between which more and more are drawn.
    private static final double FEWEST_AT = 4.5;

    private static final double MOST_AT = 7;
    /// Besides the ties of picked cities.
    private static final int MOST_FADED = 50;
    /// Pixels beyond the view in which markers reach into it.
    private static final double BESIDE = 20;

    private static final Box WORLD = new Box(0, 0, 2, 1);

    private @Nullable Object ends;
    private @Nullable ClusterTree tree;
    private int level = -1;
    private @Nullable BundleTable table;
    private @Nullable DrawnScene last;

    /// @param camera the view, with what is painted beyond its edges
    DrawnScene scene(MapContent content, Camera camera) {
        DrawnScene known = last;
        if (known != null
                && known.clusters().content() == content
                && known.camera().equals(camera)) {
            return known;
        }
        int now = ClusterTree.level(camera.zoom());
        Clusters clusters;
        Bundles bundles;
        if (known != null
                && known.clusters().content() == content
                && known.clusters().level() == now) {
            clusters = known.clusters();
            bundles = known.bundles();
        } else {
            clusters = new Clusters(content, now);
            bundles = new Bundles(clusters, table(content, now));
        }
        BitSet spots = clusters.in(part(camera));
        Bundles.Chosen chosen = bundles.strongest(spots, most(camera), MOST_FADED);
        var made = new DrawnScene(
                new MapScene(clusters.markers(spots), chosen.lines(), content.countries()),
                chosen.hidden(),
                camera,
                clusters,
                bundles);
        last = made;
        return made;
    }

    static MapScene singly(MapContent content) {
        var clusters = new Clusters(content, ClusterTree.SINGLY);
        var bundles = new Bundles(
                clusters, new BundleTable(content.ties(), content.cities().tree(), ClusterTree.SINGLY));
        BitSet spots = clusters.in(WORLD);
        return new MapScene(
                clusters.markers(spots),
                bundles.strongest(spots, MOST_TIES, MOST_TIES).lines(),
                content.countries());
    }

    private BundleTable table(MapContent content, int wanted) {
        BundleTable known = table;
        if (known == null
                || ends != content.ties().ends()
                || tree != content.cities().tree()
                || level != wanted) {
            known = new BundleTable(content.ties(), content.cities().tree(), wanted);
            table = known;
            ends = content.ties().ends();
            tree = content.cities().tree();
            level = wanted;
        }
        return known;
    }

    private static Box part(Camera camera) {
        double world = camera.worldSize();
        return new Box(
                (camera.originX() - BESIDE) / world,
                (camera.originY() - BESIDE) / world,
                (camera.originX() + camera.width() + BESIDE) / world,
                (camera.originY() + camera.height() + BESIDE) / world);
    }

    private static int most(Camera camera) {
        double part = Math.clamp((camera.zoom() - FEWEST_AT) / (MOST_AT - FEWEST_AT), 0, 1);
        double share = Math.clamp(Math.sqrt(camera.width() * camera.height() / USUAL), LEAST_SHARE, 1);
        return (int) Math.round(share * (FEWEST_TIES + part * (MOST_TIES - FEWEST_TIES)));
    }
}
