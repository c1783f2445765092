package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.musubi.model.Figure;
import org.musubi.model.Organisation;
import org.musubi.model.Role;
import org.musubi.query.Chronicle;

/// The page of an organisation.
final class OrganisationPage {
    private final Organisation organisation;
    private final PageWords words;
    private final PartyPages common;
    private final Chronicle chronicle;

    OrganisationPage(Organisation organisation, PageWords words) {
        this.organisation = organisation;
        this.words = words;
        common = new PartyPages(words);
        chronicle = Chronicle.of(words.index().recordsOf(organisation.id()));
    }

    Page page() {
        var memberships = new Memberships(words);
        List<Page.Line> members = memberships.membersOf(organisation.id(), chronicle);
        List<Page.Line> networks = memberships.networksOf(organisation.id(), chronicle);
        var roles = EnumSet.allOf(Role.class);
        if (!members.isEmpty()) {
            roles.remove(Role.NETWORK);
        }
        if (!networks.isEmpty()) {
            roles.remove(Role.MEMBER);
        }
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section("", null, facts()));
        sections.addAll(words.years(chronicle));
        sections.addAll(words.section("members", "detail.members", members));
        sections.addAll(words.section("networks", "detail.networks", networks));
        sections.addAll(common.organisations(
                "children", "detail.organisation.children", words.index().organisationsOf(organisation.id())));
        sections.addAll(common.people(organisation.id()));
        sections.addAll(new ByRole(words).sections(organisation.id(), chronicle, roles));
        sections.addAll(words.sources(chronicle));
        String type = organisation.type();
        return new Page(
                null,
                type == null
                        ? words.text("detail.organisation")
                        : PartyPages.capitalised(words.messages().term(type)),
                organisation.name(words.language()),
                common.otherNames(organisation.names()),
                Set.of(),
                null,
                sections);
    }

    private List<Page.Line> facts() {
        var facts = new ArrayList<Page.Line>();
        common.addText(facts, "detail.organisation.acronym", organisation.acronym());
        facts.addAll(common.moreNames(
                organisation.names(),
                organisation.aliases().stream()
                        .filter(alias -> !alias.equals(organisation.acronym()))
                        .toList()));
        common.addLink(facts, "detail.organisation.seat", organisation.seat());
        common.addLink(facts, "detail.organisation.parent", organisation.parent());
        if (organisation.founded() != null) {
            facts.add(words.fact("detail.organisation.founded", words.date(organisation.founded())));
        }
        for (Figure figure : organisation.figures()) {
            facts.add(new Page.Fact(
                    PartyPages.capitalised(words.messages().term(figure.what())),
                    List.of(Page.Piece.of(common.figure(figure.value(), figure.asOf())))));
        }
        return facts;
    }
}
