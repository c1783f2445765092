package org.musubi.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.task.Progress;

class ForceLayoutTest {
    /// A network of hubs and small fry, as libraries have them.
    private static final class Sample {
        final int[] first;
        final int[] second;
        final int[] strength;
        final double[] radius;
        final double[] x;
        final double[] y;

        Sample(int size, int seed) {
            var random = new Random(seed);
            first = IntStream.range(0, 2 * size)
                    .map(_ -> (int) (size * Math.pow(random.nextDouble(), 3)))
                    .toArray();
            second = IntStream.of(first)
                    .map(one -> (one + 1 + random.nextInt(size - 1)) % size)
                    .toArray();
            strength = IntStream.of(first).map(_ -> random.nextInt(5)).toArray();
            radius = IntStream.range(0, size)
                    .mapToDouble(i -> 4 + 14.0 / (1 + i / 4))
                    .toArray();
            x = random.doubles(size, -100, 100).toArray();
            y = random.doubles(size, -100, 100).toArray();
        }

        Sample layOut(Progress progress) {
            new ForceLayout(first, second, strength, radius, x, y).run(progress);
            return this;
        }

        double distance(int one, int other) {
            return Math.hypot(x[one] - x[other], y[one] - y[other]);
        }

        double worstOverlap() {
            double worst = 0;
            for (int one = 0; one < x.length; one++) {
                for (int other = 0; other < one; other++) {
                    worst = Math.max(worst, radius[one] + radius[other] - distance(one, other));
                }
            }
            return worst;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theSameNetworkComesOutTheSame(int seed) {
        Sample once = new Sample(120, seed).layOut(Progress.NONE);
        Sample again = new Sample(120, seed).layOut(Progress.NONE);

        assertThat(again.x).isEqualTo(once.x);
        assertThat(again.y).isEqualTo(once.y);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 30, 400, 1500})
    void noTwoNodesOverlap(int size) {
        Sample sample = new Sample(size, 7).layOut(Progress.NONE);

        assertThat(Arrays.stream(sample.x)).allMatch(Double::isFinite);
        assertThat(Arrays.stream(sample.y)).allMatch(Double::isFinite);
        assertThat(sample.worstOverlap()).isLessThan(0.5);
    }

    @Test
    void whatIsTiedComesTogether() {
        Sample sample = new Sample(300, 11).layOut(Progress.NONE);

        double tied = IntStream.range(0, sample.first.length)
                .mapToDouble(tie -> sample.distance(sample.first[tie], sample.second[tie]))
                .average()
                .orElseThrow();
        double any = IntStream.range(0, 300)
                .mapToDouble(node -> sample.distance(node, (node * 7 + 151) % 300))
                .average()
                .orElseThrow();
        assertThat(tied).isLessThan(any * 0.8);
    }

    @Test
    void nodesAtOneSpotComeApart() {
        Sample sample = new Sample(50, 3);
        Arrays.fill(sample.x, 12);
        Arrays.fill(sample.y, -3);

        assertThat(sample.layOut(Progress.NONE).worstOverlap()).isLessThan(0.5);
    }

    @Test
    void whoCancelsGetsWhatThereIsSoFar() {
        Sample sample = new Sample(200, 5).layOut(new Progress() {
            @Override
            public void report(long done, long total) {
                throw new AssertionError("nothing is done for someone who has cancelled");
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        });

        assertThat(sample.worstOverlap()).isLessThan(0.5);
    }
}
