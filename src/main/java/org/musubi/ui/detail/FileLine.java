package org.musubi.ui.detail;

import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.musubi.model.Attachment;
import org.musubi.text.Messages;

/// An attached file: its name opens it, a menu has the rest.
final class FileLine extends HBox {
    private static final double KILO = 1000;

    FileLine(Page.File line, Consumer<Page.Target> follow, ObservableBooleanValue readOnly, Messages messages) {
        super(8);
        Attachment file = line.attachment();
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("entry", "file");
        var symbol = new Region();
        symbol.getStyleClass().addAll("icon", "icon-file");
        var name = new Hyperlink(file.name());
        name.setWrapText(true);
        name.setMnemonicParsing(false);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setOnAction(_ -> follow.accept(new Page.OpenFile(file)));
        HBox.setHgrow(name, Priority.ALWAYS);
        var size = new Label(size(file.bytes(), messages));
        size.getStyleClass().add("entry-note");
        size.setMinWidth(Region.USE_PREF_SIZE);
        MenuItem open = item("detail.attachment.open", new Page.OpenFile(file), follow, messages);
        MenuItem save = item("detail.attachment.save", new Page.SaveFile(file), follow, messages);
        MenuItem remove = item("detail.attachment.remove", new Page.Detach(line.entry(), file), follow, messages);
        remove.disableProperty().bind(readOnly);
        var more = new MenuButton("", null, open, save, remove);
        more.getStyleClass().addAll("small", "flat");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setAccessibleText(messages.text("detail.attachment.more", file.name()));
        getChildren().setAll(symbol, name, size, more);
    }

    private static MenuItem item(String key, Page.Target target, Consumer<Page.Target> follow, Messages messages) {
        var item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> follow.accept(target));
        return item;
    }

    /// In bytes, kB or MB of a thousand, as the limit is counted.
    static String size(long bytes, Messages messages) {
        if (bytes < KILO) {
            return messages.text("size.bytes", bytes);
        }
        return bytes < KILO * KILO
                ? messages.text("size.kilobytes", Math.round(bytes / KILO))
                : messages.text("size.megabytes", bytes / (KILO * KILO));
    }
}
