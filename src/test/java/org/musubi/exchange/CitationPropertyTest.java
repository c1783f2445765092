package org.musubi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfPropertyTest;
import org.musubi.model.Source;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import tools.jackson.databind.JsonNode;

class CitationPropertyTest {
    private static final CitationWriter WRITER =
            new CitationWriter(_ -> Optional.empty(), Messages.in(Language.ENGLISH));

    @Provide
    Arbitrary<Source> sources() {
        Arbitrary<String> text = text();
        Arbitrary<@Nullable Edtf> date = EdtfPropertyTest.edtfs().injectNull(0.1);
        return Combinators.combine(
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(3),
                        text,
                        text.injectNull(0.2),
                        date,
                        text.injectNull(0.2),
                        text.injectNull(0.2))
                .as((id, title, publisher, published, language, url) ->
                        ReferenceLists.source(id, title, publisher, published, language, url, null));
    }

    /// What formats trip over, next to what people write.
    private static Arbitrary<String> text() {
        Arbitrary<String> piece = Arbitraries.of(
                "{",
                "}",
                "{}",
                "\\",
                "\\}",
                "\"",
                "'",
                "%",
                "#",
                "$",
                "&",
                "_",
                "~",
                "^",
                "@misc{x,",
                ",",
                "=",
                "\n",
                "\r\n",
                "\t",
                "\u0000",
                "\u2028",
                "ER  - ",
                "TY  - ",
                "</b>",
                "{0}",
                "Hải Phòng",
                "富山市",
                "とやま",
                "😀",
                "e\u0301",
                "Report",
                " ",
                "2017");
        return piece.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces))
                .filter(text -> !Reference.oneLine(text).isEmpty());
    }

    @Property(tries = 500)
    void bibTexIsReadBackAsItWas(@ForAll("sources") Source source) {
        Map<String, String> entry = ReferenceLists.bibTex(WRITER.sources(List.of(source), CitationFormat.BIBTEX))
                .getFirst();

        assertThat(ReferenceLists.printed(String.valueOf(entry.get("title"))))
                .isEqualTo(Reference.oneLine(source.title()));
        if (source.publisher() != null) {
            assertThat(ReferenceLists.printed("{" + entry.get("publisher") + "}"))
                    .isEqualTo(Reference.oneLine(source.publisher()));
        }
        assertThat(entry.get("date"))
                .isEqualTo(source.date() == null ? null : source.date().toString());
    }

    @Property(tries = 500)
    void risIsReadBackAsItWas(@ForAll("sources") Source source) {
        Map<String, List<String>> entry = ReferenceLists.ris(WRITER.sources(List.of(source), CitationFormat.RIS))
                .getFirst();

        assertThat(entry.get("TI")).containsExactly(Reference.oneLine(source.title()));
        assertThat(entry.get("PB"))
                .isEqualTo(source.publisher() == null ? null : List.of(Reference.oneLine(source.publisher())));
        assertThat(entry.get("UR")).isEqualTo(source.url() == null ? null : List.of(Reference.oneLine(source.url())));
    }

    @Property(tries = 500)
    void cslJsonIsReadBackAsItWas(@ForAll("sources") Source source) {
        JsonNode item = ReferenceLists.cslJson(WRITER.sources(List.of(source), CitationFormat.CSL_JSON))
                .getFirst();

        assertThat(item.get("title").asString()).isEqualTo(Reference.oneLine(source.title()));
        assertThat(item.path("issued").isMissingNode()).isEqualTo(source.date() == null);
    }

    @Property(tries = 500)
    void noFormatNamesAMonthOrDayThatIsNotKnown(@ForAll("sources") Source source) {
        Edtf date = source.date();
        boolean month = date != null && date.toString().matches("\\d{4}-(0\\d|1[0-2]).*|[^/]*/\\d{4}-(0\\d|1[0-2]).*");
        boolean day = date != null && date.toString().matches("\\d{4}-\\d\\d-\\d\\d.*|[^/]*/\\d{4}-\\d\\d-\\d\\d.*");
        Map<String, String> bibTex = ReferenceLists.bibTex(WRITER.sources(List.of(source), CitationFormat.BIBTEX))
                .getFirst();
        JsonNode parts = ReferenceLists.cslJson(WRITER.sources(List.of(source), CitationFormat.CSL_JSON))
                .getFirst()
                .path("issued")
                .path("date-parts");

        assertThat(!bibTex.containsKey("month") || month).isTrue();
        assertThat(!bibTex.containsKey("day") || day).isTrue();
        parts.forEach(one -> {
            assertThat(one.size() < 2 || month).isTrue();
            assertThat(one.size() < 3 || day).isTrue();
        });
    }

    @Property(tries = 200)
    void keysAreUniqueAndPlain(@ForAll @Size(max = 12) List<@From("sources") Source> sources) {
        var keys = ReferenceLists.bibTex(WRITER.sources(sources, CitationFormat.BIBTEX)).stream()
                .map(entry -> String.valueOf(entry.get("key")))
                .toList();

        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z0-9-]+"));
        assertThat(keys).hasSameSizeAs(List.copyOf(new LinkedHashSet<>(sources)));
    }
}
