package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.RecordDates;
import org.musubi.ui.common.Sheets;
import org.musubi.ui.common.Updating;
import org.musubi.ui.common.Workspace;

/// The timeline: density strip above, lanes below, a card about what is under the pointer, and the list of records
/// without a date.
public final class TimelineController implements Updating {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    /// Two years.
    private static final double DAYS_AROUND_TODAY = 731;

    private final TimelineViewModel model;
    private final Workspace workspace;
    private final StringProperty rulers;
    private final Sheets sheets;
    private final Function<Language, String> library;

    @FXML
    private BorderPane root;

    @FXML
    private StackPane densityHolder;

    @FXML
    private StackPane lanesHolder;

    @FXML
    private MenuButton lanesBy;

    @FXML
    private MenuButton more;

    @FXML
    private VBox card;

    @FXML
    private Label cardDate;

    @FXML
    private Label cardTitle;

    @FXML
    private Button undated;

    @FXML
    private Label empty;

    /// Takes on the style sheets' font, so that the canvas can draw with it.
    @FXML
    private Label fontSample;

    private final DensityView density;
    private final LanesView lanes;
    private @Nullable LibraryIndex named;

    /// @param rulers which rulers are shown, as it is remembered
    /// @param sheets puts it on paper
    /// @param library the library's name in a language
    public TimelineController(
            TimelineViewModel model,
            Workspace workspace,
            StringProperty rulers,
            Sheets sheets,
            Function<Language, String> library) {
        this.model = model;
        this.workspace = workspace;
        this.rulers = rulers;
        this.sheets = sheets;
        this.library = library;
        density = new DensityView(model.state(), model::brush);
        lanes = new LanesView(model);
        LanesInput.listen(lanes, new Doing());
        lanes.onInsetChange(this::align);
    }

    @Override
    public boolean isCurrent() {
        return !model.isBusy();
    }

    @FXML
    private void initialize() {
        density.setId("density");
        lanes.setId("lanes");
        densityHolder.getChildren().addFirst(density);
        lanesHolder.getChildren().addFirst(lanes);
        lanesBy.setOnShowing(_ -> chooseLanes());
        lanesBy.setTooltip(new Tooltip());
        undated.setTooltip(new Tooltip());
        more.setOnShowing(_ -> offer());
        model.stateProperty().subscribe(this::show);
        fontSample.fontProperty().addListener((_, _, _) -> speak());
        workspace.messagesProperty().addListener((_, _, _) -> speak());
        rulers.addListener((_, _, _) -> rule());
        speak();
    }

    private void show(TimelineViewModel.State state) {
        if (named != workspace.index()) {
            name();
        }
        density.show(state);
        lanes.show(state);
        int count = state.undated().size();
        boolean hidden = state.brushed() != null && count > 0;
        undated.setText(workspace.messages().text(hidden ? "timeline.undated.hidden" : "timeline.undated", count));
        undated.getTooltip()
                .setText(hidden ? workspace.messages().text("timeline.undated.why", count) : undated.getText());
        undated.pseudoClassStateChanged(HIDDEN, hidden);
        undated.setDisable(count == 0);
        empty.setVisible(state.snapshot().places().length == 0);
    }

    private void speak() {
        Messages messages = workspace.messages();
        name();
        rule();
        align();
        density.setAccessibleText(messages.text("timeline.density"));
        lanes.setAccessibleText(messages.text("timeline.lanes"));
        chooseLanes();
        offer();
        show(model.state());
    }

    /// What lies beside the lanes is as wide as their names.
    private void align() {
        density.setInset(lanes.inset());
        undated.setMaxWidth(lanes.inset());
    }

    private void name() {
        Messages messages = workspace.messages();
        named = workspace.index();
        lanes.speak(
                messages,
                new LaneNames(workspace.index(), messages)::of,
                count -> messages.text("timeline.count", count),
                new Font(fontSample.getFont().getName(), fontSample.getFont().getSize()));
    }

    private List<Ruler> shownRulers() {
        return Ruler.of(rulers.get(), workspace.messages().language());
    }

    private void rule() {
        lanes.show(shownRulers());
        offer();
    }

    private void chooseLanes() {
        TimelineMenu.lanes(lanesBy, workspace.messages(), model.by(), by -> {
            model.group(by);
            chooseLanes();
        });
        lanesBy.getTooltip().setText(lanesBy.getAccessibleText());
    }

    private void saveSvg(boolean many) {
        sheets.save(
                drawing(many), new Sheets.FileKind.Svg(), workspace.messages().language());
    }

    private void offer() {
        TimelineMenu.more(
                more,
                workspace.messages(),
                List.of(
                        new TimelineMenu.Command("timeline.fit-picked", this::fitPicked),
                        new TimelineMenu.Command("timeline.today", this::goToToday),
                        new TimelineMenu.Command("timeline.date", this::askForDate),
                        new TimelineMenu.Command("timeline.print", () -> sheets.preview(drawing(false))),
                        new TimelineMenu.Command("timeline.print-all", () -> sheets.preview(drawing(true))),
                        new TimelineMenu.Command("timeline.svg", () -> saveSvg(false)),
                        new TimelineMenu.Command("timeline.svg-all", () -> saveSvg(true))),
                shownRulers(),
                chosen -> rulers.set(Ruler.setting(chosen)));
    }

    /// The timeline as it is now; names are asked for here, as it is drawn in the background.
    private TimelineDrawing drawing(boolean many) {
        var names = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, library.apply(language));
        }
        String chosen = rulers.get();
        return new TimelineDrawing(
                workspace.index(),
                model.state().snapshot(),
                lanes.scale(),
                language -> Ruler.of(chosen, language),
                many,
                language -> names.getOrDefault(language, ""),
                LocalDate.now());
    }

    private void fitPicked() {
        model.picked().ifPresent(time -> lanes.fit(time.from(), time.to()));
    }

    private void goToToday() {
        long today = LocalDate.now().toEpochDay();
        lanes.approach(today, today + 1.0, DAYS_AROUND_TODAY);
    }

    private void askForDate() {
        Extent extent = model.state().extent();
        new GoToDate(workspace.messages(), extent, time -> {
                    lanes.seek(time.from(), time.to());
                    lanes.requestFocus();
                })
                .showAt(more);
    }

    private void showCard(@Nullable Mark mark, @Nullable BarMark bar, double x, double y) {
        card.setVisible(mark != null || bar != null);
        if (mark != null) {
            describe(mark.record());
        } else if (bar != null) {
            describe(bar.bar());
        } else {
            return;
        }
        card.applyCss();
        card.autosize();
        Bounds area = lanesHolder.getLayoutBounds();
        double left = Math.max(0, Math.min(x + 14, area.getWidth() - card.getWidth() - 4));
        double top = y + 16 + card.getHeight() > area.getHeight() ? y - card.getHeight() - 8 : y + 16;
        card.relocate(left, Math.max(0, top));
    }

    private void describe(LibraryRecord record) {
        cardDate.setText(workspace
                .messages()
                .text(
                        "timeline.card",
                        workspace.messages().of(record.kind()),
                        RecordDates.full(record, workspace.messages())));
        cardTitle.setText(record.title(workspace.messages().language().tag()));
    }

    private void describe(Bar bar) {
        Columns columns = model.state().layout().columns();
        Messages messages = workspace.messages();
        cardDate.setText(BarWords.headline(bar, messages));
        cardTitle.setText(
                model.by() == LaneBy.KIND
                        ? BarWords.titles(bar, columns, messages)
                        : BarWords.kinds(bar, columns, messages));
    }

    @FXML
    private void zoomIn() {
        lanes.zoom(1.5);
    }

    @FXML
    private void zoomOut() {
        lanes.zoom(1 / 1.5);
    }

    @FXML
    private void showAll() {
        lanes.look(null);
    }

    @FXML
    private void showUndated() {
        new RecordsPopOver("undated-list", model.state().undated(), workspace.messages(), model::open).showAt(undated);
    }

    /// What the lanes ask for.
    private final class Doing implements LanesInput.Actions {
        @Override
        public void open(Id record) {
            model.open(record);
        }

        @Override
        public void toggle(Id record) {
            model.toggle(record);
        }

        @Override
        public void mark(Set<Id> records) {
            model.mark(records);
        }

        @Override
        public void walk(int by) {
            model.walk(by);
        }

        @Override
        public void list(BarMark mark, double x, double y) {
            showCard(null, null, 0, 0);
            List<LibraryRecord> records =
                    BarWords.records(mark.bar(), model.state().layout().columns());
            var spot = lanes.localToScreen(x, y);
            new RecordsPopOver("bar-list", records, workspace.messages(), model::open)
                    .showAt(lanes, spot.getX(), spot.getY());
        }

        @Override
        public void hover(@Nullable Mark mark, @Nullable BarMark bar, double x, double y) {
            showCard(mark, bar, x, y);
        }

        @Override
        public void askForDate() {
            TimelineController.this.askForDate();
        }

        @Override
        public void goToToday() {
            TimelineController.this.goToToday();
        }

        @Override
        public void fitPicked() {
            TimelineController.this.fitPicked();
        }
    }
}
