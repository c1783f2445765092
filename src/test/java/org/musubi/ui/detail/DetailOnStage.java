package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.musubi.map.BaseMapTileRetriever;
import org.musubi.model.Id;
import org.musubi.query.LibraryIndex;
import org.musubi.store.Commit;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Editing;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Navigation;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.TidyActions;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;
import org.musubi.ui.history.EntryHistoryController;
import org.musubi.ui.history.EntryHistoryViewModel;
import org.testfx.util.WaitForAsyncUtils;

/// The detail pane on a stage of its own, for tests with a robot.
@SuppressWarnings("NullAway.Init") // shown first
final class DetailOnStage {
    final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    final Navigation navigation = new Navigation(workspace);
    final List<String> copied = new ArrayList<>();
    private final ExecutorService painting = Executors.newSingleThreadExecutor();
    private StackPane root;

    /// On the JavaFX thread.
    void show(Stage stage, LibraryIndex library) {
        workspace.show(library);
        var notices = new Notices();
        var settings = new Settings(Map.of(), Language.ENGLISH);
        var model = new DetailViewModel(workspace, navigation, copied::add, notices, _ -> {}, new AskedFor(), settings);
        Executor window = Platform::runLater;
        var insets = new InsetPictures(BaseMapTileRetriever.installed()::insets, painting, window);
        var views = new Views[1];
        views[0] = new Views(
                workspace.messagesProperty(),
                Map.of(
                        DetailController.class,
                        () -> new DetailController(model, () -> {}, new NoEditing(), new NoTidying(), views[0], insets),
                        EntryHistoryController.class,
                        () -> new EntryHistoryController(new EntryHistoryViewModel(
                                workspace,
                                new SimpleObjectProperty<@Nullable Commit>(),
                                () -> null,
                                new SameThread(),
                                notices))));
        root = new StackPane(views[0].load(FxmlView.DETAIL));
        root.getStyleClass().add("root");
        stage.setScene(new Scene(root, 380, 640));
        stage.show();
    }

    private static final class NoEditing implements Editing {
        @Override
        public void create(String kind, Map<String, String> initial) {
            throw new AssertionError("nothing is to be made");
        }

        @Override
        public void edit(Id entry) {
            throw new AssertionError("nothing is to be edited");
        }
    }

    private static final class NoTidying implements TidyActions {
        @Override
        public void deleteSelected() {
            throw new AssertionError("nothing is to be deleted");
        }

        @Override
        public void delete(Set<Id> entries) {
            throw new AssertionError("nothing is to be deleted");
        }

        @Override
        public void check() {
            throw new AssertionError("nothing is to be checked");
        }

        @Override
        public void duplicates() {
            throw new AssertionError("nothing is to be compared");
        }
    }

    void close() {
        painting.shutdown();
    }

    StackPane root() {
        return root;
    }

    ScrollPane scroll() {
        return (ScrollPane) found(root, "#scroll");
    }

    Button button(String id) {
        return (Button) found(root, "#" + id);
    }

    private static Node found(Node in, String selector) {
        return Objects.requireNonNull(in.lookup(selector), selector);
    }

    /// Picks something, and waits until it is laid out.
    void select(Selection selection) {
        onWindow(() -> {
            workspace.selectionProperty().set(selection);
            layOut();
        });
    }

    void layOut() {
        root.applyCss();
        root.layout();
    }

    static void onWindow(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(15_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    15,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("still waiting", e);
        }
    }

    String title() {
        return ((Labeled) found(root, ".page-title")).getText();
    }

    /// The headings of the page's sections, from the top.
    List<String> headings() {
        return root.lookupAll(".section-heading").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    /// The section of this heading.
    SectionView section(String heading) {
        return root.lookupAll(".section").stream()
                .filter(SectionView.class::isInstance)
                .map(SectionView.class::cast)
                .filter(section -> section.lookupAll(".section-heading").stream()
                        .anyMatch(node -> ((Labeled) node).getText().equals(heading)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + heading + " in " + headings()));
    }

    /// The texts of the links that are shown below a node.
    static List<String> links(Node in) {
        return in.lookupAll(".hyperlink").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    /// Follows the link of this text below a node, as a click does.
    void follow(Node in, String text) {
        onWindow(() -> {
            in.lookupAll(".hyperlink").stream()
                    .map(Hyperlink.class::cast)
                    .filter(link -> link.getText().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + text + " in " + links(in)))
                    .fire();
            layOut();
        });
    }
}
