package dev.golink.phones.simulator.behaviour;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Vitals;

/**
 * A phone's battery, network and temperature over time. The battery drains and charges, the network changes every few
 * minutes, and charging warms the phone. A pure function of the seed and the time.
 *
 * @param seed makes phones differ
 */
public record VitalSigns(long seed) {
    private static final double LOWEST = 12;
    private static final double DRAIN_MINUTES = 45;
    private static final double CHARGE_MINUTES = 15;
    private static final double NETWORK_MINUTES = 4;
    private static final List<String> NETWORKS = List.of("wifi", "wifi", "wifi", "5g", "lte");

    /** The vitals at this time after the swarm's start. */
    public Vitals at(Duration time) {
        double minutes = time.toMillis() / 60_000.0 + new SplittableRandom(seed).nextDouble(1_000);
        double position = minutes % (DRAIN_MINUTES + CHARGE_MINUTES);
        boolean charging = position >= DRAIN_MINUTES;
        double empty = charging ? 1 - (position - DRAIN_MINUTES) / CHARGE_MINUTES : position / DRAIN_MINUTES;
        int battery = (int) Math.round(100 - (100 - LOWEST) * empty);
        return new Vitals(battery, charging, network(minutes), temperature(minutes, charging), ScreenVitals.UNKNOWN);
    }

    private String network(double minutes) {
        long stretch = (long) (minutes / NETWORK_MINUTES);
        return NETWORKS.get(new SplittableRandom(seed * 31 + stretch).nextInt(NETWORKS.size()));
    }

    private static double temperature(double minutes, boolean charging) {
        double degrees = 30 + 2.5 * Math.sin(minutes / 3) + (charging ? 4 : 0);
        return Math.round(degrees * 10) / 10.0;
    }
}
