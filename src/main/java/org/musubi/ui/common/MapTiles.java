package org.musubi.ui.common;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.musubi.text.Message;

/// What the map's tiles are made of. Used on the JavaFX thread.
public interface MapTiles {
    /// What the user chose last, whether it can be had just now or not.
    ReadOnlyObjectProperty<TileChoice> choiceProperty();

    /// Whom the tiles on the map are from; empty for the shipped map.
    ReadOnlyStringProperty creditProperty();

    /// Whether tiles from the web cannot be had just now, so that the shipped map is shown.
    ReadOnlyBooleanProperty unreachableProperty();

    /// Takes tiles from elsewhere from now on; remembered if it can be done.
    ///
    /// @param done told afterwards: empty if it was done, or else why not, and then all is as it was before
    void choose(TileChoice choice, Consumer<Optional<Message>> done);
}
