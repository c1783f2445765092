package org.musubi.ui.editor;

import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.musubi.text.DateFormatter;
import org.musubi.text.DateInput;
import org.musubi.text.DateInputException;
import org.musubi.text.KnownDate;

/// A date as people type it, with what was understood under it: in words, and in EDTF as it is kept.
public final class DateField extends Field {
    private final TextField text = new TextField();
    private final Label understood = new Label();
    private final CheckBox fiscal = new CheckBox();
    private boolean withFiscalYear;

    public DateField() {
        understood.getStyleClass().add("understood");
        understood.setWrapText(true);
        understood.setMinHeight(Region.USE_PREF_SIZE);
        understood.managedProperty().bind(understood.visibleProperty());
        fiscal.managedProperty().bind(fiscal.visibleProperty());
        fiscal.setVisible(false);
        body(text, understood, fiscal);
        labels(text);
    }

    public void bind(EditorContext context) {
        text.setId(getName());
        TextBinding.bind(text, getName(), context);
        if (withFiscalYear) {
            text.textProperty().addListener((_, _, typed) -> recogniseFiscalYear(typed, context));
            fiscal.setOnAction(_ -> context.model().type("fiscal", String.valueOf(fiscal.isSelected())));
        }
        check(text, context);
        Runnable explain = () -> explain(context);
        context.scope().add(context.form().onChange(explain));
        context.scope().add(context.form().onRebuild(explain));
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> explain(context));
        explain(context);
    }

    /// Whoever types FY2013 or 平成25年度 counts fiscal years, and who types another date after it does not.
    private void recogniseFiscalYear(String typed, EditorContext context) {
        if (!typed.strip().equals(context.form().get(getName()))) {
            return;
        }
        try {
            context.form()
                    .set(Map.of("fiscal", String.valueOf(DateInput.parse(typed).fiscalYear())));
        } catch (DateInputException e) {
            context.form().set(Map.of("fiscal", ""));
        }
    }

    private void explain(EditorContext context) {
        String typed = context.form().get(getName());
        String tick = withFiscalYear ? context.form().get("fiscal") : "";
        try {
            KnownDate date = DateInput.parse(typed);
            boolean counts = DateTexts.isFiscal(tick, date);
            String words = new DateFormatter(context.messages()).format(date.date(), counts);
            understood.setText(context.messages()
                    .text("editor.date.understood", words, date.date().toString()));
            understood.setVisible(true);
            fiscal.setText(context.messages().text("editor.date.fiscal"));
            fiscal.setSelected(counts);
            fiscal.setVisible(withFiscalYear && (counts || date.fiscalYear()));
        } catch (DateInputException e) {
            understood.setVisible(false);
            fiscal.setVisible(false);
        }
    }

    /// Whether the form keeps beside the date that it counts Japanese fiscal years, under `fiscal`.
    public boolean isWithFiscalYear() {
        return withFiscalYear;
    }

    public void setWithFiscalYear(boolean kept) {
        withFiscalYear = kept;
    }

    /// What is shown while the field is empty.
    public StringProperty promptTextProperty() {
        return text.promptTextProperty();
    }

    public String getPromptText() {
        return text.getPromptText();
    }

    /// @param prompt shown while the field is empty
    public void setPromptText(String prompt) {
        text.setPromptText(prompt);
    }

    @Override
    public void focus() {
        text.requestFocus();
    }
}
