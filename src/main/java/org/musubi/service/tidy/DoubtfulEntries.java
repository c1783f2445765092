package org.musubi.service.tidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Attachment;
import org.musubi.model.Edtf;
import org.musubi.model.Edtf.EndKind;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.model.Status;
import org.musubi.service.Finding;
import org.musubi.service.Finding.Type;
import org.musubi.task.Progress;

/// Finds what may well be true, but lacks something or looks wrong. As with what cannot be true, a date is
/// taken as wide as it is known.
final class DoubtfulEntries {
    private static final int REPORT_EVERY = 1024;

    private final Predicate<Attachment> isKept;
    private final LocalDate today;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Id> referred = new HashSet<>();
    private final Map<Id, Edtf> dates = new HashMap<>();

    private DoubtfulEntries(Predicate<Attachment> isKept, LocalDate today, Progress progress) {
        this.isKept = isKept;
        this.today = today;
        this.progress = progress;
    }

    /// @param isKept whether the library has an attachment's content
    /// @param today what is past is before this day
    /// @throws java.util.concurrent.CancellationException if it has been cancelled
    static List<Finding> in(LibraryContent content, Predicate<Attachment> isKept, LocalDate today, Progress progress) {
        var search = new DoubtfulEntries(isKept, today, progress);
        List<Entry> entries = new ArrayList<>();
        entries.addAll(content.places());
        entries.addAll(content.organisations());
        entries.addAll(content.people());
        entries.addAll(content.records());
        entries.addAll(content.sources());
        entries.forEach(e -> search.referred.addAll(References.of(e)));
        content.records().stream().filter(r -> r.date() != null).forEach(r -> search.dates.put(r.id(), r.date()));
        for (int i = 0; i < entries.size(); i++) {
            if (i % REPORT_EVERY == 0) {
                progress.check();
                progress.report(i, entries.size());
            }
            search.look(entries.get(i));
        }
        return List.copyOf(search.findings);
    }

    private void look(Entry entry) {
        switch (entry) {
            case Place place -> {
                // Countries are there to choose from.
                if (place.kind() != PlaceKind.COUNTRY) {
                    requireReferred(place, Type.ORPHANED_PLACE);
                    if (place.location() == null) {
                        add(Type.UNPLACED, place, "location");
                    }
                }
            }
            case Organisation organisation -> requireReferred(organisation, Type.ORPHANED_ORGANISATION);
            case Person person -> requireReferred(person, Type.ORPHANED_PERSON);
            case Source source -> {
                requireReferred(source, Type.UNCITED_SOURCE);
                requireContent(source, source.attachments());
            }
            case LibraryRecord record -> look(record);
        }
    }

    private void look(LibraryRecord record) {
        requireContent(record, record.attachments());
        if (record.citations().isEmpty()) {
            add(Type.UNSOURCED, record, "citations");
        }
        if (record.kind() == RecordKind.AGREEMENT && record.status() == Status.IN_FORCE) {
            requireSignature(record);
        }
        record.relations().forEach(link -> requireOrder(record, link));
        if (isAgainstDate(record.status(), record.date(), today)) {
            add(Type.STATUS_AGAINST_DATE, record, "status");
        }
        if (record.date() == null && record.dateText() == null) {
            add(Type.UNDATED, record, "date");
        }
    }

    /// An agreement in force has been signed: on a day that is known at least roughly, by someone.
    private void requireSignature(LibraryRecord agreement) {
        Edtf date = agreement.date();
        if (date == null || date.startKind() != EndKind.KNOWN) {
            add(Type.UNSIGNED, agreement, "date");
        } else if (agreement.parties().stream().noneMatch(i -> i.role() == Role.SIGNATORY)) {
            add(Type.UNSIGNED, agreement, "parties");
        }
    }

    private void requireOrder(LibraryRecord record, Relation link) {
        Edtf date = record.date();
        Edtf other = dates.get(link.record());
        if (date == null || other == null || date.isDoubtful() || other.isDoubtful()) {
            return;
        }
        boolean wrong = switch (link.type()) {
            case FOLLOWS, UPGRADES -> date.compareTo(other) < 0 && !date.overlaps(other);
            case PART_OF -> !date.overlaps(other);
            case PRODUCED, DOCUMENTS -> false;
        };
        if (wrong) {
            findings.add(new Finding(Type.LINK_AGAINST_DATE, record.id().value(), date + " / " + other, "relations"));
        }
    }

    /// Whether a record cannot have this status at this date, seen from today.
    static boolean isAgainstDate(@Nullable Status status, @Nullable Edtf date, LocalDate today) {
        if (status == null || date == null || date.isDoubtful()) {
            return false;
        }
        return switch (status) {
            case PLANNED -> isOver(date, today);
            case IN_FORCE -> date.isInterval() && isOver(date, today) || isToCome(date, today);
            case SIGNED, UPGRADED -> isToCome(date, today);
            case ENDED -> date.endKind() == EndKind.OPEN || isToCome(date, today);
        };
    }

    static boolean isOver(Edtf date, LocalDate today) {
        return date.latest() != null && date.latest().isBefore(today);
    }

    static boolean isToCome(Edtf date, LocalDate today) {
        return date.earliest() != null && date.earliest().isAfter(today);
    }

    private void requireReferred(Entry entry, Type otherwise) {
        if (!referred.contains(entry.id())) {
            add(otherwise, entry, null);
        }
    }

    private void requireContent(Entry entry, List<Attachment> attachments) {
        attachments.stream()
                .filter(isKept.negate())
                .forEach(a -> findings.add(
                        new Finding(Type.ATTACHMENT_MISSING, entry.id().value(), a.name(), "attachments")));
    }

    private void add(Type type, Entry entry, @Nullable String field) {
        findings.add(new Finding(type, entry.id().value(), "", field));
    }
}
