package org.musubi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.musubi.query.Filter;
import org.musubi.text.Language;
import org.musubi.text.Messages;

class PdfPrinterTest {
    private final PdfPrinter printer = new PdfPrinter();
    private final Summaries summaries = new Summaries(
            ReferenceLibrary.INDEX,
            Messages.in(Language.JAPANESE),
            MapImage.NONE,
            LocalDate.of(2026, 11, 23),
            "参照ライブラリ");

    @Test
    void aPrinterThatIsNotThereIsNamedWithThoseThatAre() {
        PrintResult result = printer.printTo("no-such-printer", summaries.list(Filter.ALL, ListGrouping.YEAR));

        assertThat(result).isEqualTo(new PrintResult.UnknownPrinter("no-such-printer", printer.printers()));
    }

    @Test
    void withoutADisplayNobodyIsAsked() {
        PrintResult result = printer.printWithDialog(summaries.list(Filter.ALL, ListGrouping.YEAR));

        assertThat(result).isInstanceOf(PrintResult.NoPrinter.class);
    }

    /// Run by `.ci/print-check.sh`, which then looks at what came out of the queue.
    @Test
    @EnabledIfSystemProperty(named = "musubi.printer", matches = ".+")
    void aQueueTakesTheWorkshop() throws Exception {
        String queue = System.getProperty("musubi.printer");
        SummaryDocument workshop = summaries.record(
                ReferenceLibrary.record("Pilot Training Workshop: Climate").id());

        assertThat(printer.printTo(queue, workshop)).isEqualTo(new PrintResult.Sent(queue));
    }
}
