package org.musubi.ui.print;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.musubi.report.PagePreview;

/// Pages below each other. Only those in sight are drawn and kept, so that a long list takes no more memory
/// than a short one.
final class PagesView extends ScrollPane {
    private static final double GAP = 16;
    /// Width of A4 in pixels of 1/96 inch.
    private static final double PAPER = 210 / 25.4 * 96;

    private final PrintPreviewViewModel model;
    private final VBox sheets = new VBox(GAP);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(0);

    /// @param model asked to draw pages
    PagesView(PrintPreviewViewModel model) {
        this.model = model;
        getStyleClass().add("pages");
        sheets.setAlignment(Pos.TOP_CENTER);
        sheets.setPadding(new Insets(GAP));
        setContent(sheets);
        setFitToWidth(true);
        setPannable(true);
        model.openedProperty().subscribe(_ -> fill());
        model.zoomProperty().subscribe(_ -> resizeSheets());
        model.fitWidthProperty().subscribe(_ -> fit());
        viewportBoundsProperty().subscribe(_ -> {
            fit();
            look();
        });
        vvalueProperty().subscribe(_ -> look());
    }

    /// The page in the middle of the view, counted from 1; 0 if there is none.
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    private void fill() {
        sheets.getChildren().clear();
        PrintPreviewViewModel.Opened opened = model.openedProperty().get();
        if (opened != null) {
            for (int page = 0; page < opened.document().pages(); page++) {
                sheets.getChildren().add(new Sheet(page, opened.preview().shape(page)));
            }
        }
        setVvalue(0);
        resizeSheets();
    }

    private void fit() {
        if (model.fitWidthProperty().get() && getViewportBounds().getWidth() > 0) {
            model.zoomProperty().set(Math.max(0.2, (getViewportBounds().getWidth() - 2 * GAP) / PAPER));
        }
    }

    private void resizeSheets() {
        sheets.getChildren()
                .forEach(node ->
                        ((Sheet) node).resizeTo(PAPER * model.zoomProperty().get()));
        look();
    }

    /// Draws what is in sight or next to it, lets go of the rest. Reckons with the sizes that the sheets are to
    /// have, for they may not be laid out yet.
    private void look() {
        double view = getViewportBounds().getHeight();
        double height = GAP;
        for (Node node : sheets.getChildren()) {
            height += ((Sheet) node).getPrefHeight() + GAP;
        }
        double top = getVvalue() * Math.max(0, height - view);
        double y = GAP;
        int middle = 0;
        for (Node node : sheets.getChildren()) {
            Sheet sheet = (Sheet) node;
            double bottom = y + sheet.getPrefHeight();
            if (middle == 0 || y <= top + view / 2) {
                middle = sheet.page + 1;
            }
            sheet.show(y < top + 1.5 * view && bottom > top - view / 2);
            y = bottom + GAP;
        }
        current.set(middle);
    }

    /// One page, white until it is drawn.
    private final class Sheet extends StackPane {
        private final int page;
        private final double shape;
        private final ImageView image = new ImageView();
        private int drawnWidth;

        Sheet(int page, double shape) {
            this.page = page;
            this.shape = shape;
            getStyleClass().add("sheet");
            image.setPreserveRatio(true);
            image.setSmooth(true);
            getChildren().add(image);
        }

        void resizeTo(double width) {
            setMinSize(width, width / shape);
            setPrefSize(width, width / shape);
            setMaxSize(width, width / shape);
            image.setFitWidth(width);
        }

        void show(boolean near) {
            double scale = getScene() == null || getScene().getWindow() == null
                    ? 1
                    : getScene().getWindow().getOutputScaleX();
            int width = near ? (int) Math.round(getPrefWidth() * scale) : 0;
            if (width == drawnWidth) {
                return;
            }
            drawnWidth = width;
            if (near) {
                Consumer<PagePreview.Page> answer = drawn -> {
                    if (drawnWidth == width) {
                        image.setImage(new WritableImage(new PixelBuffer<>(
                                drawn.width(),
                                drawn.height(),
                                IntBuffer.wrap(drawn.argb()),
                                PixelFormat.getIntArgbPreInstance())));
                    }
                };
                model.draw(page, width, answer);
            } else {
                image.setImage(null);
            }
        }
    }
}
