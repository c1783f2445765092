package org.musubi.ui.network;

import java.util.Arrays;
import org.musubi.task.Progress;

/// Finds places for the nodes of a network: those that are tied pull each other, all push each other apart, and the
/// middle pulls a little, so that what is tied comes together and stays readable. The same network always comes out the
/// same: nothing is left to chance.
///
/// After ForceAtlas2 (Jacomy et al. 2014), with the logarithm of strengths for weights and degrees for masses.
final class ForceLayout {
    private static final int STEPS = 260;
    private static final double PUSH = 95;
    private static final double PULL = 1.0;
    /// How far from the middle a node without ties comes to rest, for a network of one node; grows with its area.
    private static final double REACH = 30;
    /// Free pixels between two nodes.
    static final double AIR = 5;

    private static final int MOST_ROUNDS = 240;

    private final int[] first;
    private final int[] second;
    private final double[] weight;
    private final double[] radius;
    private final double[] x;
    private final double[] y;
    private final double[] mass;

    /// @param first one end of each tie
    /// @param second the other
    /// @param strength of each tie; 0 counts as weak
    /// @param radius of each node, in pixels
    /// @param x where to begin; becomes the outcome
    /// @param y likewise
    ForceLayout(int[] first, int[] second, int[] strength, double[] radius, double[] x, double[] y) {
        this.first = first;
        this.second = second;
        this.radius = radius;
        this.x = x;
        this.y = y;
        mass = new double[x.length];
        weight = new double[first.length];
        Arrays.fill(mass, 1);
        for (int tie = 0; tie < first.length; tie++) {
            weight[tie] = strength[tie] == 0 ? 0.5 : 1 + 0.6 * Math.log(strength[tie]);
            mass[first[tie]]++;
            mass[second[tie]]++;
        }
    }

    /// Moves the nodes to their places. Who cancels gets what has come of it so far; nodes overlap in no case by much.
    void run(Progress progress) {
        int size = x.length;
        if (size == 0) {
            return;
        }
        stir();
        var tree = new QuadTree(size);
        var forceX = new double[size];
        var forceY = new double[size];
        var lastX = new double[size];
        var lastY = new double[size];
        double speed = 1;
        for (int step = 0; step < STEPS && !progress.isCancelled(); step++) {
            forces(tree, forceX, forceY);
            speed = move(forceX, forceY, lastX, lastY, speed, step);
            progress.report(step, STEPS);
        }
        centre();
        separate();
    }

    /// Nobody stays at the very spot of another, where no force could tell them apart.
    private void stir() {
        for (int i = 0; i < x.length; i++) {
            double aside = 0.2 * Math.sqrt(i);
            x[i] += aside * Math.cos(i * Positions.GOLDEN);
            y[i] += aside * Math.sin(i * Positions.GOLDEN);
        }
    }

    private void forces(QuadTree tree, double[] forceX, double[] forceY) {
        tree.build(x, y, mass);
        var force = new double[2];
        double gravity = PUSH * Arrays.stream(mass).sum() / (REACH * Math.sqrt(x.length));
        for (int i = 0; i < x.length; i++) {
            force[0] = force[1] = 0;
            tree.push(x[i], y[i], force);
            double distance = Math.hypot(x[i], y[i]);
            double back = distance < 1e-9 ? 0 : gravity * mass[i] * Math.min(1, distance / 40) / distance;
            forceX[i] = PUSH * mass[i] * force[0] - back * x[i];
            forceY[i] = PUSH * mass[i] * force[1] - back * y[i];
        }
        for (int tie = 0; tie < first.length; tie++) {
            int one = first[tie];
            int other = second[tie];
            double pullX = PULL * weight[tie] * (x[other] - x[one]);
            double pullY = PULL * weight[tie] * (y[other] - y[one]);
            forceX[one] += pullX;
            forceY[one] += pullY;
            forceX[other] -= pullX;
            forceY[other] -= pullY;
        }
    }

    /// Nodes that swing to and fro go slowly, those that are under way go fast; all go slower towards the end.
    private double move(double[] forceX, double[] forceY, double[] lastX, double[] lastY, double speed, int step) {
        double swinging = 0;
        double going = 0;
        for (int i = 0; i < x.length; i++) {
            swinging += mass[i] * Math.hypot(forceX[i] - lastX[i], forceY[i] - lastY[i]);
            going += mass[i] * Math.hypot(forceX[i] + lastX[i], forceY[i] + lastY[i]) / 2;
        }
        double wanted = going / Math.max(1e-9, swinging);
        double now = speed + Math.min(wanted - speed, 0.5 * speed);
        double most = 60 * (1 - (double) step / STEPS) + 1;
        for (int i = 0; i < x.length; i++) {
            double swing = mass[i] * Math.hypot(forceX[i] - lastX[i], forceY[i] - lastY[i]);
            double factor = now / (1 + now * Math.sqrt(swing));
            double moveX = forceX[i] * factor;
            double moveY = forceY[i] * factor;
            double length = Math.hypot(moveX, moveY);
            double cut = length > most ? most / length : 1;
            x[i] += moveX * cut;
            y[i] += moveY * cut;
            lastX[i] = forceX[i];
            lastY[i] = forceY[i];
        }
        return now;
    }

    private void centre() {
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < x.length; i++) {
            sumX += x[i];
            sumY += y[i];
        }
        for (int i = 0; i < x.length; i++) {
            x[i] -= sumX / x.length;
            y[i] -= sumY / y.length;
        }
    }

    /// Pushes apart what overlaps, two by two, until nothing does.
    private void separate() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!push(round)) {
                return;
            }
        }
    }

    private boolean push(int round) {
        double largest = 0;
        var spots = new Spots(x.length);
        for (int i = 0; i < x.length; i++) {
            spots.add(x[i], y[i], radius[i]);
            largest = Math.max(largest, radius[i]);
        }
        var moved = new boolean[1];
        double reachMost = largest + AIR;
        for (int i = 0; i < x.length; i++) {
            int one = i;
            spots.near(x[i], y[i], radius[i] + reachMost, other -> {
                if (other > one && apart(one, other, round)) {
                    moved[0] = true;
                }
            });
        }
        return moved[0];
    }

    private boolean apart(int one, int other, int round) {
        double dx = x[other] - x[one];
        double dy = y[other] - y[one];
        double distance = Math.hypot(dx, dy);
        double missing = radius[one] + radius[other] + AIR - distance;
        if (missing <= 0.01) {
            return false;
        }
        if (distance < 1e-6) {
            // At one spot: away from each other in a direction that differs from pair to pair.
            double angle = one * Positions.GOLDEN + round;
            dx = Math.cos(angle);
            dy = Math.sin(angle);
            distance = 1;
        }
        double share = radius[other] / (radius[one] + radius[other]);
        double step = missing * 1.02;
        x[one] -= dx / distance * step * share;
        y[one] -= dy / distance * step * share;
        x[other] += dx / distance * step * (1 - share);
        y[other] += dy / distance * step * (1 - share);
        return true;
    }
}
