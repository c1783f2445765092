package org.musubi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Names haiPhong = new Names(Map.of("vi", "Hải Phòng", "ja", "ハイフォン", "en", "Hai Phong"));

    @Test
    void languagesComeInOneOrderWhateverTheOrderOfTheInput() {
        assertThat(haiPhong.byLanguage().keySet()).containsExactly("en", "ja", "vi");
    }

    @Test
    void aMissingLanguageFallsBackToOneThatIsThereAndIsNotMadeUp() {
        assertThat(haiPhong.in("ja")).isEqualTo("ハイフォン");
        assertThat(haiPhong.in("ko")).isEqualTo("Hai Phong");
        assertThat(haiPhong.exactly("ko")).isEmpty();
        assertThat(Names.of("lo", "ວຽງຈັນ").in("en")).isEqualTo("ວຽງຈັນ");
        assertThat(Names.NONE.in("en")).isEmpty();
    }

    @Test
    void blankTextsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Names.of("en", "  "));
    }
}
