package org.musubi.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.musubi.model.Id;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

class SearchViewModelTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Notices notices = new Notices();
    private final Id toyama = Reference.party("Toyama");
    private final Id forum = Reference.record("Intercity Collaboration Forum").id();
    private final SearchViewModel model =
            new SearchViewModel(workspace, this::find, notices, waiting::add, Runnable::run);

    private List<Id> find(String text) {
        return switch (text) {
            case "toy" -> List.of(forum, toyama);
            case "broken" -> throw new IllegalStateException("the library broke");
            default -> List.of(forum);
        };
    }

    private void answer() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void citiesComeBeforeRecordsUnderTheirHeadings() {
        workspace.show(Reference.INDEX);
        model.suggest("toy");
        answer();
        assertThat(model.suggestionsProperty().get()).first().isEqualTo(new SearchViewModel.Heading("search.cities"));
        assertThat(model.suggestionsProperty().get()).hasSize(4);
    }

    @Test
    void anAnswerToAnOlderQuestionIsDropped() {
        workspace.show(Reference.INDEX);
        model.suggest("toy");
        model.suggest("forum");
        answer();
        assertThat(model.suggestionsProperty().get()).hasSize(2);
        model.suggest("toy");
        model.dismiss();
        answer();
        assertThat(model.suggestionsProperty().get()).isEmpty();
    }

    @Test
    void aSearchThatFailsIsTold() {
        workspace.show(Reference.INDEX);
        model.suggest("broken");
        answer();
        assertThat(Objects.requireNonNull(notices.noticeProperty().get()).problem())
                .isTrue();
        notices.dismiss();
        model.apply("broken");
        answer();
        assertThat(notices.noticeProperty().get()).isNotNull();
        assertThat(workspace.filterProperty().get().text()).isNull();
    }

    @Test
    void whatWasFoundBecomesAFilter() {
        workspace.show(Reference.INDEX);
        model.apply(" forum ");
        answer();
        assertThat(Objects.requireNonNull(workspace.filterProperty().get().text())
                        .text())
                .isEqualTo("forum");
        assertThat(workspace.visibleProperty().get()).containsExactly(Reference.record("Intercity"));
        model.apply("");
        assertThat(workspace.filterProperty().get().isEmpty()).isTrue();
    }

    @Test
    void aCityThatIsChosenIsSelectedAndShownOnTheMap() {
        workspace.show(Reference.INDEX);
        model.open(new SearchViewModel.Hit(toyama, "Toyama", "Japan", null));
        assertThat(workspace.selection().parties()).containsExactly(toyama);
        assertThat(workspace.mapRequestProperty().get().places()).containsExactly(toyama);
    }
}
