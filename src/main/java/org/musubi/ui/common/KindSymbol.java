package org.musubi.ui.common;

import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import org.musubi.model.RecordKind;

/// A kind of record as a small shape in its colour. Beside its name or a record's title it is decoration only.
public final class KindSymbol extends Region {
    private @Nullable RecordKind kind;

    public KindSymbol() {
        getStyleClass().add("kind-symbol");
        setMouseTransparent(true);
    }

    public KindSymbol(RecordKind kind) {
        this();
        show(kind);
    }

    public void show(RecordKind shown) {
        if (shown == kind) {
            return;
        }
        if (kind != null) {
            getStyleClass().remove("kind-" + kind.code());
        }
        kind = shown;
        getStyleClass().add("kind-" + shown.code());
        var outline = new SVGPath();
        outline.setContent(KindShape.path(shown));
        setShape(outline);
    }

    /// The colour that the style sheets give it now; a middle grey before they are applied.
    public Paint paint() {
        Background background = getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.GRAY
                : background.getFills().getFirst().getFill();
    }
}
