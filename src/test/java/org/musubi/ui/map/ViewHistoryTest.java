package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.musubi.model.GeoPoint;

class ViewHistoryTest {
    private static final MapPosition ASIA = at(20, 4);
    private static final MapPosition JAPAN = at(36, 6);
    private static final MapPosition TOYAMA = at(36.7, 9);

    private final ViewHistory history = new ViewHistory();

    private static MapPosition at(double latitude, double zoom) {
        return new MapPosition(new GeoPoint(latitude, 137), zoom);
    }

    @Test
    void leadsBackThroughTheViewsAndForwardAgain() {
        assertThat(history.canGoBackProperty().get()).isFalse();
        history.visit(ASIA);
        assertThat(history.canGoBackProperty().get()).isFalse();
        history.visit(JAPAN);
        history.visit(TOYAMA);

        assertThat(history.back()).contains(JAPAN);
        history.visit(JAPAN);
        assertThat(history.back()).contains(ASIA);
        history.visit(ASIA);
        assertThat(history.canGoBackProperty().get()).isFalse();
        assertThat(history.back()).isEmpty();

        assertThat(history.forward()).contains(JAPAN);
        assertThat(history.forward()).contains(TOYAMA);
        assertThat(history.canGoForwardProperty().get()).isFalse();
        assertThat(history.forward()).isEmpty();
    }

    @Test
    void aNewViewEndsTheWayForward() {
        history.visit(ASIA);
        history.visit(JAPAN);
        history.back();
        history.visit(ASIA);

        history.visit(TOYAMA);

        assertThat(history.canGoForwardProperty().get()).isFalse();
        assertThat(history.back()).contains(ASIA);
    }

    @Test
    void restingTwiceInOneViewIsOneVisit() {
        history.visit(ASIA);
        history.visit(JAPAN);
        history.visit(JAPAN);

        assertThat(history.back()).contains(ASIA);
    }

    @Test
    void whereAStepHasLedIsNoNewViewThoughTheMapCouldNotGoThereQuite() {
        history.visit(ASIA);
        history.visit(JAPAN);
        history.back();
        MapPosition nearly = at(20.2, 4);
        history.visit(nearly);

        assertThat(history.forward()).contains(JAPAN);
        assertThat(history.back()).contains(nearly);
    }

    @Test
    void doesNotLeadToWhatTheMapShowedBeforeTheWindowHadItsSize() {
        history.open(at(21, 4));
        history.open(ASIA);
        assertThat(history.canGoBackProperty().get()).isFalse();

        history.visit(JAPAN);

        assertThat(history.back()).contains(ASIA);
        assertThat(history.canGoBackProperty().get()).isFalse();
    }

    @Test
    void forgetsTheOldest() {
        for (int i = 0; i <= ViewHistory.LIMIT + 5; i++) {
            history.visit(at(i, 5));
        }
        int steps = 0;
        while (history.back().isPresent()) {
            steps++;
        }
        assertThat(steps).isEqualTo(ViewHistory.LIMIT);
    }
}
