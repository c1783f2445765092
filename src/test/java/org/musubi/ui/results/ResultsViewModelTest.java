package org.musubi.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private List<ResultRows.Heading> headings() {
        return model.rowsProperty().get().stream()
                .filter(ResultRows.Heading.class::isInstance)
                .map(ResultRows.Heading.class::cast)
                .toList();
    }

    @Test
    void recordsAreGroupedByKindWithTheirNumbers() {
        assertThat(headings().getFirst().name()).isEqualTo("Agreements");
        assertThat(headings().getFirst().count()).isEqualTo(11);
        assertThat(headings().stream().mapToInt(ResultRows.Heading::count).sum())
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
        model.orderProperty().set(ResultsOrder.DEFAULT.by(ResultColumn.TITLE).reversed());
        assertThat(new ResultsViewModel(workspace, settings, new SameThread())
                        .orderProperty()
                        .get())
                .isEqualTo(model.orderProperty().get());
        assertThat(ResultsOrder.parse("nonsense")).isEqualTo(ResultsOrder.DEFAULT);
    }

    @Test
    void columnsAndTheTableAreRemembered() {
        model.tableProperty().set(true);
        model.layoutProperty().set(TableLayout.DEFAULT.with(ResultColumn.PEOPLE, true));

        var again = new ResultsViewModel(workspace, settings, new SameThread());
        assertThat(again.tableProperty().get()).isTrue();
        assertThat(again.layoutProperty().get())
                .isEqualTo(model.layoutProperty().get());
        assertThat(again.layoutProperty().get().shown()).contains(ResultColumn.PEOPLE);
    }

    @Test
    void columnsThatCannotBeReadAreAsAtFirst() {
        for (String text : List.of(
                "nonsense",
                "DATE:90",
                "DATE:x:true",
                "DATE:NaN:true",
                "DATE:90:true DATE:90:true",
                "DATE:1:true",
                "DATE:90:false")) {
            assertThat(TableLayout.parse(text)).as(text).isEqualTo(TableLayout.DEFAULT);
        }
        assertThat(TableLayout.parse("TITLE:250:true").places())
                .as("columns of a later version are added")
                .hasSameSizeAs(ResultColumn.values())
                .startsWith(new TableLayout.Place(ResultColumn.TITLE, 250, true));
    }

    @Test
    void aGroupIsFoldedAndUnfolded() {
        int all = model.rows().size();
        ResultRows.Heading first = headings().getFirst();
        model.fold(first.group());
        assertThat(model.rows()).hasSize(all - first.count());
        assertThat(headings().getFirst().folded()).isTrue();
        assertThat(headings().getFirst().count()).isEqualTo(first.count());

        model.foldAll(true);
        assertThat(model.rows()).hasSameSizeAs(headings());
        model.foldAll(false);
        assertThat(model.rows()).hasSize(all);
    }

    @Test
    void anotherGroupingBeginsUnfolded() {
        model.foldAll(true);
        model.orderProperty().set(model.orderProperty().get().by(ResultsOrder.Group.CITY));
        assertThat(headings()).hasSizeGreaterThan(20).noneMatch(ResultRows.Heading::folded);
    }

    @Test
    void linesFollowTheLanguage() {
        workspace.messagesProperty().set(Messages.in(Language.JAPANESE));
        assertThat(headings().getFirst().name()).isEqualTo("協定・覚書");
    }

    @Test
    void aCopiedTableHasTheColumnsNamesThenALineForEachRecord() {
        var words = new RecordWords(Reference.INDEX, Messages.in(Language.ENGLISH));
        var record = Reference.INDEX.records().get(0);
        String table = ResultsCopy.table(
                List.of(record), List.of(ResultColumn.DATE, ResultColumn.TITLE, ResultColumn.SOURCES), words);
        assertThat(table)
                .isEqualTo("Date\tTitle\tSources\n" + words.text(ResultColumn.DATE, record) + "\t" + record.title("en")
                        + "\t" + words.text(ResultColumn.SOURCES, record) + "\n");
        assertThat(ResultsCopy.text(List.of(record), words)).isEqualTo(words.line(record) + "\n");
    }
}
