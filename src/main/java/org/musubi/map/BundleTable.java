package org.musubi.map;

/// Which ties run between the same two clusters, at a level. None of it depends on a filter, so that a filter has only
/// to be summed up.
final class BundleTable {
    private static final int INSIDE = -1;

    private final PairNumbers bundles = new PairNumbers();
    private final int[] bundleOf;

    BundleTable(TieNumbers ties, ClusterTree tree, int level) {
        bundleOf = new int[ties.size()];
        for (int tie = 0; tie < bundleOf.length; tie++) {
            int first = ties.first(tie);
            int second = ties.second(tie);
            int from = first < 0 ? INSIDE : tree.clusterOf(level, first);
            int to = second < 0 ? INSIDE : tree.clusterOf(level, second);
            bundleOf[tie] = from < 0 || to < 0 || from == to ? INSIDE : bundles.number(from, to);
        }
    }

    int size() {
        return bundles.size();
    }

    /// The bundle of a tie; negative if it is inside one cluster, or nobody knows where an end lies.
    int bundleOf(int tie) {
        return bundleOf[tie];
    }

    /// The cluster at one end of a bundle.
    int from(int bundle) {
        return bundles.lower(bundle);
    }

    /// The cluster at the other end.
    int to(int bundle) {
        return bundles.higher(bundle);
    }
}
