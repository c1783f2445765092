package org.musubi.ui.years;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.musubi.text.Messages;
import org.musubi.ui.common.Updating;

/// The bar below the map that plays the years.
public final class YearsController implements Updating {
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// How often it is asked whether it is time for the next year.
    private static final Duration TICK = Duration.millis(40);

    /// Narrower than this, only what has to be there is.
    private static final double ROOM_FOR_ALL = 560;

    private final YearsViewModel model;
    private final Runnable hide;
    private final Timeline clock;
    private final YearsTrack track;
    private final Tooltip why = new Tooltip();
    private boolean narrow;

    @FXML
    private HBox root;

    @FXML
    private Button earlier;

    @FXML
    private Button play;

    @FXML
    private Button later;

    @FXML
    private Button stop;

    @FXML
    private Tooltip playTip;

    /// Unseen, like the longest count: they keep the place of what is longer than what is said just now.
    @FXML
    private Label widest;

    @FXML
    private Label year;

    @FXML
    private Label longest;

    @FXML
    private Label count;

    @FXML
    private StackPane counts;

    @FXML
    private StackPane trackHolder;

    @FXML
    private MenuButton how;

    /// @param hide puts the bar away
    public YearsController(YearsViewModel model, Runnable hide) {
        this.model = model;
        this.hide = hide;
        clock = new Timeline(new KeyFrame(TICK, _ -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        track = new YearsTrack(model::moveTo, model::step);
    }

    @FXML
    private void initialize() {
        track.setId("track");
        trackHolder.getChildren().add(track);
        how.setOnShowing(_ -> offer());
        how.setTooltip(new Tooltip());
        year.setTooltip(why);
        count.setTooltip(why);
        // Before its buttons, which would go from one to the next with the arrow keys.
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInBar);
        fold(true);
        root.widthProperty().addListener((_, _, width) -> {
            if (narrow != width.doubleValue() < ROOM_FOR_ALL) {
                fold(!narrow);
            }
        });
        model.stateProperty().addListener((_, _, state) -> show(state));
        model.workspace().messagesProperty().addListener((_, _, _) -> show(model.state()));
    }

    /// Takes keys for playing that are pressed there and not used otherwise, while the bar is shown: space plays and
    /// pauses, comma and full stop step.
    public void listen(Node around) {
        around.addEventHandler(KeyEvent.KEY_PRESSED, this::keyAround);
    }

    /// Begins to follow the workspace, or rests.
    public void setShown(boolean shown) {
        if (shown) {
            model.open();
        } else {
            model.close();
        }
    }

    /// Brings the keyboard to it.
    public void focus() {
        play.requestFocus();
    }

    @Override
    public boolean isCurrent() {
        return model.isCurrent();
    }

    private void show(YearsViewModel.State state) {
        Messages messages = model.workspace().messages();
        if (state.playing()) {
            clock.play();
        } else {
            clock.stop();
        }
        earlier.setDisable(!state.canStep(-1));
        later.setDisable(!state.canStep(1));
        play.setDisable(state.isEmpty());
        play.pseudoClassStateChanged(PLAYING, state.playing());
        play.setAccessibleText(messages.text(state.playing() ? "years.pause" : "years.play"));
        playTip.setText(messages.text(state.playing() ? "years.pause.tip" : "years.play.tip"));
        stop.setDisable(!state.moved());
        say(state, messages);
        how.setText(YearsMenu.shortName(state.window(), messages));
        how.setAccessibleText(messages.text("years.how", YearsMenu.name(state.window(), messages)));
        how.getTooltip().setText(how.getAccessibleText());
        // What the years are that can be played is counted in a moment: until then the track stays as it is.
        if (state.spread() != null) {
            track.show(state.frames(), state.period());
        }
        track.setAccessibleText(messages.text("years.track", year.getText()));
    }

    private void say(YearsViewModel.State state, Messages messages) {
        var words = new YearWords(messages);
        boolean fiscal = state.choice().fiscal();
        Spread spread = state.spread();
        Frames frames = state.frames();
        year.setText(
                state.isEmpty() && state.period() == null
                        ? messages.text("years.none")
                        : words.of(state.period(), fiscal, narrow));
        int hidden = spread == null || state.period() == null ? 0 : spread.undated();
        count.setText(count(state.shown(), hidden, messages));
        why.setText(hidden > 0 ? messages.text("years.undated.why", hidden) : count.getText());
        if (spread != null) {
            widest.setText(frames == null ? "" : words.of(frames.ending(), fiscal, narrow));
            longest.setText(count(spread.dated(), spread.undated(), messages));
        }
    }

    private static String count(int shown, int undated, Messages messages) {
        return undated == 0
                ? messages.text("years.count", shown)
                : messages.text("years.count.undated", shown, undated);
    }

    private void fold(boolean isNarrow) {
        narrow = isNarrow;
        root.pseudoClassStateChanged(NARROW, narrow);
        for (Region part : new Region[] {stop, counts}) {
            part.setVisible(!narrow);
            part.setManaged(!narrow);
        }
        show(model.state());
    }

    private void offer() {
        how.getItems().setAll(YearsMenu.items(model));
    }

    private void keyInBar(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case HOME -> model.leap(-1);
            case END -> model.leap(1);
            case ESCAPE -> {
                known = model.state().moved();
                model.stop();
            }
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void keyAround(KeyEvent event) {
        if (!model.isOpen()
                || event.getTarget() instanceof TextInputControl
                || event.isShortcutDown()
                || event.isAltDown()
                || event.isShiftDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case SPACE -> model.playOrPause();
            case COMMA -> model.step(-1);
            case PERIOD -> model.step(1);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    @FXML
    private void stepBack() {
        model.step(-1);
    }

    @FXML
    private void playOrPause() {
        model.playOrPause();
    }

    @FXML
    private void stepForward() {
        model.step(1);
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void hide() {
        hide.run();
    }
}
