package org.musubi.ui.common;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.query.Area;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.query.RecordSet;
import org.musubi.text.Message;
import org.musubi.text.Messages;

/// What all views share: the library's index, the filter and what it leaves, the selection, the language. Views
/// never know each other; they change this and listen to it. Used on the JavaFX thread only.
public final class Workspace {
    private final ReadOnlyObjectWrapper<LibraryIndex> index =
            new ReadOnlyObjectWrapper<>(LibraryIndex.of(LibraryContent.EMPTY));
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ReadOnlyObjectWrapper<RecordSet> visible =
            new ReadOnlyObjectWrapper<>(index.get().records());
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final ObjectProperty<Set<Id>> marked = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Messages> messages;
    private final ReadOnlyObjectWrapper<MapRequest> mapRequest = new ReadOnlyObjectWrapper<>(MapRequest.NONE);
    private final ObjectProperty<@Nullable Area> mapArea = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Message> whyReadOnly = new SimpleObjectProperty<>();
    private final BooleanBinding readOnly = whyReadOnly.isNotNull();
    private final StringBinding readOnlyReason;
    private boolean hasLibrary;

    public Workspace(Messages messages) {
        this.messages = new SimpleObjectProperty<>(messages);
        readOnlyReason = Bindings.createStringBinding(this::reason, whyReadOnly, this.messages);
        index.addListener((_, _, _) -> refilter());
        filter.addListener((_, _, _) -> refilter());
    }

    private void refilter() {
        visible.set(index.get().select(filter.get()));
    }

    /// Shows another library, or the same one after a change: what no longer exists is no longer picked.
    public void show(LibraryIndex changed) {
        hasLibrary = true;
        index.set(changed);
        Selection old = selection.get();
        Id open = old.record();
        Id source = old.source();
        selection.set(new Selection(
                old.parties().stream()
                        .filter(p -> changed.party(p).isPresent())
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                open != null && changed.record(open).isPresent() ? open : null,
                source != null && changed.source(source).isPresent() ? source : null));
    }

    /// Whether a library has been shown: before that, the first one is still being opened.
    public boolean hasLibrary() {
        return hasLibrary;
    }

    public ReadOnlyObjectProperty<LibraryIndex> indexProperty() {
        return index.getReadOnlyProperty();
    }

    public LibraryIndex index() {
        return index.get();
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /// The records that the filter leaves, by date, undated ones last.
    public ReadOnlyObjectProperty<RecordSet> visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public Selection selection() {
        return selection.get();
    }

    /// The records that are marked in the list, to be changed or deleted together.
    public ObjectProperty<Set<Id>> markedProperty() {
        return marked;
    }

    public ObjectProperty<Messages> messagesProperty() {
        return messages;
    }

    public Messages messages() {
        return messages.get();
    }

    /// Asks the map to bring these places into view.
    public void showOnMap(Set<Id> places) {
        mapRequest.set(new MapRequest(mapRequest.get().number() + 1, places));
    }

    /// The last request made with [#showOnMap].
    public ReadOnlyObjectProperty<MapRequest> mapRequestProperty() {
        return mapRequest.getReadOnlyProperty();
    }

    /// The part of the world that the map shows; null while it shows nothing yet.
    public ObjectProperty<@Nullable Area> mapAreaProperty() {
        return mapArea;
    }

    /// Says that nothing can be changed for now, or, with null, that it can.
    public void readOnly(@Nullable Message why) {
        whyReadOnly.set(why);
    }

    /// Whether the library may only be read: what would change it is greyed, with the [#readOnlyReason] for a tip.
    public BooleanBinding readOnly() {
        return readOnly;
    }

    /// Why the library may only be read, in the user's language; empty while it may be changed.
    public StringBinding readOnlyReason() {
        return readOnlyReason;
    }

    private String reason() {
        Message why = whyReadOnly.get();
        return why == null ? "" : messages().text(why);
    }
}
