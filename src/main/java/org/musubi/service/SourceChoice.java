package org.musubi.service;

import java.util.Optional;
import java.util.Set;
import org.musubi.model.Disagreement;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.store.Commit;

/// Lets a record follow another of the sources that disagree about it.
public final class SourceChoice {
    private final LibraryService service;

    public SourceChoice(LibraryService service) {
        this.service = service;
    }

    /// Shows what another source states, in one step. What the record showed before stays as what its sources state.
    ///
    /// @param field that the sources disagree about
    /// @param value one of those stated for it
    /// @param language in which the step names the record
    /// @return empty if the record is gone, or its sources no longer disagree in that way; nothing is changed then
    public Optional<Commit> choose(Id record, String field, String value, String language) {
        String subject = service.library().content(Set.of(record)).records().stream()
                .map(r -> r.name(language))
                .findFirst()
                .orElse("");
        Commit commit = service.change(
                "step.choose-source",
                subject,
                transaction -> transaction
                        .find(record)
                        .filter(LibraryRecord.class::isInstance)
                        .map(LibraryRecord.class::cast)
                        .ifPresent(now -> Disagreement.in(now).stream()
                                .filter(d -> d.field().equals(field))
                                .filter(d -> d.statements().stream()
                                        .anyMatch(s -> s.valid() && s.value().equals(value)))
                                .findFirst()
                                .ifPresent(d -> transaction.put(d.choose(now, value)))));
        return Optional.of(commit).filter(Commit::kept);
    }
}
