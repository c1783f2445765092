package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.map.MapLook;
import org.musubi.map.OverlayStyle;
import org.testfx.api.FxToolkit;

class CountryNoteTest {
    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource(MapLook.class)
    void theSignHasTheEdgeOfTheMap(MapLook look) {
        OverlayStyle style = OverlayStyle.of(look);
        var note = new CountryNote();

        note.dress(style);

        var edge = ((Region) note.getGraphic()).getBorder().getStrokes().getFirst();
        assertThat(edge.getWidths().getTop()).isEqualTo(style.countryEdge().width());
    }
}
