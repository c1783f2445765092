package org.musubi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdTest {
    @Test
    void newIdsAreUuidsOfVersionSevenThatSortByTime() {
        UUID id = UUID.fromString(Id.next().value());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Id.next(1_000)).isLessThan(Id.next(1_001));
        assertThat(Stream.generate(Id::next).limit(1_000).distinct()).hasSize(1_000);
    }

    @Test
    void otherPlainIdsAreKeptAndOddOnesRefused() {
        assertThat(new Id("000-r01").value()).isEqualTo("000-r01");
        assertThatIllegalArgumentException().isThrownBy(() -> new Id("two words"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Id(""));
        assertThat(Id.isValid("x".repeat(65))).isFalse();
    }
}
