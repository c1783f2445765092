package org.musubi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileAddressTest {
    @Test
    void zoomColumnAndRowAreFilledIn() {
        TileAddress address = TileAddress.of(" https://tiles.example.org/a/{z}/{x}/{y}.png?key=1 ");
        assertThat(address.tile(7, 112, 50)).hasToString("https://tiles.example.org/a/7/112/50.png?key=1");
    }

    @ParameterizedTest
    @CsvSource({
        "http://tiles.example.org/{z}/{x}/{y}.png, map.tiles.problem.https",
        "ftp://tiles.example.org/{z}/{x}/{y}.png, map.tiles.problem.https",
        "file:///etc/{z}/{x}/{y}, map.tiles.problem.https",
        "tiles.example.org/{z}/{x}/{y}.png, map.tiles.problem.https",
        "https://tiles.example.org/{z}/{x}.png, map.tiles.problem.parts",
        "'', map.tiles.problem.parts",
        "https:///{z}/{x}/{y}.png, map.tiles.problem.address",
        "https://me:secret@tiles.example.org/{z}/{x}/{y}.png, map.tiles.problem.address",
        "https://tiles.example.org/{s}/{z}/{x}/{y}.png, map.tiles.problem.address",
        "https://tiles example.org/{z}/{x}/{y}.png, map.tiles.problem.address"
    })
    void anAddressThatCannotBeUsedIsExplainedAndRefused(String template, String key) {
        assertThat(TileAddress.problem(template))
                .hasValueSatisfying(problem -> assertThat(problem.key()).isEqualTo(key));
        assertThatIllegalArgumentException().isThrownBy(() -> TileAddress.of(template));
    }

    @Test
    void capitalsInTheSchemeAreNothingElse() {
        assertThat(TileAddress.problem("HTTPS://tiles.example.org/{z}/{x}/{y}")).isEmpty();
    }
}
