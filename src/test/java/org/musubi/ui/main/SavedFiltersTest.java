package org.musubi.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.query.Filter;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Message;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

class SavedFiltersTest {
    private static final Filter AGREEMENTS = Filter.ALL.withKinds(Set.of(RecordKind.AGREEMENT));

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final Notices notices = new Notices();
    private final List<String> copied = new ArrayList<>();
    private final SimpleObjectProperty<Map<String, String>> settings = new SimpleObjectProperty<>(Map.of());
    private final Id forum = Reference.record("Intercity Collaboration Forum").id();
    private LibraryService service;
    private SavedFilters filters;

    @BeforeEach
    void open() throws IOException {
        service = new LibraryService(Library.create(folder.resolve("x.musubi")));
        service.onChange(_ -> settings.set(service.library().settings()));
        workspace.show(Reference.INDEX);
        filters = new SavedFilters(
                workspace, settings, () -> service, _ -> Set.of(forum), new SameThread(), notices, copied::add);
    }

    @AfterEach
    void close() {
        service.library().close();
    }

    private void filter(Filter filter) {
        workspace.filterProperty().set(filter);
    }

    private Filter filter() {
        return workspace.filterProperty().get();
    }

    private List<String> names() {
        return filters.all().stream().map(SavedFilters.Saved::name).toList();
    }

    @Test
    void aSavedFilterIsInTheLibraryAndCanBeUsedAgain() {
        filter(AGREEMENTS);
        filters.save(" Agreements ");
        filter(Filter.ALL);

        assertThat(names()).containsExactly("Agreements");
        filters.apply(filters.all().getFirst());

        assertThat(filter()).isEqualTo(AGREEMENTS);
        assertThat(service.library().undoable().map(step -> step.subject())).hasValue("Agreements");
    }

    @Test
    void savingUnderTheSameNameReplacesAndNamesAreInOrder() {
        filter(AGREEMENTS);
        filters.save("b");
        filters.save("a");
        assertThat(notices.messageProperty().get()).doesNotContain("replaced");
        filter(AGREEMENTS.undated(true));
        filters.save("b");

        assertThat(notices.messageProperty().get()).contains("“b” replaced");
        filters.save("b");
        assertThat(notices.messageProperty().get()).as("nothing to undo").doesNotContain("replaced");
        assertThat(names()).containsExactly("a", "b");
        filters.apply(filters.all().getLast());
        assertThat(filter().undated()).isTrue();
    }

    @Test
    void aFilterCanBeRenamedAndDeletedAndTheDeletionTakenBack() {
        filter(AGREEMENTS);
        filters.save("a");
        filters.rename(filters.all().getFirst(), "b");
        assertThat(names()).containsExactly("b");

        filters.delete(filters.all().getFirst());
        assertThat(names()).isEmpty();

        service.undo();
        assertThat(names()).containsExactly("b");
    }

    @Test
    void aFilterIsNotRenamedOverAnotherOne() {
        filter(AGREEMENTS);
        filters.save("a");
        filter(AGREEMENTS.undated(true));
        filters.save("b");
        SavedFilters.Saved a = filters.all().getFirst();

        assertThat(filters.problemOf(a, " b ")).isEqualTo(Message.of("filter.saved.taken", "b"));
        assertThat(filters.problemOf(a, "a")).isNull();
        filters.rename(a, "b");

        assertThat(names()).containsExactly("a", "b");
        filters.apply(filters.all().getLast());
        assertThat(filter().undated()).isTrue();
    }

    @Test
    void theNameSuggestedSaysWhatIsAskedFor() {
        filter(AGREEMENTS.withCountries(Set.of("ID")));
        assertThat(filters.suggestedName()).isEqualTo("Agreement, Indonesia");
        assertThat(SavedFilters.problemOf(filters.suggestedName())).isNull();
    }

    @Test
    void aNameHasToBeThereAndShort() {
        assertThat(SavedFilters.problemOf(" ")).isEqualTo(Message.of("filter.saved.no-name"));
        assertThat(SavedFilters.problemOf("x".repeat(61))).isEqualTo(Message.of("filter.saved.long-name", 60));
        assertThat(SavedFilters.problemOf("年度計画")).isNull();
    }

    @Test
    void aCopiedFilterIsTheSameForWhoeverPastesIt() {
        filter(AGREEMENTS);
        filters.copy();
        filter(Filter.ALL);

        assertThat(filters.apply(copied.getFirst())).isNull();
        assertThat(filter()).isEqualTo(AGREEMENTS);
    }

    @Test
    void wordsAreLookedUpInTheLibraryThatIsOpen() {
        assertThat(filters.apply("musubi-filter:text=forum&kind=event")).isNull();

        assertThat(filter().wanted(org.musubi.query.Dimension.KIND)).containsExactly(RecordKind.EVENT);
        assertThat(Objects.requireNonNull(filter().text()).found()).containsExactly(forum);
    }

    @Test
    void whatIsNoFilterChangesNothing() {
        filter(AGREEMENTS);
        assertThat(Objects.requireNonNull(filters.apply("kind=event")).key()).isEqualTo("filter.text.none");
        assertThat(Objects.requireNonNull(filters.apply("musubi-filter:kind=feast"))
                        .key())
                .isEqualTo("filter.text.bad");
        assertThat(filter()).isEqualTo(AGREEMENTS);
    }

    @Test
    void nothingIsSavedInALibraryThatMayOnlyBeRead() {
        workspace.readOnly(Message.of("read-only.still"));
        filter(AGREEMENTS);
        filters.save("a");
        assertThat(names()).isEmpty();
    }
}
