package org.musubi.ui.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.Samples;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.service.Backup;
import org.musubi.service.LibraryDiff;
import org.musubi.task.Progress;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Appearance;
import org.musubi.ui.common.Fonts;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Views;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class RestoreViewTest extends ApplicationTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Backup NEW = new Backup(Path.of("new.musubi"), Instant.parse("2026-11-24T00:12:03Z"), 4096);
    private static final Backup OLD = new Backup(Path.of("old.musubi"), Instant.parse("2026-11-23T00:12:03Z"), 4096);

    private final List<String> restored = new ArrayList<>();
    private @Nullable Stage stage;

    private final Comparison comparison = new Comparison() {
        @Override
        public LibraryDiff with(Path backup, Progress progress) {
            LibraryContent now = new LibraryContent(
                    List.of(
                            Samples.city("toyama", Map.of("en", "Toyma", "ja", "富山"), "JP"),
                            Samples.city("hue", Map.of("en", "Hue", "ja", "フエ"), "VN")),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            return LibraryDiff.between(now, backup.equals(NEW.file()) ? Samples.LIBRARY : now);
        }

        @Override
        public void restore(Path backup, LibraryDiff diff, Optional<Set<Id>> chosen, String when) {
            restored.add(backup + " " + chosen.map(Object::toString).orElse("everything"));
        }
    };

    @Override
    public void start(Stage shown) {
        stage = shown;
        shown.show();
    }

    private RestoreViewModel show(Language language, List<Backup> backups) {
        Messages messages = Messages.in(language);
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            var model = new RestoreViewModel(backups, comparison, new SameThread(), messages, ZONE);
            var views = new Views(
                    new SimpleObjectProperty<>(messages),
                    Map.of(RestoreController.class, () -> new RestoreController(model, Optional::empty)));
            var scene = new Scene(views.load(FxmlView.RESTORE));
            var fonts = new Fonts("Linux");
            fonts.load();
            new Appearance(new Settings(Map.of(), language), fonts).dress(scene);
            Objects.requireNonNull(stage).setScene(scene);
            Objects.requireNonNull(stage).sizeToScene();
            Objects.requireNonNull(stage).show();
            return model;
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatWouldChangeIsSeenBeforeItIsRestored(Language language) throws IOException {
        RestoreViewModel model = show(language, List.of(NEW, OLD));

        assertThat(lookup("#summary").queryAs(Label.class).getText()).contains("9", "1");
        interact(() ->
                lookup("#rows").queryAs(ListView.class).getSelectionModel().selectFirst());
        assertThat(lookup("#details").queryAs(Label.class).getText())
                .contains("Toyma")
                .contains("→");
        assertThat(model.rows()).hasSize(11);
        picture("restore-" + language.tag());
    }

    @Test
    void byKeyboardOneEntryIsChosenAndRestored() {
        show(Language.ENGLISH, List.of(NEW, OLD));
        interact(() -> {
            ListView<?> rows = lookup("#rows").queryAs(ListView.class);
            rows.requestFocus();
            rows.getSelectionModel().select(1);
        });
        assertThat(lookup("#chosen").queryAs(Button.class).isDisabled()).isTrue();

        push(KeyCode.SPACE);
        assertThat(lookup("#chosen").queryAs(Button.class).isDisabled()).isFalse();
        interact(() -> lookup("#chosen").queryAs(Button.class).requestFocus());
        push(KeyCode.SPACE);

        assertThat(restored).containsExactly("new.musubi [kawasaki]");
        assertThat(Objects.requireNonNull(stage).isShowing()).isFalse();
    }

    @Test
    void aBackupThatIsTheSameHasNothingToRestore() {
        RestoreViewModel model = show(Language.ENGLISH, List.of(NEW, OLD));

        interact(() ->
                lookup("#backups").queryAs(ListView.class).getSelectionModel().select(1));

        assertThat(model.summaryProperty().get()).isEqualTo("The library is just as this backup has it.");
        assertThat(lookup("#everything").queryAs(Button.class).isDisabled()).isTrue();
    }

    @Test
    void everythingIsRestoredAtOnce() {
        show(Language.ENGLISH, List.of(NEW));

        clickOn("#everything");

        assertThat(restored).containsExactly("new.musubi everything");
    }

    @Test
    void withoutBackupsTheViewSaysWhatToDo() {
        show(Language.ENGLISH, List.of());

        assertThat(lookup("#summary").queryAs(Label.class).getText()).contains("Back up now");
    }

    private void picture(String name) throws IOException {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> Objects.requireNonNull(stage).getScene().snapshot(null));
        var copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
    }
}
