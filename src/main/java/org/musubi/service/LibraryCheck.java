package org.musubi.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfException;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.service.Finding.Type;
import org.musubi.store.Library;
import org.musubi.store.StoreFault;
import org.musubi.store.Ticker;

/// Looks for damage in a library's file, and for dates that cannot be true.
///
/// A date is taken as wide as it is known: what a source leaves open is never called impossible. Dates marked
/// uncertain or approximate are left alone.
final class LibraryCheck {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Id, Organisation> organisations;

    private LibraryCheck(LibraryContent content) {
        organisations =
                content.organisations().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    static List<Finding> of(Library library, Ticker ticker) {
        List<StoreFault> faults = library.faults(ticker);
        // A file with faults may not be readable as content.
        return faults.isEmpty() ? of(library.content()) : findings(faults);
    }

    static List<Finding> findings(List<StoreFault> faults) {
        return faults.stream().map(LibraryCheck::finding).toList();
    }

    /// What cannot be true in content that is sound otherwise.
    static List<Finding> of(LibraryContent content) {
        var check = new LibraryCheck(content);
        content.places().forEach(place -> {
            if (place.population() != null) {
                check.requireForward(
                        place.id(), "population", place.population().asOf());
            }
        });
        content.organisations().forEach(check::organisation);
        content.records().forEach(check::record);
        content.sources().forEach(source -> check.requireForward(source.id(), "date", source.date()));
        return List.copyOf(check.findings);
    }

    private static Finding finding(StoreFault fault) {
        Type type = switch (fault.what()) {
            case DAMAGE -> Type.DAMAGE;
            case DANGLING -> Type.DANGLING;
            case WRONG_KIND -> Type.WRONG_KIND;
            case BAD_DATE -> Type.BAD_DATE;
            case UNKNOWN_WORD -> Type.UNKNOWN_WORD;
            case ALTERED -> Type.ALTERED;
            case ALTERED_STEP -> Type.ALTERED_STEP;
            case ALTERED_CONTENT -> Type.ALTERED_CONTENT;
        };
        return new Finding(type, fault.where(), fault.detail());
    }

    private void organisation(Organisation organisation) {
        requireForward(organisation.id(), "founded", organisation.founded());
        organisation.figures().forEach(figure -> requireForward(organisation.id(), "figures", figure.asOf()));
    }

    private void record(LibraryRecord record) {
        Edtf date = record.date();
        requireForward(record.id(), "date", date);
        for (Involvement role : record.parties()) {
            requireForward(record.id(), "parties", role.date());
            if (date != null && role.date() != null && apart(date, role.date())) {
                add(Type.ROLE_OUTSIDE_RECORD, record.id(), "parties", role.party() + " " + role.date() + " / " + date);
            }
            Organisation organisation = organisations.get(role.party());
            Edtf played = role.date() != null ? role.date() : date;
            if (organisation != null && before(played, organisation.founded())) {
                add(
                        Type.BEFORE_FOUNDING,
                        record.id(),
                        "parties",
                        organisation.id() + " " + organisation.founded() + " / " + played);
            }
        }
    }

    private void requireForward(Id id, String field, @Nullable Edtf date) {
        if (date == null) {
            return;
        }
        String[] ends = date.toString().split("/", -1);
        if (ends.length == 2 && before(end(ends[1]), end(ends[0]))) {
            add(Type.REVERSED_INTERVAL, id, field, date.toString());
        }
    }

    /// One end of an interval; null where it is open or unknown.
    private static @Nullable Edtf end(String text) {
        try {
            return text.isEmpty() || text.equals("..") ? null : Edtf.parse(text);
        } catch (EdtfException e) {
            return null;
        }
    }

    private static boolean apart(Edtf one, Edtf other) {
        return before(one, other) || before(other, one);
    }

    /// Whether one date was surely over when the other began.
    private static boolean before(@Nullable Edtf one, @Nullable Edtf other) {
        return one != null
                && other != null
                && isCertain(one)
                && isCertain(other)
                && one.latest() != null
                && other.earliest() != null
                && one.latest().isBefore(other.earliest());
    }

    private static boolean isCertain(Edtf date) {
        return date.toString().chars().noneMatch(c -> c == '?' || c == '~' || c == '%');
    }

    private void add(Type type, Id id, String field, String detail) {
        findings.add(new Finding(type, id.value(), detail, field));
    }
}
