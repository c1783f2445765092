package org.musubi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.musubi.query.Filter;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class PagePreviewTest {
    @Test
    void pagesAreDrawnAsWideAsAsked() {
        SummaryDocument list = new Summaries(
                        ReferenceLibrary.INDEX,
                        Messages.in(Language.ENGLISH),
                        MapImage.NONE,
                        LocalDate.of(2026, 11, 23),
                        "Reference library")
                .list(Filter.ALL, ListGrouping.KIND);

        try (var preview = new PagePreview(list)) {
            PagePreview.Page page = preview.draw(preview.pages() - 1, 600);

            assertThat(preview.pages()).isEqualTo(list.pages());
            assertThat(page.width()).isBetween(599, 601);
            assertThat(page.width() / (double) page.height()).isBetween(0.70, 0.71);
            assertThat(preview.shape(0)).isBetween(0.70, 0.71);
            assertThat(page.argb()).hasSize(page.width() * page.height());
            assertThat(Arrays.stream(page.argb()).allMatch(p -> p >>> 24 == 0xFF))
                    .isTrue();
            assertThat(Arrays.stream(page.argb()).distinct().count()).isGreaterThan(10);
        }
    }
}
