package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;
import org.musubi.service.LibraryService;
import org.musubi.text.Language;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Sources, attachments and citations in the window.
@SuppressWarnings("NullAway.Init") // JUnit calls openWindow first.
class SourcesWindowTest extends OnWindow {
    private static final Id RECORD = Reference.record("Pilot Training Workshop").id();
    private static final Id REPORT = new Id("report");

    private LibraryService service;

    SourcesWindowTest() {
        super(1000, 1000);
    }

    /// A second source that gives another date.
    @Override
    void fill() {
        super.fill();
        service = Objects.requireNonNull(window.composition.session().service());
        service.change("step.import", "", step -> {
            step.put(new Source(
                    REPORT,
                    "都市間連携事業 平成29年度報告書",
                    "環境省",
                    Edtf.parse("2018-03"),
                    "ja",
                    "https://example.org/report",
                    null));
            LibraryRecord record = (LibraryRecord) step.find(RECORD).orElseThrow();
            var citations = new ArrayList<>(record.citations());
            citations.add(new Citation(REPORT, "12ページ", "2017年12月に開催した", "date", "2017-12", false));
            step.put(new LibraryRecord(
                    record.id(),
                    record.kind(),
                    record.type(),
                    record.titles(),
                    record.date(),
                    record.dateText(),
                    record.fiscalYear(),
                    record.parties(),
                    record.participants(),
                    record.themes(),
                    record.status(),
                    record.summary(),
                    record.relations(),
                    citations));
        });
        show();
        onScreen(() -> workspace.selectionProperty().set(Selection.NONE.open(RECORD)));
    }

    /// Shows the library as it is now.
    private void show() {
        LibraryIndex index = LibraryIndex.of(service.content());
        onScreen(() -> workspace.show(index));
    }

    private static void click(FxRobot robot, String text) {
        Labeled control = robot.lookup((Labeled l) -> text.equals(l.getText()) && l.isVisible())
                .queryAs(Labeled.class);
        reveal(robot, control);
        robot.clickOn(control);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void reveal(FxRobot robot, Labeled control) {
        onScreen(() -> {
            ScrollPane pane = robot.lookup(".detail .scroll-pane").queryAs(ScrollPane.class);
            double top = pane.getContent()
                    .sceneToLocal(control.localToScene(control.getBoundsInLocal()))
                    .getMinY();
            double room = pane.getContent().getBoundsInLocal().getHeight()
                    - pane.getViewportBounds().getHeight();
            // As a hand does: from then on the page does not hold the place it was opened at.
            pane.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, true, false, false, false));
            pane.setVvalue(room <= 0 ? 0 : Math.clamp((top - 60) / room, 0, 1));
        });
    }

    private boolean isIdle() {
        return window.composition.notices().messageProperty().get().length() > 0;
    }

    @Test
    void anotherSourcesDateIsTakenOverWithAClickAndUndone(FxRobot robot) {
        reveal(robot, robot.lookup(".chosen-mark").queryAs(Labeled.class));
        window.picture("sources-disagree");
        assertThat(robot.lookup(".chosen-mark").queryAs(Labeled.class).getText())
                .isEqualTo("✓ Shown in the record");

        click(robot, "Use this");
        Window.until(this::isIdle);
        show();

        assertThat(workspace.index().record(RECORD).orElseThrow().date()).hasToString("2017-12");
        assertThat(robot.lookup(".statement-value")
                        .<Labeled>queryAll()
                        .iterator()
                        .next()
                        .getText())
                .isEqualTo("December 2017");
        service.undo();
        show();
        assertThat(workspace.index().record(RECORD).orElseThrow().date()).hasToString("2017-11-27/2017-12-01");
    }

    @Test
    void aFileIsAttachedAndOpenedAndTheSourceHasAPage(FxRobot robot) throws IOException {
        window.answer = Files.writeString(folder.resolve("報告書 report 2018.pdf"), "%PDF-1.7");

        click(robot, "Attach files…");
        Window.until(this::isIdle);
        show();
        onScreen(() -> window.settings.theme().set(Theme.DARK));
        onScreen(() -> window.settings.language().set(Language.JAPANESE));
        reveal(robot, robot.lookup(".chosen-mark").queryAs(Labeled.class));
        window.picture("sources-attachment");
        click(robot, "報告書 report 2018.pdf");
        Window.until(() -> !window.viewed.isEmpty());
        assertThat(window.viewed.getFirst()).startsWith("file:").endsWith(".pdf");

        onScreen(() -> workspace.selectionProperty().set(workspace.selection().openSource(REPORT)));
        window.picture("sources-page");
        assertThat(robot.lookup(".page-title").queryAs(Labeled.class).getText()).startsWith("都市間連携事業");
    }

    @Test
    void aCitationIsCopiedInTheFormatChosenInTheMenu() {
        fire("BibTeX");
        fire("Copy citation");

        assertThat(window.copied).hasSize(2).allMatch(text -> text.startsWith("@misc{"));
    }

    @Test
    void recordsWithoutASourceAreListed(FxRobot robot) {
        service.change("step.import", "", step -> step.put(org.musubi.Samples.event("bare", "Event without a source")));
        show();

        fire("Records without a source");

        assertThat(workspace.visibleProperty().get())
                .extracting(LibraryRecord::id)
                .containsExactly(new Id("bare"));
        assertThat(robot.lookup(".chip").queryAs(Labeled.class).getText()).isEqualTo("Without a source");
        window.picture("sources-without");
        fire("Records without a source");
        assertThat(workspace.filterProperty().get().isEmpty()).isTrue();
    }

    private void fire(String text) {
        MenuBar bar = (MenuBar) window.stage.getScene().lookup("#menuBar");
        MenuItem item = all(bar.getMenus())
                .filter(i -> text.equals(String.valueOf(i.getText()).replace("_", "")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu entry " + text));
        onScreen(item::fire);
        Platform.requestNextPulse();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Stream<MenuItem> all(List<? extends MenuItem> items) {
        return items.stream()
                .flatMap(i -> i instanceof javafx.scene.control.Menu menu ? all(menu.getItems()) : Stream.of(i));
    }
}
