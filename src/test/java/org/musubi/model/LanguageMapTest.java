package org.musubi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageMapTest {
    private static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("zh-Hant", "海防");
        texts.put("ja", "ハイフォン");
        texts.put("vi", "Hải Phòng");
        texts.put("en", "Haiphong");
        texts.put("af", "Haiphong");
        return texts;
    }

    @Test
    void englishComesFirstThenJapaneseThenByTag() {
        assertThat(LanguageMap.of(texts()).keySet()).containsExactly("en", "ja", "af", "vi", "zh-Hant");
    }

    @Test
    void itIsLikeAnyOtherMap() {
        Map<String, String> map = LanguageMap.of(texts());

        assertThat(map).isEqualTo(texts()).hasSameHashCodeAs(texts()).hasSize(5);
        assertThat(texts()).isEqualTo(map);
        assertThat(map.get("vi")).isEqualTo("Hải Phòng");
        assertThat(map.get("th")).isNull();
        assertThat(map.containsKey("ja")).isTrue();
        assertThat(map.containsKey("th")).isFalse();
        assertThat(LanguageMap.of(map)).isSameAs(map);
        assertThat(LanguageMap.of(Map.of())).isEmpty();
    }

    @Test
    void nobodyChangesIt() {
        Map<String, String> map = LanguageMap.of(texts());

        assertThatThrownBy(() -> map.put("en", "x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.remove("en")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.entrySet().iterator().next().setValue("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nothingInItIsBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> LanguageMap.of(Map.of("en", " ")));
        assertThatIllegalArgumentException().isThrownBy(() -> LanguageMap.of(Map.of("", "x")));
    }
}
