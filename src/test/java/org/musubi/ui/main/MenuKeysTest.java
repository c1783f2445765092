package org.musubi.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class MenuKeysTest {
    private static final Pattern ACCELERATOR = Pattern.compile("accelerator=\"([^\"]+)\"");

    private static List<KeyCombination> keys() throws IOException {
        try (InputStream menu = Objects.requireNonNull(MenuController.class.getResourceAsStream("/fxml/menu.fxml"))) {
            return ACCELERATOR
                    .matcher(new String(menu.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult found) -> KeyCombination.valueOf(found.group(1)))
                    .toList();
        }
    }

    /// What JavaFX does not know as the name of a key it takes for a character, which no key types: `DIGIT1` did
    /// nothing, and the menu showed it.
    @Test
    void theMenusNameKeysThatThereAre() throws IOException {
        assertThat(keys()).hasSizeGreaterThan(15).allMatch(KeyCodeCombination.class::isInstance);
    }

    @Test
    void thePanesAreShownAndHiddenByDigits() throws IOException {
        assertThat(keys())
                .contains(
                        new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN),
                        new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN),
                        new KeyCodeCombination(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN))
                .extracting(KeyCombination::getDisplayText)
                .noneMatch(text -> text.contains("DIGIT"));
    }
}
