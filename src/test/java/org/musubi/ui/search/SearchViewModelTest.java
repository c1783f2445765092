package org.musubi.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.query.Filter;
import org.musubi.query.TextMatch;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

class SearchViewModelTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Notices notices = new Notices();
    private final List<String> done = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>(List.of(
            new Command("Print…", "File", "Ctrl+P", () -> done.add("print")),
            new Command("Dark", "View › Theme", "", () -> done.add("dark"))));
    private final RecentSearches recent = new RecentSearches(new SimpleStringProperty(""));
    private final LibraryWords words = new LibraryWords(workspace, waiting::add);
    private final SearchViewModel model =
            new SearchViewModel(workspace, words, () -> commands, recent, notices, waiting::add, Runnable::run);
    private final Id toyama = Reference.party("Toyama");

    @BeforeEach
    void open() {
        workspace.show(Reference.INDEX);
    }

    private void answer() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private List<Line> lines(String text) {
        model.suggest(text);
        answer();
        return model.linesProperty().get();
    }

    private List<String> headings(String text) {
        return lines(text).stream()
                .filter(Line.Heading.class::isInstance)
                .map(line -> ((Line.Heading) line).text())
                .toList();
    }

    private List<Line.Hit> hits(String text) {
        return lines(text).stream()
                .filter(Line.Hit.class::isInstance)
                .map(Line.Hit.class::cast)
                .toList();
    }

    @Test
    void groupsFollowEachOtherUnderTheirHeadings() {
        assertThat(headings("toyama")).containsExactly("Cities and places", "Records", "People", "Sources");
        assertThat(hits("toyama").getFirst().id()).isEqualTo(toyama);
    }

    @ParameterizedTest
    @CsvSource({
        "川崎, Kawasaki",
        "富山, Toyama",
        "とやま, Toyama",
        "ﾊｲﾌｫﾝ, Hai Phong",
        "Haiphong, Hai Phong",
        "Hải Phòng, Hai Phong",
        "tokyo, Tokyo",
        "TOKYO, Tokyo"
    })
    void aCityIsFoundInAnyScript(String text, String name) {
        assertThat(hits(text).getFirst().name().text()).isEqualTo(name);
    }

    @Test
    void whatWasTypedIsMarkedWhereverItStands() {
        Line.Hit city = hits("toya").getFirst();
        assertThat(city.name()
                        .text()
                        .substring(
                                city.name().marks().getFirst().from(),
                                city.name().marks().getFirst().to()))
                .isEqualTo("Toya");
        assertThat(hits("富山").getFirst().name().isMarked()).isFalse();
        assertThat(hits("富山").getFirst().because().text()).isEqualTo("富山市");
        assertThat(hits("jcm feasib"))
                .allSatisfy(
                        hit -> assertThat(hit.name().isMarked() || hit.because().isMarked())
                                .isTrue());
    }

    @Test
    void aCommandIsFoundByItsNameOrItsMenuAndDone() {
        assertThat(headings("theme dark")).containsExactly("Commands");
        model.choose(lines("print").stream()
                .filter(Line.Doing.class::isInstance)
                .findFirst()
                .orElseThrow());
        assertThat(done).containsExactly("print");
        assertThat(model.linesProperty().get()).isEmpty();
    }

    @Test
    void anAnswerToAnOlderQuestionIsDropped() {
        model.suggest("toyama");
        model.suggest("kawasaki");
        answer();
        assertThat(model.linesProperty().get()).doesNotHaveDuplicates();
        assertThat(((Line.Hit) model.linesProperty().get().get(1)).name().text())
                .isEqualTo("Kawasaki");
        model.suggest("toyama");
        model.dismiss();
        answer();
        assertThat(model.linesProperty().get()).isEmpty();
    }

    @Test
    void saysThatItIsReadingWhileTheWordsAreNotThere() {
        model.suggest("toyama");
        assertThat(model.linesProperty().get())
                .containsExactly(new Line.Hint(workspace.messages().text("search.reading")));
        answer();
        model.suggest("toyama");
        assertThat(model.linesProperty().get()).hasSizeGreaterThan(1);
    }

    @Test
    void nothingTypedSaysWhatCanBeTypedAndWhatWasBefore() {
        assertThat(lines("")).singleElement().isInstanceOf(Line.Hint.class);
        model.apply("haiphong");
        assertThat(lines(" ")).element(1).isEqualTo(new Line.Before("haiphong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "*", "%", "😀", "' OR 1=1 --", "\0", "a\nb", "\\", "NEAR(", "\uD800", "zzzzqqq"})
    void anyInputIsAnswered(String text) {
        assertThat(lines(text)).isNotEmpty();
        assertThat(lines(text.repeat(10_000 / text.length()))).isNotEmpty();
        model.apply(text);
        answer();
        assertThat(notices.noticeProperty().get()).isNull();
    }

    @Test
    void signsAloneDoNotFilter() {
        model.apply("%");
        answer();
        assertThat(workspace.filterProperty().get()).isEqualTo(Filter.ALL);
        assertThat(model.linesProperty().get()).singleElement().isInstanceOf(Line.Hint.class);
    }

    @Test
    void whatWasFoundBecomesAFilter() {
        model.apply(" intercity collaboration ");
        answer();
        assertThat(Objects.requireNonNull(workspace.filterProperty().get().text())
                        .text())
                .isEqualTo("intercity collaboration");
        assertThat(workspace.visibleProperty().get()).contains(Reference.record("Intercity"));
        model.apply("");
        assertThat(workspace.filterProperty().get().isEmpty()).isTrue();
    }

    @Test
    void showingAllLeavesJustTheRecordsThatWereCounted() {
        Line.ShowAll all = (Line.ShowAll) lines("toyama").stream()
                .filter(Line.ShowAll.class::isInstance)
                .findFirst()
                .orElseThrow();
        model.choose(all);
        answer();
        assertThat(workspace.visibleProperty().get()).hasSize(all.records());
    }

    @Test
    void aFilterByATextFollowsTheLibrary() {
        model.apply("toyama");
        answer();
        TextMatch before =
                Objects.requireNonNull(workspace.filterProperty().get().text());
        workspace.show(Reference.INDEX.with(Set.of(toyama), LibraryContent.EMPTY));
        answer();
        TextMatch after =
                Objects.requireNonNull(workspace.filterProperty().get().text());
        assertThat(before.found()).contains(toyama);
        assertThat(after.found())
                .doesNotContain(toyama)
                .hasSizeLessThan(before.found().size());
    }

    @Test
    void aCityThatIsChosenIsSelectedAndShownOnTheMap() {
        model.choose(hits("toyama").getFirst());
        assertThat(workspace.selection().parties()).containsExactly(toyama);
        assertThat(workspace.mapRequestProperty().get().places()).containsExactly(toyama);
        assertThat(recent.texts()).containsExactly("toyama");
    }

    @Test
    void aSourceThatIsChosenOpens() {
        String title = Reference.INDEX.sources().getFirst().title();
        Line.Hit hit = hits(title).stream()
                .filter(found -> Reference.INDEX.source(found.id()).isPresent())
                .findFirst()
                .orElseThrow();
        model.choose(hit);
        assertThat(workspace.selection().source()).isEqualTo(hit.id());
    }

    @Test
    void aSearchThatFailsIsTold() {
        var broken = new AbstractList<Command>() {
            @Override
            public Command get(int at) {
                throw new IllegalStateException("broken");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        var failing = new SearchViewModel(workspace, words, () -> broken, recent, notices, waiting::add, Runnable::run);
        failing.suggest("toyama");
        answer();
        assertThat(Objects.requireNonNull(notices.noticeProperty().get()).problem())
                .isTrue();
    }
}
