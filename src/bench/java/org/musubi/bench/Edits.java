package org.musubi.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.musubi.model.Edtf;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Place;
import org.musubi.model.Role;

/// Changes records as people do: a word in the title, a date found out, one more city.
final class Edits {
    private Edits() {}

    static LibraryRecord retitled(LibraryRecord record, int revision) {
        Map<String, String> titles = new LinkedHashMap<>(record.titles().byLanguage());
        titles.put("en", record.title("en").replaceAll(" \\(revised \\d+\\)$", "") + " (revised " + revision + ")");
        return with(record, new Names(titles), record.parties(), Edtf.parse("2017-11-" + (10 + revision % 20)));
    }

    static LibraryRecord withCity(LibraryRecord record, Place city) {
        List<Involvement> parties = new ArrayList<>(record.parties());
        parties.add(new Involvement(city.id(), Role.PARTICIPANT, null));
        return with(record, record.titles(), parties, Edtf.parse("2018-0" + (1 + parties.size() % 9)));
    }

    /// One of the ways, at random.
    static LibraryRecord any(LibraryRecord record, int revision, List<Place> places, Random random) {
        return random.nextBoolean()
                ? retitled(record, revision)
                : withCity(record, places.get(random.nextInt(places.size())));
    }

    static LibraryRecord with(LibraryRecord record, Names titles, List<Involvement> parties, Edtf date) {
        return new LibraryRecord(
                record.id(),
                record.kind(),
                record.type(),
                titles,
                date,
                record.dateText(),
                record.fiscalYear(),
                parties,
                record.participants(),
                record.themes(),
                record.status(),
                record.summary(),
                record.relations(),
                record.citations(),
                record.attachments());
    }
}
