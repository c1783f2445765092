package org.musubi.ui.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.musubi.text.Language;

/// What the program remembers of its user's choices and of the places of things. Views bind to the
/// properties; nothing here is a fact of a library. A value that cannot be read counts as not set.
public final class Settings {
    private final Map<String, String> initial;
    private final List<Entry<?>> entries = new ArrayList<>();

    private final ObjectProperty<Language> language;
    private final ObjectProperty<Theme> theme;
    private final DoubleProperty textSize;

    private final ObjectProperty<WindowPlace> window;
    private final BooleanProperty resultsShown;
    private final BooleanProperty detailShown;
    private final BooleanProperty timelineShown;
    private final DoubleProperty resultsWidth;
    private final DoubleProperty detailWidth;
    private final DoubleProperty timelineHeight;

    private final StringProperty resultsOrder;
    private final StringProperty resultsView;
    private final StringProperty resultsColumns;
    private final StringProperty timelineLanes;
    private final StringProperty timelineRulers;
    private final StringProperty citationFormat;
    private final StringProperty mapPosition;
    private final StringProperty mapTiles;
    private final BooleanProperty countryLines;
    private final BooleanProperty localNames;
    private final BooleanProperty mapContrast;
    private final BooleanProperty networkShown;
    private final BooleanProperty yearsShown;
    private final StringProperty years;
    private final BooleanProperty networkOrganisations;
    private final StringProperty lastFolder;
    private final StringProperty recentLibraries;
    private final StringProperty recentSearches;
    private final StringProperty warningsRead;

    private record Entry<T>(String key, Property<T> property, Function<T, String> print) {
        String text() {
            T value = property.getValue();
            return value == null ? "" : print.apply(value);
        }
    }

    /// @param stored as [#toMap] gave it; may be empty
    /// @param systemLanguage the language where none was chosen
    public Settings(Map<String, String> stored, Language systemLanguage) {
        initial = new HashMap<>(stored);
        language = constant("language", Language.class, systemLanguage);
        theme = constant("theme", Theme.class, Theme.SYSTEM);
        textSize = number("text.size", 14, 11, 22);
        window = new SimpleObjectProperty<>(read("window", WindowPlace.DEFAULT, WindowPlace::parse));
        entries.add(new Entry<>("window", window, WindowPlace::toString));
        resultsShown = flag("pane.results.shown", true);
        detailShown = flag("pane.detail.shown", true);
        timelineShown = flag("pane.timeline.shown", true);
        resultsWidth = number("pane.results.width", 300, 120, 2000);
        detailWidth = number("pane.detail.width", 376, 120, 2000);
        timelineHeight = number("pane.timeline.height", 232, 80, 2000);
        resultsOrder = text("results.order");
        resultsView = text("pane.results.view");
        resultsColumns = text("pane.results.columns");
        timelineLanes = text("pane.timeline.lanes");
        timelineRulers = text("pane.timeline.rulers");
        citationFormat = text("copy.citation");
        mapPosition = text("map.position");
        mapTiles = text("map.tiles");
        countryLines = flag("map.country-lines", true);
        localNames = flag("map.local-names", false);
        mapContrast = flag("map.contrast", false);
        networkShown = flag("pane.network.shown", false);
        yearsShown = flag("pane.years.shown", false);
        years = text("pane.years.playing");
        networkOrganisations = flag("network.organisations", true);
        lastFolder = text("folder.last");
        recentLibraries = text("libraries.recent");
        recentSearches = text("search.recent");
        warningsRead = text("libraries.warnings-read");
    }

    private <T> T read(String key, T otherwise, Function<String, T> parse) {
        String text = initial.get(key);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private <T extends Enum<T>> ObjectProperty<T> constant(String key, Class<T> type, T otherwise) {
        var property = new SimpleObjectProperty<T>(read(key, otherwise, text -> Enum.valueOf(type, text)));
        entries.add(new Entry<>(key, property, Enum::name));
        return property;
    }

    private DoubleProperty number(String key, double otherwise, double least, double most) {
        double value = read(key, otherwise, Double::valueOf);
        var property = new SimpleDoubleProperty(value >= least && value <= most ? value : otherwise);
        entries.add(new Entry<>(key, property, n -> Double.toString(n.doubleValue())));
        return property;
    }

    private BooleanProperty flag(String key, boolean otherwise) {
        var property = new SimpleBooleanProperty(read(key, otherwise, Boolean::valueOf));
        entries.add(new Entry<>(key, property, b -> Boolean.toString(b)));
        return property;
    }

    private StringProperty text(String key) {
        var property = new SimpleStringProperty(initial.getOrDefault(key, ""));
        entries.add(new Entry<>(key, property, Function.identity()));
        return property;
    }

    /// What to store, by key in alphabetical order; all values as text.
    public Map<String, String> toMap() {
        var map = new TreeMap<String, String>();
        entries.forEach(e -> map.put(e.key(), e.text()));
        return map;
    }

    /// Calls back whenever anything here changes.
    public void onChange(Runnable action) {
        entries.forEach(e -> e.property().addListener((_, _, _) -> action.run()));
    }

    public ObjectProperty<Language> language() {
        return language;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// The size of plain text, in pixels.
    public DoubleProperty textSize() {
        return textSize;
    }

    public ObjectProperty<WindowPlace> window() {
        return window;
    }

    public BooleanProperty resultsShown() {
        return resultsShown;
    }

    public BooleanProperty detailShown() {
        return detailShown;
    }

    public BooleanProperty timelineShown() {
        return timelineShown;
    }

    /// In pixels.
    public DoubleProperty resultsWidth() {
        return resultsWidth;
    }

    /// In pixels.
    public DoubleProperty detailWidth() {
        return detailWidth;
    }

    /// In pixels.
    public DoubleProperty timelineHeight() {
        return timelineHeight;
    }

    /// How the results list is grouped and sorted, in that list's own words; empty if never changed.
    public StringProperty resultsOrder() {
        return resultsOrder;
    }

    /// Whether the results are a list or a table, in their own words; empty for a list.
    public StringProperty resultsView() {
        return resultsView;
    }

    /// The columns of the table of results, in its own words; empty if never changed.
    public StringProperty resultsColumns() {
        return resultsColumns;
    }

    /// What the lanes of the timeline stand for, in its own words; empty if never changed.
    public StringProperty timelineLanes() {
        return timelineLanes;
    }

    /// Which rulers the timeline has, in its own words; empty if never changed.
    public StringProperty timelineRulers() {
        return timelineRulers;
    }

    /// The code of the format in which a citation was copied last; empty at first.
    public StringProperty citationFormat() {
        return citationFormat;
    }

    /// Where the map was left, in the map's own words; empty at first.
    public StringProperty mapPosition() {
        return mapPosition;
    }

    /// What the map's tiles are, as [TileChoice#setting] has it; empty for the shipped map.
    public StringProperty mapTiles() {
        return mapTiles;
    }

    public BooleanProperty countryLines() {
        return countryLines;
    }

    /// Whether the map gives the names of places in their own language too.
    public BooleanProperty localNames() {
        return localNames;
    }

    /// Whether the map is drawn with strong lines and colours, whatever the theme.
    public BooleanProperty mapContrast() {
        return mapContrast;
    }

    /// Whether the network is shown in the place of the map.
    public BooleanProperty networkShown() {
        return networkShown;
    }

    /// Whether there is a bar below the map that plays the years.
    public BooleanProperty yearsShown() {
        return yearsShown;
    }

    /// How the years are played, in that bar's own words; empty if never changed.
    public StringProperty years() {
        return years;
    }

    /// Whether the network shows organisations beside cities.
    public BooleanProperty networkOrganisations() {
        return networkOrganisations;
    }

    /// The folder of the file that was picked last; empty at first.
    public StringProperty lastFolder() {
        return lastFolder;
    }

    /// The libraries that were open, the last one first: addresses with spaces between them.
    public StringProperty recentLibraries() {
        return recentLibraries;
    }

    /// What was searched for last, encoded.
    public StringProperty recentSearches() {
        return recentSearches;
    }

    /// The libraries whose folder's warning has been read: addresses with spaces between them.
    public StringProperty warningsRead() {
        return warningsRead;
    }
}
