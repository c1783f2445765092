package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// A text in several languages: one line, or a box, for each. That of the interface comes first; English and
/// Japanese are always there, others can be added.
public final class NamesField extends Field {
    private static final List<String> OTHERS =
            List.of("ja-Hira", "vi", "id", "ms", "th", "my", "km", "lo", "fil", "zh", "ko");

    private final VBox rows = new VBox(4);
    private final MenuButton add = new MenuButton();
    private final List<String> languages = new ArrayList<>();
    private Scope scope = new Scope();
    private boolean multiline;

    public NamesField() {
        rows.getStyleClass().add("names");
        add.getStyleClass().addAll("flat", "small", "add-language");
        body(rows, add);
    }

    public void bind(EditorContext context) {
        String own = context.messages().language().tag();
        languages.clear();
        languages.add(own);
        languages.add(own.equals("ja") ? "en" : "ja");
        context.form().under(getName() + ".").stream()
                .filter(language -> !languages.contains(language))
                .forEach(languages::add);
        build(context);
        context.scope().add(() -> scope.close());
        context.scope().add(context.form().onRebuild(() -> bindAgain(context)));
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> build(context));
    }

    private void bindAgain(EditorContext context) {
        context.form().under(getName() + ".").stream()
                .filter(language -> !languages.contains(language))
                .forEach(languages::add);
        build(context);
    }

    private void build(EditorContext context) {
        scope.close();
        scope = new Scope();
        EditorContext within = context.within(scope);
        rows.getChildren().clear();
        for (String language : languages) {
            TextInputControl text = multiline ? box() : new TextField();
            text.setId(getName() + "." + language);
            TextBinding.bind(text, getName() + "." + language, within);
            text.accessibleTextProperty().bind(labelProperty().concat(" · ").concat(nameOf(language, context)));
            if (language.equals(languages.getFirst())) {
                check(text, within);
                text.focusedProperty().addListener((_, _, focused) -> {
                    if (!focused) {
                        context.model().leave(getName());
                    }
                });
            }
            var tag = new Label(shortNameOf(language));
            tag.getStyleClass().add("language-tag");
            tag.setLabelFor(text);
            var row = new HBox(6, tag, text);
            row.setAlignment(multiline ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
            HBox.setHgrow(text, Priority.ALWAYS);
            rows.getChildren().add(row);
        }
        add.setText(context.messages().text("editor.language.add"));
        add.getItems()
                .setAll(OTHERS.stream()
                        .filter(language -> !languages.contains(language))
                        .map(language -> addItem(language, context))
                        .toList());
        boolean any = !add.getItems().isEmpty();
        add.setVisible(any);
        add.setManaged(any);
    }

    private MenuItem addItem(String language, EditorContext context) {
        var item = new MenuItem(nameOf(language, context));
        item.setOnAction(_ -> {
            languages.add(language);
            build(context);
            HBox row = (HBox) rows.getChildren().getLast();
            row.getChildren().getLast().requestFocus();
        });
        return item;
    }

    private static String nameOf(String language, EditorContext context) {
        Locale in = context.messages().language().locale();
        return language.equals("ja-Hira")
                ? context.messages().text("editor.language.kana")
                : Locale.forLanguageTag(language).getDisplayLanguage(in);
    }

    private static String shortNameOf(String language) {
        return language.equals("ja-Hira") ? "かな" : language.toUpperCase(Locale.ROOT);
    }

    /// A box that grows with its text. Tab leaves it.
    private static TextArea box() {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, new TabLeaves(area));
        var measure = new Text();
        measure.fontProperty().bind(area.fontProperty());
        measure.textProperty().bind(area.textProperty());
        measure.wrappingWidthProperty().bind(area.widthProperty().subtract(28));
        measure.layoutBoundsProperty()
                .addListener((_, _, bounds) -> area.setPrefHeight(Math.clamp(bounds.getHeight() + 24, 72, 280)));
        area.setMinHeight(Region.USE_PREF_SIZE);
        return area;
    }

    public boolean isMultiline() {
        return multiline;
    }

    /// @param lines whether texts have several lines
    public void setMultiline(boolean lines) {
        multiline = lines;
    }

    @Override
    public void focus() {
        HBox row = (HBox) rows.getChildren().getFirst();
        row.getChildren().getLast().requestFocus();
    }
}
