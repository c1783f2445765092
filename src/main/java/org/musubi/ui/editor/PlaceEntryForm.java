package org.musubi.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;
import org.musubi.ui.common.FxmlView;

/// The form of places.
public final class PlaceEntryForm implements EntryForm {
    private final Known known;
    private final LookAlikes alike;

    /// @param index the library's index as it is when asked
    public PlaceEntryForm(Known known, Supplier<LibraryIndex> index) {
        this.known = known;
        alike = new LookAlikes(known, index);
    }

    @Override
    public String kind() {
        return "place";
    }

    @Override
    public String name(Messages messages) {
        return messages.text("editor.kind.place");
    }

    @Override
    public Map<String, String> texts(Entry entry, Messages messages) {
        return PlaceForm.texts((Place) entry, known, messages);
    }

    @Override
    public Parsed<Place> read(Map<String, String> values, Id id) {
        return PlaceForm.read(values, id);
    }

    @Override
    public String title(Map<String, String> values, Messages messages) {
        return RecordEntryForm.firstOf(values, "name.", messages);
    }

    @Override
    public FxmlView view() {
        return FxmlView.PLACE_EDITOR;
    }

    LookAlikes alike() {
        return alike;
    }

    /// One for each kind of entry that is not a record.
    public static List<EntryForm> withOthers(Known known, Supplier<LibraryIndex> index) {
        return List.of(
                new PlaceEntryForm(known, index),
                new OrganisationEntryForm(known, index),
                new PersonEntryForm(known, index),
                new SourceEntryForm(known, index));
    }
}
