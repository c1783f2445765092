package org.musubi.ui.editor;

import java.util.Map;
import java.util.function.Supplier;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;
import org.musubi.ui.common.FxmlView;

/// The form of sources.
public final class SourceEntryForm implements EntryForm {
    private final Known known;
    private final LookAlikes alike;

    /// @param index the library's index as it is when asked
    public SourceEntryForm(Known known, Supplier<LibraryIndex> index) {
        this.known = known;
        alike = new LookAlikes(known, index);
    }

    @Override
    public String kind() {
        return "source";
    }

    @Override
    public String name(Messages messages) {
        return messages.text("editor.source.source");
    }

    @Override
    public Map<String, String> texts(Entry entry, Messages messages) {
        return SourceForm.texts((Source) entry, known, messages);
    }

    @Override
    public Parsed<Source> read(Map<String, String> values, Id id) {
        return SourceForm.read(values, id);
    }

    @Override
    public String title(Map<String, String> values, Messages messages) {
        return values.getOrDefault("title", "");
    }

    @Override
    public FxmlView view() {
        return FxmlView.SOURCE_EDITOR;
    }

    LookAlikes alike() {
        return alike;
    }
}
