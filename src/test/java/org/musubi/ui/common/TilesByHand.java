package org.musubi.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Message;

/// The shipped map, until a test says otherwise.
public final class TilesByHand implements MapTiles {
    public final SimpleObjectProperty<TileChoice> choice = new SimpleObjectProperty<>(new TileChoice.Shipped());
    public final SimpleStringProperty credit = new SimpleStringProperty("");
    public final SimpleBooleanProperty unreachable = new SimpleBooleanProperty();
    public final List<TileChoice> asked = new ArrayList<>();
    public @Nullable Message problem;

    @Override
    public ReadOnlyObjectProperty<TileChoice> choiceProperty() {
        return choice;
    }

    @Override
    public ReadOnlyStringProperty creditProperty() {
        return credit;
    }

    @Override
    public ReadOnlyBooleanProperty unreachableProperty() {
        return unreachable;
    }

    @Override
    public void choose(TileChoice wanted, Consumer<Optional<Message>> done) {
        asked.add(wanted);
        done.accept(Optional.ofNullable(problem));
    }
}
