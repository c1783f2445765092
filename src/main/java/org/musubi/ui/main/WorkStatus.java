package org.musubi.ui.main;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/// The longer work that runs in the background, as the status bar shows it.
public interface WorkStatus {
    ReadOnlyBooleanProperty busyProperty();

    /// What is being done, in the user's language.
    ReadOnlyStringProperty nameProperty();

    /// 0 to 1, or below 0 while not known.
    ReadOnlyDoubleProperty progressProperty();

    /// Asks it to stop; what it has not finished is undone.
    void cancel();
}
