package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.query.Chronicle;
import org.musubi.ui.common.RecordDates;

/// Who belongs to which network since when, as records of memberships say.
final class Memberships {
    private static final String MEMBERSHIP = "membership";

    private final PageWords words;

    Memberships(PageWords words) {
        this.words = words;
    }

    /// @param party the network of a member, or the member of a network
    /// @param part what the member does in the record
    private record Belonging(Id party, LibraryRecord record, Involvement part) {}

    /// The networks that a party belongs to, by date.
    List<Page.Line> networksOf(Id member, Chronicle chronicle) {
        return lines(belongings(member, chronicle, Role.MEMBER, Role.NETWORK));
    }

    /// The members of a network, by date.
    List<Page.Line> membersOf(Id network, Chronicle chronicle) {
        return lines(belongings(network, chronicle, Role.NETWORK, Role.MEMBER));
    }

    /// The networks that all of these belong to, in the order of the first one's dates.
    List<Page.Line> inCommon(Set<Id> members) {
        Map<Id, Page.Line> common = null;
        for (Id member : members) {
            var own = new LinkedHashMap<Id, Page.Line>();
            for (Belonging b :
                    belongings(member, Chronicle.of(words.index().recordsOf(member)), Role.MEMBER, Role.NETWORK)) {
                own.put(b.party, new Page.Entry(RecordKind.MEMBERSHIP, words.party(b.party), ""));
            }
            if (common == null) {
                common = own;
            } else {
                common.keySet().retainAll(own.keySet());
            }
        }
        return common == null ? List.of() : List.copyOf(common.values());
    }

    /// Whether the networks of a party tell all that its records of memberships say.
    boolean tellAll(Id member, Chronicle chronicle) {
        return chronicle.ofKind(RecordKind.MEMBERSHIP).stream()
                .allMatch(r ->
                        has(r, member, Role.MEMBER) && r.parties().stream().anyMatch(p -> p.role() == Role.NETWORK));
    }

    private static boolean has(LibraryRecord record, Id party, Role role) {
        return record.parties().stream()
                .anyMatch(p -> p.role() == role && p.party().equals(party));
    }

    private static List<Belonging> belongings(Id party, Chronicle chronicle, Role own, Role others) {
        var belongings = new ArrayList<Belonging>();
        var known = new HashSet<Id>();
        List<LibraryRecord> latestFirst = chronicle.ofKind(RecordKind.MEMBERSHIP);
        int dated = 0;
        for (LibraryRecord record : latestFirst) {
            dated += record.date() == null ? 0 : 1;
        }
        for (int i = 0; i < latestFirst.size(); i++) {
            LibraryRecord record = latestFirst.get(i < dated ? dated - 1 - i : i);
            for (Involvement part : record.parties()) {
                if (part.role() == own && part.party().equals(party)) {
                    for (Involvement other : record.parties()) {
                        if (other.role() == others && known.add(other.party())) {
                            belongings.add(new Belonging(other.party(), record, own == Role.MEMBER ? part : other));
                        }
                    }
                }
            }
        }
        return belongings;
    }

    private List<Page.Line> lines(List<Belonging> belongings) {
        return Lines.of(
                belongings,
                b -> new Page.Entry(
                        RecordKind.MEMBERSHIP,
                        words.party(b.party),
                        new Page.Piece(since(b), new Page.ToRecord(b.record.id()))));
    }

    /// "since 2006"; of an invitation or the like, what it is, for that makes nobody a member.
    private String since(Belonging belonging) {
        Edtf own = belonging.part.date();
        Edtf date = own == null ? belonging.record.date() : own;
        String when = date == null
                ? words.text("date.undated")
                : own == null ? RecordDates.full(belonging.record, words.messages()) : words.date(own);
        String type = belonging.record.type();
        if (!type.toLowerCase(Locale.ROOT).contains(MEMBERSHIP)) {
            return words.text("detail.network.other", words.messages().term(type), when);
        }
        return date == null || date.isInterval() ? when : words.text("detail.network.since", when);
    }
}
