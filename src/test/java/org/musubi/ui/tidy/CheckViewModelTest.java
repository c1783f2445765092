package org.musubi.ui.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.musubi.Samples;
import org.musubi.gazetteer.SharedGazetteer;
import org.musubi.model.Id;
import org.musubi.query.LibraryIndex;
import org.musubi.service.Finding;
import org.musubi.service.tidy.Coordinates;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Editing;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

class CheckViewModelTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final List<Id> edited = new ArrayList<>();
    private final CheckViewModel model = model();

    private CheckViewModel model() {
        workspace.show(LibraryIndex.of(Samples.LIBRARY));
        var work = new TidyWork(() -> null, new SameThread(), new Notices(), workspace);
        var editing = new Editing() {
            @Override
            public void create(String kind, Map<String, String> initial) {}

            @Override
            public void edit(Id entry) {
                edited.add(entry);
            }
        };
        return new CheckViewModel(
                work,
                work,
                new Deleting(work, workspace),
                editing,
                workspace,
                new Coordinates(SharedGazetteer.shipped()),
                () -> LocalDate.of(2026, 1, 1));
    }

    private static CheckViewModel.Line line(Finding.Type type, Id entry) {
        return new CheckViewModel.Line(new Finding(type, entry.value(), ""), entry.value(), "", null);
    }

    @Test
    void whoeverGoesOverTheListIsShownSourcesLikeAllElse() {
        model.open(line(Finding.Type.UNDATED, Samples.WORKSHOP.id()));
        assertThat(workspace.selection().record()).isEqualTo(Samples.WORKSHOP.id());

        model.open(line(Finding.Type.UNCITED_SOURCE, Samples.NEWSLETTER.id()));

        assertThat(workspace.selection()).isEqualTo(Selection.NONE.openSource(Samples.NEWSLETTER.id()));
        assertThat(edited).as("a form that is open stays").isEmpty();
    }

    @Test
    void whoeverAsksForTheEditorOfASourceGetsIt() {
        model.edit(line(Finding.Type.UNCITED_SOURCE, Samples.NEWSLETTER.id()));

        assertThat(workspace.selection().source()).isEqualTo(Samples.NEWSLETTER.id());
        assertThat(edited).containsExactly(Samples.NEWSLETTER.id());
    }
}
