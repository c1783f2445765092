package org.musubi.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;

/// Who belongs to which network, whenever that was, by the library's memberships. A network counts as its
/// own member.
final class Networks {
    private static final int[] NONE = {};

    private final Columns columns;
    private final List<Id> networks = new ArrayList<>();

    /// The numbers of the networks of each party, by the party's number.
    private final int[][] byParty;

    /// @param memberships records; those of another kind count for nothing
    Networks(Columns columns, Iterable<LibraryRecord> memberships) {
        this.columns = columns;
        byParty = new int[columns.parties().size()][];
        Arrays.fill(byParty, NONE);
        var numbers = new HashMap<Id, Integer>();
        for (LibraryRecord record : memberships) {
            if (record.kind() == RecordKind.MEMBERSHIP) {
                for (Id network : parties(record, Role.NETWORK)) {
                    int number = numbers.computeIfAbsent(network, id -> {
                        networks.add(id);
                        return networks.size() - 1;
                    });
                    join(network, number);
                    parties(record, Role.MEMBER).forEach(member -> join(member, number));
                }
            }
        }
    }

    private static List<Id> parties(LibraryRecord record, Role role) {
        return record.parties().stream()
                .filter(involvement -> involvement.role() == role)
                .map(Involvement::party)
                .toList();
    }

    private void join(Id party, int network) {
        int at = columns.parties().number(party);
        int[] before = byParty[at];
        if (Arrays.stream(before).noneMatch(n -> n == network)) {
            int[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = network;
            byParty[at] = more;
        }
    }

    /// The rows of the records in which a member of any of these networks takes part.
    BitSet having(Set<Id> wanted) {
        var members = new boolean[byParty.length];
        for (int party = 0; party < byParty.length; party++) {
            members[party] = Arrays.stream(byParty[party]).anyMatch(n -> wanted.contains(networks.get(n)));
        }
        return columns.involved().having(involvement -> members[Columns.partyOf(involvement)]);
    }

    /// How many of some records have a party of each network; networks that none has are left out.
    Map<Id, Integer> count(BitSet rows) {
        var counts = new int[networks.size()];
        var last = new int[networks.size()];
        Arrays.fill(last, -1);
        columns.involved().each(rows, (row, involvement) -> {
            for (int network : byParty[Columns.partyOf(involvement)]) {
                if (last[network] != row) {
                    last[network] = row;
                    counts[network]++;
                }
            }
        });
        var named = new HashMap<Id, Integer>();
        for (int network = 0; network < counts.length; network++) {
            if (counts[network] > 0) {
                named.put(networks.get(network), counts[network]);
            }
        }
        return named;
    }
}
