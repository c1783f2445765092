package org.musubi.ui.common;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.musubi.store.Step;
import org.musubi.text.Messages;

/// What a step did, in words: "Delete Toyama".
public final class StepWords {
    private static final String NOTHING_TO_SAY = "…";

    private StepWords() {}

    /// When it was done, by the clock where the user is.
    public static String when(Step step, Messages messages) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.language().locale())
                .format(step.at().atZone(ZoneId.systemDefault()));
    }

    public static String of(Step step, Messages messages) {
        String subject = step.subject().isBlank() ? NOTHING_TO_SAY : step.subject();
        // A later version of the program may have written the step.
        return messages.text(messages.has(step.name()) ? step.name() : "step.other", subject);
    }
}
