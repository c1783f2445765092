package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Role;
import org.musubi.query.Chronicle;

/// The records of a party by what it does in them.
final class ByRole {
    private final PageWords words;

    ByRole(PageWords words) {
        this.words = words;
    }

    /// A section for each role, the latest records first, undated ones last.
    List<Page.Section> sections(Id party, Chronicle chronicle, Set<Role> roles) {
        Map<Role, List<LibraryRecord>> byRole = new EnumMap<>(Role.class);
        for (LibraryRecord record : chronicle.latestFirst()) {
            for (Involvement part : record.parties()) {
                if (part.party().equals(party) && roles.contains(part.role())) {
                    List<LibraryRecord> of = byRole.computeIfAbsent(part.role(), _ -> new ArrayList<>());
                    if (of.isEmpty() || of.getLast() != record) {
                        of.add(record);
                    }
                }
            }
        }
        return byRole.entrySet().stream()
                .map(e -> section(e.getKey(), e.getValue()))
                .toList();
    }

    private Page.Section section(Role role, List<LibraryRecord> records) {
        return new Page.Section(
                "role." + role.code(),
                words.text("detail.role", words.messages().of(role)),
                records.size(),
                Lines.of(records, words::entry),
                null);
    }
}
