package org.musubi.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.text.Language;
import org.musubi.text.Message;
import org.musubi.text.Messages;
import org.musubi.ui.common.Dialogs;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.TileChoice;
import org.musubi.ui.common.TilesByHand;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class MapTilesViewTest extends ApplicationTest {
    private static final Path FILE = Path.of("maps", "city.mbtiles");
    private static final String ADDRESS = "https://tiles.example.org/{z}/{x}/{y}.png";

    private final TilesByHand tiles = new TilesByHand();
    private @Nullable Stage stage;

    private static final class Answers implements Dialogs {
        @Override
        public Optional<Path> openFile(String title, FileType type) {
            assertThat(type.endings()).containsExactly("*.mbtiles");
            return Optional.of(FILE);
        }

        @Override
        public Optional<Path> saveFile(String title, String name, FileType type) {
            return Optional.empty();
        }

        @Override
        public void error(String headline, String text) {}

        @Override
        public void show(String title, Parent content) {}
    }

    @Override
    public void start(Stage shown) {
        stage = shown;
    }

    private void open(Language language) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            var workspace = new Workspace(Messages.in(language));
            var views = new Views(
                    workspace.messagesProperty(),
                    Map.of(MapTilesController.class, () -> new MapTilesController(tiles, new Answers(), workspace)));
            Stage shown = Objects.requireNonNull(stage);
            shown.setScene(new Scene(views.load(FxmlView.MAP_TILES)));
            shown.show();
        });
    }

    private void select(String button) {
        interact(() -> lookup(button).queryAs(RadioButton.class).setSelected(true));
    }

    private void type(String field, String text) {
        interact(() -> lookup(field).queryAs(TextField.class).setText(text));
    }

    private void press(String text) {
        interact(() -> lookup((Node node) -> node instanceof Button button && text.equals(button.getText()))
                .queryAs(Button.class)
                .fire());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsFetchedWhileAnAddressIsTyped(Language language) {
        open(language);
        select("#ofWeb");
        type("#address", " " + ADDRESS + " ");
        type("#credit", "© Example");
        assertThat(tiles.asked).isEmpty();
        press(Messages.in(language).text("map.tiles.use"));
        assertThat(tiles.asked).containsExactly(new TileChoice.OfWeb(ADDRESS, "© Example"));
        assertThat(lookup("#outcome").queryAs(Label.class).getText())
                .isEqualTo(Messages.in(language).text("map.tiles.used"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whyItCannotBeDoneIsSaid(Language language) {
        open(language);
        select("#ofFile");
        tiles.problem = Message.of("tile-file.error.vector", "city.mbtiles", "pbf");
        press(Messages.in(language).text("map.tiles.browse"));
        assertThat(tiles.asked).containsExactly(new TileChoice.OfFile(FILE));
        assertThat(lookup("#file").queryAs(TextField.class).getText()).isEqualTo(FILE.toString());
        assertThat(lookup("#outcome").queryAs(Label.class).getText())
                .isEqualTo(Messages.in(language).text("tile-file.error.vector", "city.mbtiles"));
    }

    @Test
    void theShippedMapIsTakenAtOnce() {
        tiles.choice.set(new TileChoice.OfWeb(ADDRESS, "© Example"));
        open(Language.ENGLISH);
        assertThat(lookup("#ofWeb").queryAs(RadioButton.class).isSelected()).isTrue();
        assertThat(lookup("#address").queryAs(TextField.class).getText()).isEqualTo(ADDRESS);
        assertThat(lookup("#credit").queryAs(TextField.class).getText()).isEqualTo("© Example");
        assertThat(tiles.asked).isEmpty();
        select("#shipped");
        assertThat(tiles.asked).containsExactly(new TileChoice.Shipped());
    }
}
