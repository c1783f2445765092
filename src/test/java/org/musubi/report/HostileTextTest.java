package org.musubi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.Citation;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.RecordKind;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class HostileTextTest {
    private static SummaryDocument summaryOf(String text) throws SummaryException {
        return summaryOf(text, text);
    }

    private static SummaryDocument summaryOf(String title, String text) throws SummaryException {
        var source = new Source(new Id("s"), text, text, null, "en", text, null);
        var record = new LibraryRecord(
                new Id("r"),
                RecordKind.EVENT,
                text,
                Names.of("en", title),
                null,
                text,
                false,
                List.of(),
                null,
                List.of(text),
                null,
                Names.of("en", text),
                List.of(),
                List.of(new Citation(source.id(), text, text, text, true)));
        var index =
                LibraryIndex.of(new LibraryContent(List.of(), List.of(), List.of(), List.of(record), List.of(source)));
        return new Summaries(index, Messages.in(Language.ENGLISH), MapImage.NONE, LocalDate.of(2026, 11, 23), text)
                .record(record.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script>",
                "a & b < c > d \"e\" 'f' &lt; &#65;",
                "]]> <!-- --> <?php ?>",
                "{0} {1,choice} ${x} #{y} %s",
                "data-text=\"title\""
            })
    void markupIsOnlyText(String text) throws Exception {
        assertThat(PdfText.all(summaryOf(text))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "مدينة طوكيو",
                "עיר",
                "Cities 🏙️👩‍👩‍👧 tied",
                "\u0000\u0007\uD800 half \uFFFF",
                "\u202Eright to left\u202C",
                "e\u0301\u0302\u0303\u0304",
                "\u200B\u200D\uFEFF.",
                "𠮷野家"
            })
    void whatCannotBeSetDoesNoHarm(String text) throws Exception {
        SummaryDocument document = summaryOf(text);

        assertThat(document.pages()).isEqualTo(1);
        assertThat(document.fileName()).endsWith(".pdf");
    }

    @Test
    void longTextsRunOverPages() throws Exception {
        SummaryDocument document = summaryOf("word ".repeat(2_000).strip(), "text");

        assertThat(document.pages()).isGreaterThan(1);
        assertThat(document.fileName()).hasSizeLessThan(90);
    }

    @Test
    void aWordLongerThanALineIsBroken() throws Exception {
        String text = PdfText.all(summaryOf("x".repeat(10_000), "text")).replaceAll("[^x]", "");

        assertThat(text.length()).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void nothingIsFetched() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort();
            summaryOf("<img src=\"" + address + "/a.png\"/>");
            var page = Template.load("list.html");
            var messages = Messages.in(Language.ENGLISH);
            var frame = Frame.of("t", "l", LocalDate.EPOCH, messages);
            var filled = page.fill(new ListView(frame, "t", "", List.of(), List.of(), List.of()), messages);
            var image = filled.createElement("img");
            image.setAttribute("src", address + "/b.png");
            filled.getElementsByTagName("body").item(0).appendChild(image);
            var sheet = filled.createElement("link");
            sheet.setAttribute("rel", "stylesheet");
            sheet.setAttribute("href", address + "/c.css");
            filled.getElementsByTagName("head").item(0).appendChild(sheet);
            SummaryDocument document = new PdfEngine().render(filled, "t", "t.pdf", LocalDate.EPOCH, LocatorMap.NONE);

            assertThat(document.pages()).isEqualTo(1);
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
