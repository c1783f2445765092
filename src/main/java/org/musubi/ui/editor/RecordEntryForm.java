package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;
import org.musubi.ui.common.FxmlView;

/// The form of records of one kind.
public final class RecordEntryForm implements EntryForm {
    private final RecordKind kind;
    private final Known known;
    private final Supplier<Vocabulary> types;
    private final Supplier<Vocabulary> themes;

    /// @param index the library's index as it is when asked
    public RecordEntryForm(RecordKind kind, Known known, Supplier<LibraryIndex> index) {
        this(kind, known, index, themesOf(index));
    }

    private RecordEntryForm(RecordKind kind, Known known, Supplier<LibraryIndex> index, Supplier<Vocabulary> themes) {
        this.kind = kind;
        this.known = known;
        this.themes = themes;
        types = new PerIndex<>(index, now -> typesOf(kind, now));
    }

    private static Vocabulary typesOf(RecordKind kind, LibraryIndex index) {
        return Vocabulary.byUse(
                index.records().stream().filter(record -> record.kind() == kind).map(LibraryRecord::type),
                UsualTypes.of(kind));
    }

    private static Supplier<Vocabulary> themesOf(Supplier<LibraryIndex> index) {
        return new PerIndex<>(
                index,
                now -> Vocabulary.byUse(now.records().stream().flatMap(record -> record.themes().stream()), List.of()));
    }

    public RecordKind recordKind() {
        return kind;
    }

    @Override
    public String kind() {
        return kind.code();
    }

    @Override
    public String name(Messages messages) {
        return messages.of(kind);
    }

    @Override
    public Map<String, String> texts(Entry entry, Messages messages) {
        return RecordTexts.of((LibraryRecord) entry, known, messages);
    }

    @Override
    public Parsed<LibraryRecord> read(Map<String, String> values, Id id) {
        return RecordForm.read(values, id, kind, known, types(), themes(), Id::next);
    }

    @Override
    public String title(Map<String, String> values, Messages messages) {
        return firstOf(values, "title.", messages);
    }

    /// The text in the language of the messages, else in another one.
    static String firstOf(Map<String, String> values, String prefix, Messages messages) {
        return Optional.ofNullable(values.get(prefix + messages.language().tag()))
                .or(() -> values.entrySet().stream()
                        .filter(field -> field.getKey().startsWith(prefix))
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElse("");
    }

    /// The words for types: those that the library has, the frequent ones first, and those that records of this kind
    /// usually have.
    Vocabulary types() {
        return types.get();
    }

    /// The words for themes: those that the library has, the frequent ones first.
    Vocabulary themes() {
        return themes.get();
    }

    @Override
    public FxmlView view() {
        return FxmlView.RECORD_EDITOR;
    }

    /// One for each kind of record.
    public static List<EntryForm> all(Known known, Supplier<LibraryIndex> index) {
        Supplier<Vocabulary> themes = themesOf(index);
        return new ArrayList<>(Stream.of(RecordKind.values())
                .map(kind -> new RecordEntryForm(kind, known, index, themes))
                .toList());
    }
}
