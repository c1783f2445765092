package org.musubi.model;

import java.util.List;
import java.util.Locale;

/// The kinds of record that lie on the timeline, each with the roles its parties usually take.
public enum RecordKind {
    AGREEMENT(Role.SIGNATORY, Role.WITNESS, Role.FACILITATOR, Role.VENUE),
    EVENT(
            Role.VENUE,
            Role.HOST,
            Role.ORGANISER,
            Role.CO_ORGANISER,
            Role.FUNDER,
            Role.SUPPORTER,
            Role.CHAIR,
            Role.SPEAKER,
            Role.LECTURER,
            Role.PARTICIPANT,
            Role.OBSERVER),
    PROGRAMME(Role.COORDINATOR, Role.IMPLEMENTER, Role.PARTNER, Role.BENEFICIARY, Role.FUNDER),
    PROJECT(Role.IMPLEMENTER, Role.COUNTERPART, Role.FUNDER, Role.SUPPORTER),
    PUBLICATION(Role.AUTHOR, Role.PUBLISHER, Role.FEATURED),
    DESIGNATION(Role.HOLDER, Role.GRANTED_BY),
    MEMBERSHIP(Role.MEMBER, Role.NETWORK, Role.SUPPORTER);

    private final List<Role> roles;

    RecordKind(Role... roles) {
        this.roles = List.of(roles);
    }

    /// The usual roles, in the order in which they are shown. Records may use others.
    public List<Role> roles() {
        return roles;
    }

    /// The word used in files: `agreement`, `event`…
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
