package org.musubi.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the program last told its user without stopping them: a line in the status bar, and, until dismissed, a notice
/// that needs attention.
public final class Notices {
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();

    /// @param problem whether something went wrong, rather than just ended
    /// @param offer what can be done about it; null for nothing
    public record Notice(
            String text, boolean problem, @Nullable Offer offer) {}

    /// Something to do about a notice.
    ///
    /// @param label of its button
    public record Offer(String label, Runnable action) {}

    /// Something that was done and needs no answer.
    public void say(String text) {
        message.set(text);
    }

    /// The outcome of longer work.
    public void tell(String text) {
        notice.set(new Notice(text, false, null));
    }

    /// Something that was done, and what can be done about it, such as taking it back.
    ///
    /// @param label of the button that does it
    public void offer(String text, String label, Runnable action) {
        notice.set(new Notice(text, false, new Offer(label, action)));
    }

    /// Something that went wrong: what happened, what was kept, what to do.
    public void warn(String text) {
        notice.set(new Notice(text, true, null));
    }

    /// Something that went wrong, and what can be done about it.
    ///
    /// @param label of the button that does it
    public void warn(String text, String label, Runnable action) {
        notice.set(new Notice(text, true, new Offer(label, action)));
    }

    public void dismiss() {
        notice.set(null);
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Null while there is none.
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
