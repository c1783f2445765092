package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.musubi.model.Person;
import org.musubi.model.Role;
import org.musubi.query.Chronicle;

/// The page of a person.
final class PersonPage {
    private final Person person;
    private final PageWords words;

    PersonPage(Person person, PageWords words) {
        this.person = person;
        this.words = words;
    }

    Page page() {
        var common = new PartyPages(words);
        Chronicle chronicle = Chronicle.of(words.index().recordsOf(person.id()));
        var facts = new ArrayList<Page.Line>();
        String role = person.role();
        if (role != null && person.name() != null) {
            facts.add(words.fact(
                    "detail.person.role",
                    PartyPages.capitalised(words.messages().term(role))));
        }
        common.addLink(facts, "detail.person.affiliation", person.affiliation());
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section("", null, facts));
        sections.addAll(words.years(chronicle));
        sections.addAll(new ByRole(words).sections(person.id(), chronicle, EnumSet.allOf(Role.class)));
        sections.addAll(words.sources(chronicle));
        return new Page(null, words.text("detail.person"), person.name(words.language()), "", Set.of(), null, sections);
    }
}
