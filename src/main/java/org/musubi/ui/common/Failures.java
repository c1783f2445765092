package org.musubi.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.exchange.ExchangeException;
import org.musubi.service.AttachmentException;
import org.musubi.store.LibraryException;
import org.musubi.text.Messages;

/// What went wrong, in plain words. Details are for the log.
public final class Failures {
    private static final int PROBLEMS_SHOWN = 5;

    private Failures() {}

    public static String text(Throwable failure, Messages messages) {
        return switch (failure) {
            case LibraryException e -> messages.text(e.message());
            case AttachmentException e -> messages.text(e.message());
            case ExchangeException e -> refused(e, messages);
            case UncheckedIOException e ->
                text(Objects.requireNonNullElseGet(e.getCause(), IOException::new), messages);
            case NoSuchFileException e -> messages.text("failure.no-file", e.getFile());
            case AccessDeniedException e -> messages.text("failure.denied", e.getFile());
            case FileSystemException e -> messages.text("failure.file", String.valueOf(e.getFile()));
            case IOException _ -> messages.text("failure.io");
            default -> messages.text("failure.unexpected");
        };
    }

    private static String refused(ExchangeException e, Messages messages) {
        Stream<String> problems = e.problems().stream().limit(PROBLEMS_SHOWN).map(p -> "• " + p.text(messages));
        return Stream.concat(Stream.of(messages.text(e.message())), problems).collect(Collectors.joining("\n"));
    }
}
