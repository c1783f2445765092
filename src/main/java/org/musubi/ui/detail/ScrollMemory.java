package org.musubi.ui.detail;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.Selection;

/// How far down each page was read: whoever comes back to it finds it there, as in a web browser.
final class ScrollMemory {
    private static final int LIMIT = 100;

    private final Map<Selection, Double> places = new LinkedHashMap<>();
    private @Nullable Selection here;

    /// Notes where the page is that goes.
    void leave(ScrollPane scroll) {
        if (here != null) {
            places.remove(here);
            places.put(here, scroll.getVvalue());
            if (places.size() > LIMIT) {
                places.remove(places.keySet().iterator().next());
            }
        }
        here = null;
    }

    /// Brings the page that comes, already filled, to where it was.
    void enter(Selection page, ScrollPane scroll) {
        here = page;
        Double place = places.get(page);
        if (place == null) {
            scroll.setVvalue(0);
        } else {
            // Only a page that is laid out has a place to go to.
            scroll.applyCss();
            scroll.layout();
            scroll.setVvalue(place);
        }
    }
}
