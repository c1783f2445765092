package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.musubi.ui.common.KindSymbol;

/// Draws a page.
final class PageView {
    private final LineView lines;
    private final Folds folds;

    PageView(LineView lines, Folds folds) {
        this.lines = lines;
        this.folds = folds;
    }

    List<Node> draw(Page page) {
        var nodes = new ArrayList<Node>();
        nodes.add(header(page));
        List<Boolean> open = folds.of(page);
        for (int i = 0; i < page.sections().size(); i++) {
            Page.Section section = page.sections().get(i);
            if (!section.lines().isEmpty()) {
                nodes.add(new SectionView(
                        section,
                        open.get(i),
                        lines::draw,
                        lines.follow(),
                        now -> folds.choose(section.key(), now),
                        lines.messages()));
            }
        }
        return nodes;
    }

    private static Node header(Page page) {
        Label overline = LineView.label(page.overline(), "overline");
        if (page.kind() != null) {
            overline.setGraphic(new KindSymbol(page.kind()));
        }
        var header = new VBox(4, overline, LineView.label(page.title(), "page-title"));
        if (!page.subtitle().isEmpty()) {
            header.getChildren().add(LineView.label(page.subtitle(), "page-subtitle"));
        }
        return header;
    }
}
