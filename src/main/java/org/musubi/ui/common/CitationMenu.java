package org.musubi.ui.common;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.musubi.exchange.CitationFormat;
import org.musubi.text.Messages;

/// The formats in which citations can be copied, as entries of a menu; the one used last is marked.
public final class CitationMenu {
    private CitationMenu() {}

    public static List<MenuItem> items(Citing citing, Messages messages) {
        return Arrays.stream(CitationFormat.values())
                .map(format -> item(format, citing, messages))
                .toList();
    }

    private static MenuItem item(CitationFormat format, Citing citing, Messages messages) {
        var item = new RadioMenuItem(messages.text("citation.format." + format.code()));
        item.setMnemonicParsing(false);
        item.setSelected(format == citing.lastFormat());
        item.setOnAction(_ -> citing.copy(format));
        return item;
    }
}
