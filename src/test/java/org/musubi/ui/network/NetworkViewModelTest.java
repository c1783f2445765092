package org.musubi.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.map.MarkerShape;
import org.musubi.map.NetworkNode;
import org.musubi.map.NetworkTie;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.Dimension;
import org.musubi.query.Filter;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Progress;
import org.musubi.task.Running;
import org.musubi.task.Work;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

class NetworkViewModelTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final BooleanProperty organisations = new SimpleBooleanProperty(true);
    private final ByHand background = new ByHand();
    private final NetworkViewModel model = new NetworkViewModel(workspace, background, organisations);

    /// Does its work when told to.
    private static final class ByHand implements Background {
        private final List<Runnable> waiting = new ArrayList<>();
        private int done;

        @Override
        public <T> Running start(Work<T> work, Outcome<T> outcome) {
            waiting.add(() -> {
                try {
                    outcome.done(work.run(Progress.NONE));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            return () -> {};
        }

        void work() {
            while (!waiting.isEmpty()) {
                waiting.removeFirst().run();
                done++;
            }
        }
    }

    @BeforeEach
    void open() {
        workspace.show(Small.index(Small.records()));
        model.look(true);
        background.work();
    }

    private List<NetworkNode> nodes() {
        return model.sceneProperty().get().nodes();
    }

    private List<String> drawn() {
        return nodes().stream().map(node -> node.id().value()).toList();
    }

    private Map<Id, Point2D> places() {
        var places = new HashMap<Id, Point2D>();
        nodes().forEach(node -> places.put(node.id(), new Point2D(node.x(), node.y())));
        return places;
    }

    private int strength(String one, String other) {
        var scene = model.sceneProperty().get();
        int from = scene.place(Small.id(one)).orElseThrow();
        int to = scene.place(Small.id(other)).orElseThrow();
        return scene.ties().stream()
                .filter(tie -> tie.joins(from) && tie.other(from) == to)
                .mapToInt(NetworkTie::strength)
                .findFirst()
                .orElse(-1);
    }

    private void filterBy(String party) {
        workspace.filterProperty().set(Filter.ALL.withParties(Set.of(Small.id(party))));
        background.work();
    }

    @Test
    void showsWhoTakesPartWithWhomTheMostActiveFirst() {
        assertThat(drawn()).containsExactlyInAnyOrder("semarang", "toyama", "bandung", "tokyo", "kyoto", "jica");
        assertThat(drawn().getFirst()).isEqualTo("semarang");
        assertThat(nodes().getFirst().records()).isEqualTo(3);
        assertThat(strength("toyama", "semarang")).isEqualTo(2);
        assertThat(strength("jica", "toyama")).isEqualTo(1);
        assertThat(strength("jica", "tokyo")).as("its seat").isZero();
        assertThat(strength("kyoto", "tokyo")).as("no tie").isNegative();
    }

    @Test
    void tellsCitiesAndOrganisationsApart() {
        Map<String, MarkerShape> shapes = new HashMap<>();
        nodes().forEach(node -> shapes.put(node.id().value(), node.shape()));
        assertThat(shapes)
                .containsEntry("toyama", MarkerShape.JAPANESE_CITY)
                .containsEntry("semarang", MarkerShape.CITY)
                .containsEntry("jica", MarkerShape.ORGANISATION);
    }

    @Test
    void organisationsCanBeLeftOutAndNobodyMoves() {
        Map<Id, Point2D> before = places();

        organisations.set(false);
        background.work();

        assertThat(drawn()).doesNotContain("jica").hasSize(5);
        assertThat(before).containsAllEntriesOf(places());
    }

    @Test
    void nobodyMovesWhenTheFilterChanges() {
        Map<Id, Point2D> before = places();

        filterBy("semarang");
        assertThat(drawn()).containsExactlyInAnyOrder("semarang", "toyama", "bandung", "jica");
        assertThat(before).containsAllEntriesOf(places());

        workspace.filterProperty().set(Filter.ALL);
        background.work();
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void nobodyMovesWhenTheLibraryChanges() {
        Map<Id, Point2D> before = places();
        List<LibraryRecord> records = new ArrayList<>(Small.records());
        records.add(Small.record("r6", RecordKind.EVENT, "kyoto", "bandung"));

        workspace.show(Small.index(records));
        background.work();

        assertThat(strength("kyoto", "bandung")).isEqualTo(1);
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void ofManyChangesInARowOnlyTheLastIsWorkedOut() {
        int before = background.done;
        for (String party : List.of("toyama", "semarang", "tokyo", "bandung")) {
            workspace.filterProperty().set(Filter.ALL.withParties(Set.of(Small.id(party))));
        }
        background.work();

        assertThat(background.done - before).isEqualTo(2);
        assertThat(drawn()).containsExactlyInAnyOrder("bandung", "semarang", "tokyo");
    }

    @Test
    void doesNothingWhileNobodyLooks() {
        model.look(false);
        int before = background.done;
        filterBy("tokyo");
        assertThat(background.done).isEqualTo(before);

        model.look(true);
        background.work();
        assertThat(drawn()).containsExactlyInAnyOrder("tokyo", "bandung");
    }

    @Test
    void sharesWhatIsPickedBothWays() {
        workspace.selectionProperty().set(Selection.ofParty(Small.id("bandung")));
        assertThat(model.pickedProperty().get().stream().mapToObj(i -> drawn().get(i)))
                .containsExactly("bandung");

        model.pick(Small.id("toyama"));
        model.toggle(Small.id("jica"));
        assertThat(workspace.selection().parties()).containsExactly(Small.id("toyama"), Small.id("jica"));

        model.clear();
        assertThat(workspace.selection().isEmpty()).isTrue();
        assertThat(model.pickedProperty().get().isEmpty()).isTrue();
    }

    @Test
    void showsTheNeighbourhoodOfWhatIsPickedToTwoSteps() {
        Map<Id, Point2D> before = places();
        model.pick(Small.id("toyama"));

        model.showAround(1);
        background.work();
        assertThat(drawn()).containsExactlyInAnyOrder("toyama", "semarang", "jica");

        model.showAround(2);
        background.work();
        assertThat(drawn()).containsExactlyInAnyOrder("toyama", "semarang", "jica", "bandung", "tokyo");
        assertThat(model.title()).contains("toyama");
        assertThat(before).containsAllEntriesOf(places());

        model.showAround(0);
        background.work();
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void aNeighbourhoodWhoseCentreHasGoneIsTheWholeNetworkAgain() {
        model.showAround(Small.id("jica"), 1);
        background.work();
        assertThat(drawn()).hasSize(4);

        workspace.show(Small.random(12, 30));
        background.work();

        assertThat(model.aroundProperty().get()).isNull();
        assertThat(drawn()).allMatch(id -> id.startsWith("c"));
    }

    @Test
    void saysHowManyAreNotDrawnAndDrawsWhoIsPickedInAnyCase() {
        workspace.show(Small.random(2500, 9000));
        background.work();
        assertThat(nodes()).hasSize(NetworkMaker.MOST_NODES);
        assertThat(model.noticeProperty().get()).containsPattern("[1-9][0-9]* more with fewer records are not drawn");

        Id weak = workspace.index().places().stream()
                .map(place -> place.id())
                .filter(id -> !drawn().contains(id.value()))
                .filter(id -> !workspace.index().recordsOf(id).isEmpty())
                .findFirst()
                .orElseThrow();
        workspace.selectionProperty().set(Selection.ofParty(weak));
        background.work();
        assertThat(drawn()).contains(weak.value()).hasSize(NetworkMaker.MOST_NODES + 1);
    }

    @Test
    void tellsAboutANode() {
        int semarang = model.sceneProperty().get().place(Small.id("semarang")).orElseThrow();

        NetworkCard card = model.card(semarang);

        assertThat(card.name()).isEqualTo("semarang");
        assertThat(card.sort()).contains("Indonesia");
        assertThat(card.records()).contains("3");
        assertThat(card.partners().getFirst()).isEqualTo("toyama (2)");
    }

    @Test
    void filtersByAParty() {
        model.filterBy(Small.id("jica"));
        background.work();

        assertThat(workspace.filterProperty().get())
                .isEqualTo(Filter.ALL.with(Dimension.PARTY, Set.of(Small.id("jica"))));
        assertThat(workspace.visibleProperty().get()).hasSize(1);
    }

    @Test
    void saysWhyThereIsNothingToSee() {
        assertThat(model.emptyProperty().get()).isEmpty();

        workspace.filterProperty().set(Filter.ALL.withKinds(Set.of(RecordKind.PUBLICATION)));
        background.work();
        assertThat(model.emptyProperty().get()).contains("No record meets the filters");

        workspace.filterProperty().set(Filter.ALL);
        workspace.show(Small.index(List.of()));
        background.work();
        assertThat(model.emptyProperty().get()).contains("no records yet");
    }

    @Test
    void speaksTheLanguageOfTheMoment() {
        workspace.messagesProperty().set(Messages.in(Language.JAPANESE));
        background.work();

        assertThat(model.description()).startsWith("ネットワーク");
    }
}
