package org.musubi.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.model.RecordKind;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Workspace;

class ResultsViewModelTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final Settings settings = new Settings(Map.of(), Language.ENGLISH);
    private final ResultsViewModel model = new ResultsViewModel(workspace, settings, new SameThread());

    @BeforeEach
    void show() {
        workspace.show(Reference.INDEX);
    }

    private List<ResultsViewModel.Heading> headings() {
        return model.rowsProperty().get().stream()
                .filter(ResultsViewModel.Heading.class::isInstance)
                .map(ResultsViewModel.Heading.class::cast)
                .toList();
    }

    @Test
    void recordsAreGroupedByKindWithTheirNumbers() {
        assertThat(headings().getFirst())
                .isEqualTo(new ResultsViewModel.Heading("Agreements", RecordKind.AGREEMENT, 11));
        assertThat(headings().stream().mapToInt(ResultsViewModel.Heading::count).sum())
                .isEqualTo(84);
    }

    @Test
    void byYearTheUndatedOnesAreLast() {
        model.orderProperty().set(ResultsOrder.DEFAULT.by(ResultsOrder.Group.YEAR));
        assertThat(headings().getFirst().name()).isEqualTo("2020");
        assertThat(headings().getLast().name()).isEqualTo("Undated");
    }

    @Test
    void theOrderIsRemembered() {
        model.orderProperty()
                .set(ResultsOrder.DEFAULT.by(ResultsOrder.Sort.TITLE).reversed());
        assertThat(new ResultsViewModel(workspace, settings, new SameThread())
                        .orderProperty()
                        .get())
                .isEqualTo(model.orderProperty().get());
        assertThat(ResultsOrder.parse("nonsense")).isEqualTo(ResultsOrder.DEFAULT);
    }
}
