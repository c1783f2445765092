package org.musubi.ui.map;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.musubi.map.Camera;
import org.musubi.map.OverlayStyle;
import org.musubi.map.ScaleBar;
import org.musubi.text.Messages;
import org.musubi.ui.common.MapTiles;

/// What is written at the edges of the map: what is not drawn, which countries stand out, the scale, whom the map is
/// from.
final class MapNotes {
    private static final double LONGEST_BAR = 130;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// Narrower than this, a map has no room for notices beside the tabs.
    private static final double ROOM_FOR_ALL = 580;

    private static final double WIDEST_NOTICE = 320;

    /// What the map's buttons take.
    private static final double BUTTONS = 64;

    private final MapViewModel viewModel;
    private final MapTiles sources;
    private final Notices notices;
    private final Scale scale;
    private final Label credit;

    /// @param all holds them
    /// @param hidden what is not drawn
    /// @param countries which countries stand out
    record Notices(Region all, Label hidden, CountryNote countries) {}

    /// @param distance how long the bar is, in words
    record Scale(Label distance, Region bar) {}

    MapNotes(MapViewModel viewModel, MapTiles sources, Notices notices, Scale scale, Label credit) {
        this.viewModel = viewModel;
        this.sources = sources;
        this.notices = notices;
        this.scale = scale;
        this.credit = credit;
    }

    /// Begins to follow the view model.
    void listen() {
        Label hidden = notices.hidden;
        hidden.textProperty().bind(viewModel.noticeProperty());
        hidden.visibleProperty().bind(viewModel.noticeProperty().isNotEmpty());
        hidden.managedProperty().bind(hidden.visibleProperty());
        viewModel.countriesProperty().addListener((_, _, _) -> tellCountries());
    }

    /// Takes the colours of the map.
    void dress(OverlayStyle style) {
        notices.countries.dress(style);
    }

    /// Says it in the language of the moment.
    void speak(Camera camera) {
        credit();
        tellCountries();
        measure(camera);
    }

    /// Whom the map is from, whatever it is made of just now.
    void credit() {
        Messages messages = viewModel.messagesProperty().get();
        credit.setText(Stream.of(
                        sources.unreachableProperty().get() ? messages.text("map.tiles.unreachable") : "",
                        messages.text("map.boundaries"),
                        sources.creditProperty().get(),
                        messages.text("map.credit"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    private void tellCountries() {
        notices.countries.setText(viewModel.countries());
    }

    /// Shows how far a distance is in a view, and keeps what is written within it.
    void measure(Camera camera) {
        notices.all.pseudoClassStateChanged(NARROW, camera.width() < ROOM_FOR_ALL);
        notices.all.setMaxWidth(Math.clamp(camera.width() - BUTTONS, 0, WIDEST_NOTICE));
        ScaleBar fitting = ScaleBar.fitting(camera.metresPerPixel(), LONGEST_BAR);
        scale.distance.setText(viewModel.distance(fitting));
        scale.bar.setPrefWidth(fitting.pixels());
    }
}
