package org.musubi.ui.editor;

import java.util.Map;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.text.Messages;
import org.musubi.ui.common.FxmlView;

/// One kind of entry that can be edited: how its form is filled and read, and what it looks like.
public interface EntryForm {
    /// `place`, `organisation`, `person`, `source`, or the code of a kind of record.
    String kind();

    /// What to call one of this kind, in words: "Event".
    String name(Messages messages);

    /// The texts of an entry of this kind, as if someone had typed them in the language of the messages. Read again
    /// they are the same entry.
    Map<String, String> texts(Entry entry, Messages messages);

    /// What a form of this kind says; whatever stands in it, this does not throw.
    ///
    /// @param id of the entry
    Parsed<? extends Entry> read(Map<String, String> values, Id id);

    /// What a form of this kind is about, as far as it has been filled in: the title or the name. May be empty.
    String title(Map<String, String> values, Messages messages);

    /// The view with the form's fields. Its controller binds them to [Editors#context].
    FxmlView view();
}
