package org.musubi.report;

import java.awt.GraphicsEnvironment;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.DialogTypeSelection;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;

/// Prints summaries. A printing system that takes PDF, as CUPS does, gets the file as it is; others get its pages
/// drawn.
///
/// Calls wait until the printing system has taken the job, and for the user while a dialog is open: not for the
/// window's thread.
public final class PdfPrinter {
    private static final DocFlavor PDF = DocFlavor.BYTE_ARRAY.PDF;

    /// In points; A4 has 842.
    private static final double LARGER_THAN_A4 = 900;

    /// The names of the printers of this machine.
    public List<String> printers() {
        return Arrays.stream(services()).map(PrintService::getName).toList();
    }

    /// Asks the user by the platform's own dialog which printer to use, how many copies, which pages.
    public PrintResult printWithDialog(SummaryDocument document) {
        if (GraphicsEnvironment.isHeadless() || services().length == 0) {
            return new PrintResult.NoPrinter();
        }
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            PrintRequestAttributeSet wishes = wishes(document, pdf);
            wishes.add(DialogTypeSelection.NATIVE);
            PrinterJob job = job(document, pdf);
            if (!job.printDialog(wishes)) {
                return new PrintResult.Cancelled();
            }
            return send(document, job, job.getPrintService(), wishes);
        } catch (IOException e) {
            return new PrintResult.Failed("", e);
        }
    }

    /// Prints without asking, on A4, or on A3 what is larger.
    ///
    /// @param printer its name as the printing system has it
    public PrintResult printTo(String printer, SummaryDocument document) {
        Optional<PrintService> service = Arrays.stream(services())
                .filter(s -> s.getName().equals(printer))
                .findFirst();
        if (service.isEmpty()) {
            return new PrintResult.UnknownPrinter(printer, printers());
        }
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            return send(document, job(document, pdf), service.get(), wishes(document, pdf));
        } catch (IOException e) {
            return new PrintResult.Failed(printer, e);
        }
    }

    private static PrintService[] services() {
        return PrintServiceLookup.lookupPrintServices(null, null);
    }

    private static PrintRequestAttributeSet wishes(SummaryDocument document, PDDocument pdf) {
        var wishes = new HashPrintRequestAttributeSet();
        wishes.add(new JobName(document.title(), null));
        wishes.add(isLarge(pdf.getPage(0).getMediaBox()) ? MediaSizeName.ISO_A3 : MediaSizeName.ISO_A4);
        return wishes;
    }

    private static boolean isLarge(PDRectangle page) {
        return Math.max(page.getWidth(), page.getHeight()) > LARGER_THAN_A4;
    }

    private static PrinterJob job(SummaryDocument document, PDDocument pdf) {
        PrinterJob job = PrinterJob.getPrinterJob();
        job.setJobName(document.title());
        job.setPageable(new PDFPageable(pdf, Orientation.AUTO));
        return job;
    }

    private static PrintResult send(
            SummaryDocument document, PrinterJob job, PrintService service, PrintRequestAttributeSet wishes) {
        try {
            if (service.isDocFlavorSupported(PDF)) {
                service.createPrintJob().print(new SimpleDoc(document.pdf(), PDF, null), wishes);
            } else {
                job.setPrintService(service);
                job.print(wishes);
            }
            return new PrintResult.Sent(service.getName());
        } catch (PrinterException | PrintException e) {
            return new PrintResult.Failed(service.getName(), e);
        }
    }
}
