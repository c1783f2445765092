package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextMeasureTest {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final TextMeasure measure = new TextMeasure(LabelFonts.shipped(), CONTEXT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toyama",
                "Ho Chi Minh City",
                "Hải Phòng",
                "富山市",
                "イスカンダル開発地域",
                "ガ・パ",
                "AVATAR fi ffl",
                "Växjö ヴェクショー",
                "กรุงเทพ",
                "ရန်ကုန်",
                "서울",
                "か\u3099"
            })
    void whatIsAddedUpIsAsLargeAsWhatIsLaidOut(String text) {
        for (LabelFace face : new LabelFace[] {LabelFace.MARKER, LabelFace.PICKED, LabelFace.SECOND}) {
            TextLayout laidOut = LabelFonts.shipped().layout(text, face, CONTEXT);
            TextMeasure.Size size = measure.of(text, face);

            assertThat(size.advance()).isCloseTo(laidOut.getAdvance(), within(0.05));
            assertThat(size.height()).isCloseTo(laidOut.getAscent() + laidOut.getDescent(), within(0.05));
        }
    }
}
