package org.musubi.app;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import org.musubi.ui.map.MapMemory;
import org.musubi.ui.map.MapPosition;

/// Remembers the map's position in a setting.
record MapPlace(StringProperty setting) implements MapMemory {
    @Override
    public Optional<MapPosition> load() {
        return MapPosition.parse(setting.get());
    }

    @Override
    public void save(MapPosition position) {
        setting.set(position.toString());
    }
}
