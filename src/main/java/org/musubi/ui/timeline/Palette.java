package org.musubi.ui.timeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.musubi.model.RecordKind;
import org.musubi.ui.common.KindSymbol;

/// The style sheets' colours for drawing on a canvas: invisible swatches that the style sheets fill.
final class Palette extends Pane {
    /// What is drawn beside the kinds.
    enum Tone {
        TEXT,
        SECONDARY,
        LINE,
        BAND,
        BAR,
        ACCENT,
        GROUND
    }

    private final Map<RecordKind, KindSymbol> kinds = new EnumMap<>(RecordKind.class);
    private final Map<Tone, Region> tones = new EnumMap<>(Tone.class);

    /// @param changed runs when a colour has changed
    Palette(Runnable changed) {
        setVisible(false);
        setManaged(false);
        for (RecordKind kind : RecordKind.values()) {
            add(kinds, kind, new KindSymbol(kind), changed);
        }
        for (Tone tone : Tone.values()) {
            var swatch = new Region();
            swatch.getStyleClass().add("tone-" + tone.name().toLowerCase(java.util.Locale.ROOT));
            add(tones, tone, swatch, changed);
        }
    }

    private <K, R extends Region> void add(Map<K, R> map, K key, R swatch, Runnable changed) {
        swatch.backgroundProperty().addListener((_, _, _) -> changed.run());
        map.put(key, swatch);
        getChildren().add(swatch);
    }

    Color of(RecordKind kind) {
        return Objects.requireNonNull(kinds.get(kind)).paint() instanceof Color c ? c : Color.GRAY;
    }

    Color of(Tone tone) {
        Background background = Objects.requireNonNull(tones.get(tone)).getBackground();
        Paint paint = background == null || background.getFills().isEmpty()
                ? Color.GRAY
                : background.getFills().getFirst().getFill();
        return paint instanceof Color c ? c : Color.GRAY;
    }
}
