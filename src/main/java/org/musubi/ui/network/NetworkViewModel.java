package org.musubi.ui.network;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.map.NetworkNode;
import org.musubi.map.NetworkScene;
import org.musubi.model.Id;
import org.musubi.query.Dimension;
import org.musubi.query.LibraryIndex;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Running;
import org.musubi.text.Messages;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

/// Decides what the network shows and what its gestures do. Does nothing while the network is not looked at. Used on
/// the JavaFX thread.
public final class NetworkViewModel {
    private static final Logger LOG = System.getLogger(NetworkViewModel.class.getName());

    private final Workspace workspace;
    private final Background background;
    private final BooleanProperty organisations;
    private final ReadOnlyObjectWrapper<NetworkScene> scene = new ReadOnlyObjectWrapper<>(NetworkScene.EMPTY);
    private final ReadOnlyObjectWrapper<BitSet> picked = new ReadOnlyObjectWrapper<>(new BitSet());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper layingOut = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ObjectProperty<@Nullable Neighbourhood> around = new SimpleObjectProperty<>();
    private Positions positions = Positions.NONE;
    private @Nullable LibraryIndex placed;
    private NetworkMaker.@Nullable Made made;
    private @Nullable Running layout;
    private boolean looked;
    private boolean busy;
    private boolean revealing;
    private boolean stale = true;

    /// @param background tells outcomes on the JavaFX thread
    /// @param organisations whether organisations are shown beside cities
    public NetworkViewModel(Workspace workspace, Background background, BooleanProperty organisations) {
        this.workspace = workspace;
        this.background = background;
        this.organisations = organisations;
        workspace.indexProperty().addListener((_, _, _) -> refresh());
        workspace.visibleProperty().addListener((_, _, _) -> refresh());
        workspace.messagesProperty().addListener((_, _, _) -> refresh());
        workspace.selectionProperty().addListener((_, _, _) -> pickedElsewhere());
        organisations.addListener((_, _, _) -> refresh());
        around.addListener((_, _, _) -> refresh());
    }

    /// Says whether anybody looks at the network.
    public void look(boolean now) {
        looked = now;
        if (now && stale) {
            refresh();
        }
    }

    private void refresh() {
        stale = true;
        if (looked && !busy) {
            next();
        } else if (!looked) {
            // Nobody looks: a library that is no longer open is not to be kept for that.
            placed = null;
        }
    }

    private void next() {
        stale = false;
        forgetCentre();
        if (placed == workspace.index()) {
            make();
        } else {
            place(workspace.index());
        }
    }

    /// The centre of the neighbourhood may have gone from the library.
    private void forgetCentre() {
        Neighbourhood now = around.get();
        if (now != null && workspace.index().party(now.centre()).isEmpty()) {
            busy = true;
            around.set(null);
            busy = false;
            stale = false;
        }
    }

    /// Finds places for the parties of a library, unless most have theirs: those stay.
    private void place(LibraryIndex index) {
        busy = true;
        progress.set(0);
        Positions before = positions;
        layout = background.start(
                watch -> {
                    if (NetworkMaker.serves(before, index)) {
                        return before;
                    }
                    watch.report(0, 1);
                    return NetworkMaker.layOut(index, watch);
                },
                new Outcome<Positions>() {
                    @Override
                    public void done(Positions found) {
                        positions = found;
                        placed = index;
                        finished();
                    }

                    @Override
                    public void failed(Exception failure) {
                        LOG.log(Level.WARNING, "The network could not be laid out", failure);
                        placed = index;
                        finished();
                    }

                    @Override
                    public void cancelled() {
                        placed = index;
                        finished();
                    }

                    @Override
                    public void progressed(long done, long total) {
                        layingOut.set(busy);
                        progress.set((double) done / total);
                    }
                });
    }

    private void finished() {
        layingOut.set(false);
        layout = null;
        busy = false;
        if (looked) {
            next();
        } else {
            stale = true;
        }
    }

    /// Is content with what the layout has found so far.
    public void stopLayout() {
        if (layout != null) {
            layout.cancel();
        }
    }

    private void make() {
        busy = true;
        Positions known = positions;
        var wanted = new NetworkMaker.Wanted(
                workspace.index(),
                workspace.visibleProperty().get(),
                organisations.get(),
                around.get(),
                always(),
                workspace.messages().language().tag());
        background.start(_ -> NetworkMaker.make(wanted, known), new Outcome<NetworkMaker.Made>() {
            @Override
            public void done(NetworkMaker.Made result) {
                busy = false;
                positions = result.positions();
                show(result);
                if (stale && looked) {
                    next();
                }
            }

            @Override
            public void failed(Exception failure) {
                LOG.log(Level.WARNING, "The network could not be counted", failure);
                busy = false;
                if (stale && looked) {
                    next();
                }
            }
        });
    }

    private Set<Id> always() {
        var always = new LinkedHashSet<>(workspace.selection().parties());
        Neighbourhood now = around.get();
        if (now != null) {
            always.add(now.centre());
        }
        return always;
    }

    private void show(NetworkMaker.Made result) {
        made = result;
        // What is picked goes by the numbers of a scene, so never by those of another one.
        picked.set(new BitSet());
        scene.set(result.scene());
        picked.set(places(result.scene()));
        Messages messages = workspace.messages();
        notice.set(Stream.of(
                        count("network.notice.nodes", result.hidden()),
                        count("network.notice.ties", result.hiddenTies()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n")));
        empty.set(!result.scene().nodes().isEmpty() ? "" : messages.text(whyEmpty()));
    }

    private String whyEmpty() {
        if (workspace.index().records().isEmpty()) {
            return "network.empty.library";
        }
        return workspace.visibleProperty().get().isEmpty() ? "network.empty.filter" : "network.empty.parties";
    }

    private String count(String key, int number) {
        return number == 0 ? "" : workspace.messages().text(key, number);
    }

    private BitSet places(NetworkScene drawn) {
        var places = new BitSet();
        Set<Id> parties = workspace.selection().parties();
        for (int node = 0; !parties.isEmpty() && node < drawn.nodes().size(); node++) {
            places.set(node, parties.contains(drawn.nodes().get(node).id()));
        }
        return places;
    }

    /// Someone weak who is picked in another view is shown too.
    private void pickedElsewhere() {
        BitSet now = places(scene.get());
        revealing = true;
        picked.set(now);
        revealing = false;
        NetworkMaker.Made last = made;
        if (last != null
                && last.hidden() > 0
                && now.cardinality() < workspace.selection().parties().size()) {
            refresh();
        }
    }

    /// Whether what is picked changes because someone picked it, and not because other nodes are drawn.
    boolean isRevealing() {
        return revealing;
    }

    /// Whether something is being worked out.
    boolean isBusy() {
        return busy;
    }

    public ReadOnlyObjectProperty<NetworkScene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /// The places of what is picked among the nodes of the scene.
    public ReadOnlyObjectProperty<BitSet> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /// What is not drawn, in words; empty if all is.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Why there is nothing to see, and what to do; empty if there is something.
    public ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// Whether places are being found for a library.
    public ReadOnlyBooleanProperty layingOutProperty() {
        return layingOut.getReadOnlyProperty();
    }

    /// How far that has come, 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public BooleanProperty organisationsProperty() {
        return organisations;
    }

    /// The part of the network that is shown; null for all of it.
    ObjectProperty<@Nullable Neighbourhood> aroundProperty() {
        return around;
    }

    public ReadOnlyObjectProperty<Messages> messagesProperty() {
        return workspace.messagesProperty();
    }

    /// The party whose neighbourhood can be shown: the one that is shown already, or the last one picked.
    Optional<Id> centre() {
        List<Id> parties = new ArrayList<>(workspace.selection().parties());
        for (Id party : parties.reversed()) {
            if (scene.get().place(party).isPresent()) {
                return Optional.of(party);
            }
        }
        Neighbourhood now = around.get();
        return now == null ? Optional.empty() : Optional.of(now.centre());
    }

    /// Shows only what is near the party that is picked.
    ///
    /// @param steps 0 to show all
    void showAround(int steps) {
        around.set(
                steps == 0
                        ? null
                        : centre().map(id -> new Neighbourhood(id, steps)).orElse(around.get()));
    }

    void showAround(Id party, int steps) {
        around.set(new Neighbourhood(party, steps));
    }

    /// What the network shows, in a few words.
    String title() {
        Neighbourhood now = around.get();
        return now == null ? "" : workspace.messages().text("network.around." + now.steps(), name(now.centre()));
    }

    String name(Id party) {
        return workspace
                .index()
                .party(party)
                .map(p -> p.name(workspace.messages().language().tag()))
                .orElse("");
    }

    /// Picks a party alone.
    void pick(Id party) {
        workspace.selectionProperty().set(Selection.ofParty(party));
    }

    /// Adds a party to what is picked, or takes it away.
    void toggle(Id party) {
        workspace.selectionProperty().set(workspace.selection().toggle(party));
    }

    /// Picks these and no others.
    void pickAll(Collection<Id> parties) {
        workspace.selectionProperty().set(new Selection(new LinkedHashSet<>(parties), null));
    }

    /// Picks nothing.
    void clear() {
        workspace.selectionProperty().set(Selection.NONE);
    }

    boolean isAnythingPicked() {
        return !workspace.selection().isEmpty();
    }

    /// Leaves only the records that a party takes part in.
    void filterBy(Id party) {
        workspace.filterProperty().set(workspace.filterProperty().get().with(Dimension.PARTY, Set.of(party)));
    }

    /// What to tell of a node.
    NetworkCard card(int node) {
        return NetworkCard.of(scene.get(), node, workspace.index(), workspace.messages());
    }

    /// What the network is, for those who cannot see it.
    String description() {
        NetworkScene now = scene.get();
        return workspace
                .messages()
                .text("network.description", now.nodes().size(), now.ties().size());
    }

    /// What the button for "all of it" brings into view: what is picked with its neighbours, or everything.
    List<NetworkNode> fitting() {
        NetworkScene now = scene.get();
        BitSet some = picked.get();
        return some.isEmpty()
                ? now.nodes()
                : now.withNeighbours(some).stream().mapToObj(now.nodes()::get).toList();
    }
}
