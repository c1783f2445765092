package org.musubi.service;

import java.util.List;
import org.musubi.exchange.Problem;

/// What an import has done.
///
/// @param added how many entries were new
/// @param updated how many were there, but not the same
/// @param unchanged how many were there just so
/// @param warnings what was left out of the file
public record ImportResult(int added, int updated, int unchanged, List<Problem> warnings) {
    public ImportResult {
        warnings = List.copyOf(warnings);
    }
}
