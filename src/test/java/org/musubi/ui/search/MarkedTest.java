package org.musubi.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.musubi.query.search.Question;

class MarkedTest {
    private static Marked marked(String text, String search) {
        return Marked.of(text, Question.of(search).orElseThrow());
    }

    private static String firstMark(Marked marked) {
        return marked.text()
                .substring(
                        marked.marks().getFirst().from(),
                        marked.marks().getFirst().to());
    }

    @Test
    void aLongTextBeginsALittleBeforeItsFirstMark() {
        String text = "word ".repeat(30) + "Haiphong and others";
        Marked cut = marked(text, "hai").fromMark();
        assertThat(cut.text()).startsWith("…").endsWith("Haiphong and others").hasSizeLessThan(60);
        assertThat(firstMark(cut)).isEqualTo("Hai");
    }

    @Test
    void aCutNeverPartsACharacter() {
        Marked cut = marked("𠮷".repeat(60) + "川崎", "川崎").fromMark();
        assertThat(cut.text().codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        assertThat(firstMark(cut)).isEqualTo("川崎");
    }

    @Test
    void aShortTextStaysWhole() {
        assertThat(marked("Port of Hai Phong", "hai").fromMark().text()).isEqualTo("Port of Hai Phong");
        assertThat(marked("one\ntwo", "two").text()).isEqualTo("one two");
    }
}
