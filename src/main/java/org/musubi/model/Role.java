package org.musubi.model;

import java.util.Locale;

/// What a party does in a record. The order is that of display.
public enum Role {
    SIGNATORY,
    WITNESS,
    FACILITATOR,
    VENUE,
    HOST,
    ORGANISER,
    CO_ORGANISER,
    COORDINATOR,
    IMPLEMENTER,
    PARTNER,
    COUNTERPART,
    BENEFICIARY,
    FUNDER,
    SUPPORTER,
    CHAIR,
    SPEAKER,
    LECTURER,
    PARTICIPANT,
    OBSERVER,
    AUTHOR,
    PUBLISHER,
    FEATURED,
    HOLDER,
    GRANTED_BY,
    MEMBER,
    NETWORK;

    /// The word used in files: `co-organiser`, `granted-by`…
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
