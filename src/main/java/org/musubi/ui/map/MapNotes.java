package org.musubi.ui.map;

import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final MapViewModel viewModel;
    private final MapTiles sources;
    private final Label notice;
    private final CountryNote countries;
    private final Scale scale;
    private final Label credit;

    /// @param distance how long the bar is, in words
    record Scale(Label distance, Region bar) {}

    MapNotes(MapViewModel viewModel, MapTiles sources, Label notice, CountryNote countries, Scale scale, Label credit) {
        this.viewModel = viewModel;
        this.sources = sources;
        this.notice = notice;
        this.countries = countries;
        this.scale = scale;
        this.credit = credit;
    }

    /// Begins to follow the view model.
    void listen() {
        notice.textProperty().bind(viewModel.noticeProperty());
        notice.visibleProperty().bind(viewModel.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        viewModel.countriesProperty().addListener((_, _, _) -> tellCountries());
    }

    /// Takes the colours of the map.
    void dress(OverlayStyle style) {
        countries.dress(style);
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
        countries.setText(viewModel.countries());
    }

    /// Shows how far a distance is in a view.
    void measure(Camera camera) {
        ScaleBar fitting = ScaleBar.fitting(camera.metresPerPixel(), LONGEST_BAR);
        scale.distance.setText(viewModel.distance(fitting));
        scale.bar.setPrefWidth(fitting.pixels());
    }
}
