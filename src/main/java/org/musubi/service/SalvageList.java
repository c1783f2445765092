package org.musubi.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.exchange.AtomicFile;
import org.musubi.store.SalvageLoss;
import org.musubi.store.SalvageReport;
import org.musubi.text.Messages;

/// What became of a damaged library, in words.
public record SalvageList(SalvageReport report, Messages messages) {
    /// How many entries were saved, and how much is not as it was.
    public String summary() {
        return messages.text(
                "salvage.summary", report.entries(), report.losses().size());
    }

    /// A line for each loss, the worst first.
    public List<String> lines() {
        return report.losses().stream().map(this::line).toList();
    }

    private String line(SalvageLoss loss) {
        String where =
                loss.title().isEmpty() ? loss.where() : messages.text("salvage.entry", loss.title(), loss.where());
        return messages.text("salvage.loss." + loss.what().code(), where, loss.detail())
                .replaceAll("\\R", " ");
    }

    /// Writes it down as a text file.
    public void writeTo(Path file) throws IOException {
        String text = Stream.concat(
                        Stream.of(
                                messages.text("salvage.from", report.from().toString()),
                                messages.text("salvage.to", report.to().toString()),
                                summary(),
                                ""),
                        lines().stream())
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
