package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class RecordSuggesterTest {
    private static final LibraryRecord COMPOST =
            record("compost", Names.of("Waste: a Compost Forum", "ja", "ごみと堆肥ワークショップ"), "2015-06");
    private static final LibraryRecord FORUM =
            record("forum", Names.of("en", "Forum on Compost in Hải Phòng"), "2017-11-27");
    private final AtomicReference<LibraryIndex> index = new AtomicReference<>(index(COMPOST, FORUM));
    private final Suggester suggester = new RecordSuggester(index::get, () -> Messages.in(Language.ENGLISH));

    private static LibraryRecord record(String id, Names titles, String date) {
        return new LibraryRecord(
                new Id(id),
                RecordKind.EVENT,
                "forum",
                titles,
                Edtf.parse(date),
                null,
                false,
                List.of(),
                null,
                List.of(),
                null,
                new Names(java.util.Map.of()),
                List.of(),
                List.of(),
                List.of());
    }

    private static LibraryIndex index(LibraryRecord... records) {
        return LibraryIndex.of(new LibraryContent(List.of(), List.of(), List.of(), List.of(records), List.of()));
    }

    private List<String> suggested(String text) {
        return suggester.suggest(text).stream()
                .map(suggestion -> suggestion.hidden().get(".ref"))
                .toList();
    }

    @Test
    void everyWordTypedHasToBeFoundInATitleOrTheDate() {
        assertThat(suggested("compost waste")).containsExactly("compost");
        assertThat(suggested("compost 2017-11")).containsExactly("forum");
        assertThat(suggested("Hai Phong")).containsExactly("forum");
        assertThat(suggested("わーくしょっぷ")).containsExactly("compost");
        assertThat(suggested("compost sewage")).isEmpty();
    }

    @Test
    void titlesThatBeginSoComeFirst() {
        assertThat(suggested("forum")).containsExactly("forum", "compost");
        assertThat(suggested("waste")).containsExactly("compost");
        assertThat(suggested("ごみ")).containsExactly("compost");
    }

    @Test
    void whatTheLibraryIsNowIsWhatIsSuggested() {
        assertThat(suggested("forum")).hasSize(2);
        LibraryRecord renamed = record("forum", Names.of("en", "Symposium"), "2017");
        index.set(index(renamed));
        assertThat(suggested("forum")).isEmpty();
        assertThat(suggested("symposium")).containsExactly("forum");
        assertThat(suggester.suggest("symp").getFirst().text()).isEqualTo("Symposium");
    }
}
