package org.musubi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptRunsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Toyama City | L:Toyama City",
                "en | 富山市 (Toyama) | J:富山市, L: (Toyama)",
                "en | the “Paris Agreement” | L:the “Paris Agreement”",
                "en | “富山”の日 – and | J:“富山”の日, L: – and",
                "ja | 富山市とIGESの“協定”… | J:富山市とIGESの“協定”…",
                "ja | ハイフォン（Hải Phòng） | J:ハイフォン（, L:Hải Phòng, J:）",
                "ja | Växjö市 | J:Växjö市",
                "zh | 大连市 | C:大连市",
                "zh-Hant | 臺北 | C:臺北",
                "vi | Cần Thơ | L:Cần Thơ"
            })
    void eachWordIsSetInOneFace(String language, String text, String expected) {
        String runs = ScriptRuns.of(text, language).stream()
                .map(r -> r.face().name().charAt(0) + ":" + r.text())
                .collect(Collectors.joining(", "));

        assertThat(runs).isEqualTo(expected);
    }

    @Property
    void theRunsAreTheText(@ForAll String text) {
        for (String language : new String[] {"en", "ja", "zh", "th"}) {
            assertThat(ScriptRuns.of(text, language).stream()
                            .map(ScriptRuns.Run::text)
                            .collect(Collectors.joining()))
                    .isEqualTo(text);
        }
    }
}
