package org.musubi.ui.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.Samples;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;
import org.musubi.service.tidy.BulkEdit;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Running;
import org.musubi.task.SameThread;
import org.musubi.task.Work;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.tidy.BulkViewModel.What;

class BulkViewModelTest {
    private static final Source UNCITED = source("uncited", "A new report");

    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final Notices notices = new Notices();

    private static Source source(String id, String title) {
        return new Source(new Id(id), title, null, null, null, null, null);
    }

    private BulkViewModel model(Background background) {
        workspace.show(LibraryIndex.of(new LibraryContent(
                Samples.LIBRARY.places(),
                Samples.LIBRARY.organisations(),
                Samples.LIBRARY.people(),
                Samples.LIBRARY.records(),
                List.of(Samples.NEWSLETTER, UNCITED))));
        var model = new BulkViewModel(workspace, new TidyWork(() -> null, background, notices, workspace), background);
        workspace.markedProperty().set(Set.of(Samples.AGREEMENT.id(), Samples.WORKSHOP.id()));
        return model;
    }

    private BulkViewModel model() {
        return model(new SameThread());
    }

    /// Keeps work until it is asked to do it.
    private static final class Later implements Background {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> Running start(Work<T> work, Outcome<T> outcome) {
            waiting.add(() -> new SameThread().start(work, outcome));
            return () -> {};
        }

        void doLastFirst() {
            while (!waiting.isEmpty()) {
                waiting.removeLast().run();
            }
        }
    }

    @Test
    void aSourceIsOfferedThatNothingCitesYet() {
        BulkViewModel model = model();

        model.whatProperty().set(What.ADD_SOURCE);

        List<Choice<Id>> sources = model.offerProperty().get().sources();
        assertThat(sources).extracting(Choice::label).containsExactly("A new report", "City Newsletter 12");
        model.sourceProperty().set(sources.getFirst());
        assertThat(model.affectedProperty().get()).isEqualTo(2);
        assertThat(model.edit()).contains(new BulkEdit.AddSource(UNCITED.id()));
    }

    @Test
    void onlyWhatTheChangeAsksForIsOffered() {
        BulkViewModel model = model();

        model.whatProperty().set(What.ADD_PARTY);

        BulkOffer offer = model.offerProperty().get();
        assertThat(offer.to()).hasSize(7);
        assertThat(offer.roles()).isNotEmpty();
        assertThat(Stream.of(
                        offer.from(),
                        offer.themes(),
                        offer.sources(),
                        offer.words().shown()))
                .allMatch(List::isEmpty);
    }

    @Test
    void whatIsOfferedFollowsTheLibrary() {
        BulkViewModel model = model();
        model.whatProperty().set(What.ADD_SOURCE);

        workspace.show(workspace
                .index()
                .with(
                        Set.of(UNCITED.id()),
                        new LibraryContent(
                                List.of(), List.of(), List.of(), List.of(), List.of(source("uncited", "Renamed")))));

        assertThat(model.offerProperty().get().sources())
                .extracting(Choice::label)
                .containsExactly("City Newsletter 12", "Renamed");
    }

    @Test
    void aThemeIsMeantHoweverTheUsersLanguageHasIt() {
        BulkViewModel model = model();
        LibraryRecord other = Samples.event("other", "Other");
        workspace.show(workspace
                .index()
                .with(
                        Set.of(other.id()),
                        new LibraryContent(
                                List.of(), List.of(), List.of(), List.of(themed(other, "climate")), List.of())));
        workspace.messagesProperty().set(Messages.in(Language.JAPANESE));

        model.wordProperty().set("気候変動");

        assertThat(model.offerProperty().get().words().shown()).contains("気候変動");
        assertThat(model.edit()).contains(new BulkEdit.AddTheme("climate"));
        assertThat(model.affectedProperty().get()).isEqualTo(2);
    }

    private static LibraryRecord themed(LibraryRecord record, String theme) {
        return new BulkEdit.AddTheme(theme).apply(record);
    }

    @Test
    void nothingIsOfferedWhileOnlyOneIsMarked() {
        BulkViewModel model = model();

        workspace.markedProperty().set(Set.of(Samples.WORKSHOP.id()));

        assertThat(model.offerProperty().get()).isEqualTo(BulkOffer.NONE);
        assertThat(model.isWanted()).isFalse();
    }

    @Test
    void theLibraryIsGoneThroughInTheBackgroundAndOnlyWhatWasWantedLastIsShown() {
        var later = new Later();
        BulkViewModel model = model(later);
        model.whatProperty().set(What.ADD_SOURCE);
        model.whatProperty().set(What.ADD_THEME);
        model.wordProperty().set("water");
        assertThat(model.offerProperty().get()).as("nobody waits").isEqualTo(BulkOffer.NONE);
        assertThat(model.edit()).as("the words are not known yet").isEmpty();

        later.doLastFirst();

        assertThat(model.offerProperty().get().what()).isEqualTo(What.ADD_THEME);
        assertThat(model.edit()).contains(new BulkEdit.AddTheme("water"));
        assertThat(model.affectedProperty().get()).isEqualTo(2);
    }
}
