package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static Outline through(double... coordinates) {
        var corners = new ArrayList<Point2D>();
        for (int i = 0; i < coordinates.length; i += 2) {
            corners.add(new Point2D(coordinates[i], coordinates[i + 1]));
        }
        return new Outline(corners);
    }

    @Test
    void joinsItsEndToItsBeginning() {
        Outline open = through(10, 10, 110, 10, 110, 110);

        assertThat(open.encloses(new Point2D(90, 30))).isTrue();
        assertThat(open.encloses(new Point2D(30, 90))).isFalse();
    }

    @Test
    void leavesOutABayThatItGoesAround() {
        Outline bay = through(0, 0, 100, 0, 100, 100, 60, 100, 60, 20, 40, 20, 40, 100, 0, 100);

        assertThat(bay.encloses(new Point2D(20, 80))).isTrue();
        assertThat(bay.encloses(new Point2D(80, 80))).isTrue();
        assertThat(bay.encloses(new Point2D(50, 80))).isFalse();
    }

    @Test
    void enclosesBothSidesOfAnEightAndWhatItGoesAroundTwice() {
        Outline eight = through(0, 0, 100, 100, 100, 0, 0, 100);
        Outline twice = through(0, 0, 100, 0, 100, 100, 0, 100, 0, 0, 100, 0, 100, 100, 0, 100);

        assertThat(eight.encloses(new Point2D(10, 50))).isTrue();
        assertThat(eight.encloses(new Point2D(90, 50))).isTrue();
        assertThat(eight.encloses(new Point2D(50, 10))).isFalse();
        assertThat(twice.encloses(new Point2D(50, 50))).isTrue();
    }

    @Test
    void enclosesTheSameWhicheverWayItIsDrawn() {
        assertThat(through(0, 0, 0, 100, 100, 100, 100, 0).encloses(new Point2D(50, 50)))
                .isTrue();
        assertThat(through(100, 100, 0, 100, 0, 0, 100, 0).encloses(new Point2D(50, 50)))
                .isTrue();
    }

    @Test
    void enclosesNothingWithFewerThanThreeCorners() {
        var middle = new Point2D(50, 50);

        assertThat(new Outline(List.of()).encloses(middle)).isFalse();
        assertThat(through(50, 50).encloses(middle)).isFalse();
        assertThat(through(0, 0, 100, 100).encloses(new Point2D(50, 51))).isFalse();
    }
}
