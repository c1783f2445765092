package org.musubi.ui.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.exchange.AtomicFile;
import org.musubi.report.PagePreview;
import org.musubi.report.PdfPrinter;
import org.musubi.report.PrintResult;
import org.musubi.report.SummaryDocument;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Running;
import org.musubi.task.Work;
import org.musubi.text.Language;
import org.musubi.text.Message;

/// What a print preview shows and does. Used on the JavaFX thread; the summary is made, drawn, saved and printed in the
/// background.
public final class PrintPreviewViewModel {
    private static final double ZOOM_STEP = 1.25;
    private static final double LEAST_ZOOM = 0.25;
    private static final double MOST_ZOOM = 4;

    /// A finished summary and the drawing of its pages.
    public record Opened(SummaryDocument document, PagePreview preview) {}

    private final Background background;
    private final PdfPrinter printer;
    private final Summary summary;

    private final ObjectProperty<Language> language;
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> status = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final BooleanProperty fitWidth = new SimpleBooleanProperty(true);
    private @Nullable Running running;

    /// @param language the one to begin with
    public PrintPreviewViewModel(Background background, PdfPrinter printer, Summary summary, Language language) {
        this.background = background;
        this.printer = printer;
        this.summary = summary;
        this.language = new SimpleObjectProperty<>(language);
        this.language.subscribe(this::make);
    }

    private void make(Language chosen) {
        start(
                progress -> {
                    SummaryDocument document = summary.in(chosen);
                    progress.check();
                    return new Opened(document, new PagePreview(document));
                },
                made -> {
                    close();
                    opened.set(made);
                    status.set(null);
                },
                "print.failed");
    }

    private <T> void start(Work<T> work, Consumer<T> done, String failure) {
        cancel();
        busy.set(true);
        status.set(null);
        running = background.start(work, new Outcome<T>() {
            @Override
            public void done(T result) {
                busy.set(false);
                done.accept(result);
            }

            @Override
            public void failed(Exception cause) {
                busy.set(false);
                status.set(Message.of(failure));
                System.getLogger(PrintPreviewViewModel.class.getName())
                        .log(System.Logger.Level.WARNING, "A summary failed", cause);
            }

            @Override
            public void cancelled() {
                busy.set(false);
                status.set(Message.of("print.cancelled"));
            }
        });
    }

    /// Ends what is under way.
    public void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /// Draws a page; the answer comes on the JavaFX thread, and not at all once another summary has been opened.
    ///
    /// @param page from 0
    /// @param width in pixels
    public void draw(int page, int width, Consumer<PagePreview.Page> answer) {
        Opened asked = opened.get();
        if (asked == null) {
            return;
        }
        background.start(_ -> asked.preview().draw(page, width), new Outcome<PagePreview.Page>() {
            @Override
            public void done(PagePreview.Page drawn) {
                if (opened.get() == asked) {
                    answer.accept(drawn);
                }
            }

            @Override
            public void failed(Exception cause) {
                if (opened.get() == asked) {
                    status.set(Message.of("print.failed"));
                }
            }
        });
    }

    /// Writes the PDF, all of it or nothing.
    public void save(Path target) {
        Opened now = opened.get();
        if (now != null) {
            start(
                    _ -> write(now.document(), target),
                    file -> status.set(Message.of("print.saved", file.toString())),
                    "print.save-failed");
        }
    }

    private static Path write(SummaryDocument document, Path target) throws IOException {
        AtomicFile.write(target, document::writeTo);
        return target;
    }

    /// Asks by the platform's dialog, and prints.
    public void print() {
        Opened now = opened.get();
        if (now != null) {
            start(_ -> printer.printWithDialog(now.document()), result -> status.set(told(result)), "print.failed");
        }
    }

    private static @Nullable Message told(PrintResult result) {
        return switch (result) {
            case PrintResult.Sent sent -> Message.of("print.sent", sent.printer());
            case PrintResult.Cancelled _ -> null;
            case PrintResult.NoPrinter _, PrintResult.UnknownPrinter _ -> Message.of("print.no-printer");
            case PrintResult.Failed _ -> Message.of("print.printer-failed");
        };
    }

    public void zoomIn() {
        zoomTo(zoom.get() * ZOOM_STEP);
    }

    public void zoomOut() {
        zoomTo(zoom.get() / ZOOM_STEP);
    }

    private void zoomTo(double value) {
        fitWidth.set(false);
        zoom.set(Math.clamp(value, LEAST_ZOOM, MOST_ZOOM));
    }

    /// Lets go of the pages; the last call.
    public void close() {
        Opened old = opened.get();
        if (old != null) {
            opened.set(null);
            old.preview().close();
        }
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// Null until a summary is made.
    public ReadOnlyObjectProperty<@Nullable Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// What was last done or went wrong; null if there is nothing to tell.
    public ReadOnlyObjectProperty<@Nullable Message> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// 1 is the size of the paper at 96 pixels to the inch; 0.25 to 4, or what fits.
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /// Whether the zoom follows the width of the window.
    public BooleanProperty fitWidthProperty() {
        return fitWidth;
    }
}
