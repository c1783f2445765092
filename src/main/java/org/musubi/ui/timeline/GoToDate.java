package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.musubi.model.Edtf;
import org.musubi.text.DateFormatter;
import org.musubi.text.DateInput;
import org.musubi.text.DateInputException;
import org.musubi.text.KnownDate;
import org.musubi.text.Messages;

/// Asks for a date as people type it, says how it is understood, and goes there on Enter.
final class GoToDate {
    private final Messages messages;
    private final Extent extent;
    private final TextField field = new TextField();
    private final Label understood = new Label();
    private final PopOver popOver = new PopOver();
    private boolean pressed;

    /// @param extent the years that there are to see
    /// @param go told the first day and the day after the last one
    GoToDate(Messages messages, Extent extent, Consumer<TimeScale> go) {
        this.messages = messages;
        this.extent = extent;
        field.setId("go-to-date");
        field.setPromptText(messages.text("timeline.date.prompt"));
        field.setAccessibleText(messages.text("timeline.date.title"));
        field.textProperty().addListener((_, _, typed) -> explain(typed));
        // The key that opened this is still to be typed, and must not end up in the field.
        field.addEventFilter(KeyEvent.KEY_PRESSED, _ -> pressed = true);
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!pressed) {
                event.consume();
            }
        });
        field.setOnAction(_ -> stretch(field.getText()).ifPresent(found -> {
            popOver.hide();
            go.accept(found);
        }));
        understood.getStyleClass().add("secondary");
        understood.setWrapText(true);
        understood.setMaxWidth(260);
        var title = new Label(messages.text("timeline.date.title"));
        title.setLabelFor(field);
        var content = new VBox(8, title, field, understood);
        content.getStyleClass().add("popover-content");
        content.setPrefWidth(290);
        popOver.setContentNode(content);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        explain("");
    }

    void showAt(Node owner) {
        popOver.show(owner);
        field.requestFocus();
    }

    private void explain(String typed) {
        if (typed.isBlank()) {
            understood.setText(messages.text("timeline.date.hint"));
            return;
        }
        try {
            KnownDate date = DateInput.parse(typed);
            understood.setText(stretch(date.date())
                    .map(time -> said(date, time))
                    .orElseGet(() -> messages.text("timeline.date.nowhere")));
        } catch (DateInputException e) {
            understood.setText(new DateFormatter(messages).explain(e));
        }
    }

    private String said(KnownDate date, TimeScale time) {
        String said = new DateFormatter(messages).format(date);
        boolean outside = time.to() <= extent.from() || time.from() >= extent.to();
        return outside ? messages.text("timeline.date.outside", said) : said;
    }

    /// The time that a text means; empty if it means none.
    static Optional<TimeScale> stretch(String typed) {
        try {
            return stretch(DateInput.parse(typed).date());
        } catch (DateInputException e) {
            return Optional.empty();
        }
    }

    /// Of what is open or unknown at one end, the end that is known.
    private static Optional<TimeScale> stretch(Edtf date) {
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        if (first == null) {
            first = date.end() == null ? null : date.end().earliest();
        }
        if (last == null) {
            last = date.start() == null ? null : date.start().latest();
        }
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new TimeScale(first.toEpochDay(), last.toEpochDay() + 1.0, 1));
    }
}
