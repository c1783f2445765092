package org.musubi.ui.timeline;

import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;
import org.musubi.ui.common.KindNames;

/// What to call lanes.
record LaneNames(LibraryIndex index, Messages messages) {
    String of(LaneKey key) {
        Object value = key.value();
        if (value == null) {
            return key.others() > 0
                    ? messages.text("timeline.others." + key.by().code(), key.others())
                    : messages.text("timeline.none." + key.by().code());
        }
        return switch (key.by()) {
            case KIND -> KindNames.plural((RecordKind) value, messages);
            case COUNTRY -> messages.country((String) value);
            case THEME -> messages.term((String) value);
            case CITY, ORGANISATION ->
                index.party((Id) value)
                        .map(party -> party.name(messages.language().tag()))
                        .orElse("");
        };
    }
}
