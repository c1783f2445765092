package org.musubi.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.musubi.query.search.Span;

/// One line of text with some parts of it in bold and underlined; what has no room ends in an ellipsis.
final class MarkedLabel extends Region {
    private static final double TOO_NARROW = 8;

    private List<Label> parts = List.of();

    MarkedLabel(String styleClass) {
        getStyleClass().addAll("marked-text", styleClass);
    }

    void show(Marked text) {
        var labels = new ArrayList<Label>();
        int from = 0;
        for (Span mark : text.marks()) {
            add(text.text().substring(from, mark.from()), false, labels);
            add(text.text().substring(mark.from(), mark.to()), true, labels);
            from = mark.to();
        }
        add(text.text().substring(from), false, labels);
        parts = List.copyOf(labels);
        getChildren().setAll(labels);
    }

    private static void add(String text, boolean marked, List<Label> labels) {
        if (!text.isEmpty()) {
            var label = new Label(text);
            if (marked) {
                label.getStyleClass().add("mark");
            }
            labels.add(label);
        }
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (Label part : parts) {
            double room = getWidth() - x;
            double width = Math.min(Math.ceil(part.prefWidth(-1)), room);
            part.setVisible(width > TOO_NARROW || width >= part.prefWidth(-1));
            part.resizeRelocate(x, 0, Math.max(0, width), getHeight());
            x += width;
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return parts.stream().mapToDouble(part -> Math.ceil(part.prefWidth(-1))).sum();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return parts.stream().mapToDouble(part -> part.prefHeight(-1)).max().orElse(0);
    }
}
