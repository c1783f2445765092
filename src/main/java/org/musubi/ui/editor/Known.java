package org.musubi.ui.editor;

import java.util.List;
import java.util.Optional;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Party;
import org.musubi.model.Place;
import org.musubi.model.Source;

/// What a form can refer to.
public interface Known {
    Optional<Party> party(Id id);

    Optional<LibraryRecord> record(Id id);

    Optional<Source> source(Id id);

    /// The parties that are called just so, in whichever language, spelling or width of letters.
    List<Party> named(String text);

    /// The sources of just this title.
    List<Source> titled(String text);

    /// A place of the gazetteer, as the library would take it in, or already has it.
    ///
    /// @param key as the gazetteer gave it with a suggestion
    Optional<Place> gazetteer(String key);

    /// The places of the gazetteer that are called just so, or so without a word such as "City": what refers to each of
    /// them, as [Reference] reads it.
    List<String> placesNamed(String text);
}
