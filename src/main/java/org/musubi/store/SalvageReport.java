package org.musubi.store;

import java.nio.file.Path;
import java.util.List;

/// What became of a damaged library.
///
/// @param from the damaged file, which is as it was
/// @param to the new library
/// @param entries how many entries the new library has
/// @param losses what is not there, or not as it was; the worst first
public record SalvageReport(Path from, Path to, long entries, List<SalvageLoss> losses) {
    public SalvageReport {
        losses = List.copyOf(losses);
    }
}
