package org.musubi.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.TreeWalk.Root;

/// Tells of which version a damaged library is, whose number may be damaged itself.
final class SalvageVersion {
    private SalvageVersion() {}

    /// @return 1 to the number of the shipped versions
    /// @throws LibraryException if it is plainly newer, or plainly no library
    static int of(int stated, List<Root> roots, List<Migration> shipped, Path file) {
        Set<String> found = roots.stream()
                .filter(r -> r.type().equals("table"))
                .map(Root::name)
                .filter(name -> !name.startsWith("sqlite_") && !name.startsWith("search"))
                .collect(Collectors.toSet());
        int best = shipped.size();
        int fewestStrange = Integer.MAX_VALUE;
        for (int version = shipped.size(); version > 0; version--) {
            Set<String> known = tables(shipped.get(version - 1), shipped.subList(0, version));
            int strange = (int) (found.stream()
                            .filter(name -> !known.contains(name))
                            .count()
                    + known.stream().filter(name -> !found.contains(name)).count());
            if (strange < fewestStrange) {
                fewestStrange = strange;
                best = version;
            }
        }
        Set<String> newest = tables(shipped.getLast(), shipped);
        boolean strangers =
                found.stream().filter(name -> !newest.contains(name)).count() > 1;
        if (stated > shipped.size() && strangers) {
            throw new LibraryException(Reason.NEWER, file, "version " + stated);
        }
        if (!found.isEmpty() && found.stream().noneMatch(newest::contains)) {
            throw new LibraryException(Reason.FOREIGN, file, "tables " + found);
        }
        return stated >= 1 && stated <= shipped.size() ? stated : best;
    }

    private static Set<String> tables(Migration last, List<Migration> steps) {
        try (Sql sql = LibraryFile.inMemory(Path.of(last.name()))) {
            new Migrations(steps).run(sql);
            return TableShape.of(sql).stream().map(TableShape::name).collect(Collectors.toSet());
        }
    }
}
