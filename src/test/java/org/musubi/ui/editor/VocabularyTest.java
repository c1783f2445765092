package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.model.RecordKind;
import org.musubi.query.Dimension;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.ui.Reference;

/// The words that forms offer: which come first, and that they are not counted at every key.
class VocabularyTest {
    private final AtomicReference<LibraryIndex> index = new AtomicReference<>(Reference.INDEX);
    private final List<RecordEntryForm> forms = RecordEntryForm.all(EntryForms.REFERENCE, index::get).stream()
            .map(RecordEntryForm.class::cast)
            .toList();

    private RecordEntryForm form(RecordKind kind) {
        return forms.stream()
                .filter(form -> form.recordKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wordsOfFrequentUseComeFirstAndUsualOnesThatAreNotUsedLast() {
        Vocabulary words = Vocabulary.byUse(Stream.of("rare", "often", "often", "also"), List.of("usual", "rare"));
        assertThat(words.words()).containsExactly("often", "rare", "also", "usual");
    }

    @Test
    void theThemesOfALibraryAreInTheOrderOfTheirUse() {
        Map<String, Integer> uses = Reference.INDEX.facets(Filter.ALL).of(Dimension.THEME);
        List<String> words = form(RecordKind.EVENT).themes().words();
        assertThat(words)
                .hasSameSizeAs(uses.keySet())
                .isSortedAccordingTo(Comparator.comparing(uses::get).reversed());
        assertThat(uses.get(words.getFirst())).isGreaterThan(uses.get(words.getLast()));
    }

    @Test
    void theTypesOfALibraryAreInTheOrderOfTheirUseBeforeTheUsualOnes() {
        List<String> words = form(RecordKind.EVENT).types().words();
        Comparator<String> byUse = Comparator.comparing(word -> Reference.CONTENT.records().stream()
                .filter(record ->
                        record.kind() == RecordKind.EVENT && record.type().equals(word))
                .count());
        assertThat(words).isSortedAccordingTo(byUse.reversed()).containsAll(UsualTypes.of(RecordKind.EVENT));
    }

    @Test
    void wordsAreCountedOnceForAllFormsUntilTheLibraryChanges() {
        Vocabulary themes = form(RecordKind.EVENT).themes();
        Vocabulary types = form(RecordKind.EVENT).types();
        assertThat(form(RecordKind.EVENT).themes()).isSameAs(themes);
        assertThat(form(RecordKind.PROJECT).themes()).isSameAs(themes);
        assertThat(form(RecordKind.EVENT).types()).isSameAs(types);

        index.set(LibraryIndex.of(Reference.CONTENT));
        assertThat(form(RecordKind.EVENT).themes()).isNotSameAs(themes);
        assertThat(form(RecordKind.EVENT).types()).isNotSameAs(types);
    }
}
