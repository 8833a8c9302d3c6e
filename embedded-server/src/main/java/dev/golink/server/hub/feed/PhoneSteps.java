package dev.golink.server.hub.feed;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.hub.sharing.SharingState;
import dev.golink.server.time.Clocks;

/**
 * Notices when a connected phone's presence, sharing, battery or temperature reaches another step. It is asked after
 * each change of a session, and so with each heartbeat, which usually costs it four comparisons. For the hub thread
 * only.
 */
public final class PhoneSteps {
    private static final int PERCENT = 10;
    private static final double DEGREES = 5;
    /** A value that moves to and fro at the edge of a step must move at least this far. */
    private static final int LEAST_PERCENT = 2;
    private static final double LEAST_DEGREES = 1;

    private final PhoneId phone;
    private Presence presence = Presence.ONLINE;
    private Sharing sharing = Sharing.OFF;
    private Vitals vitals;
    /** Null until the phone tells it. */
    private @Nullable Integer battery;
    private @Nullable Boolean charging;
    private @Nullable Double temperature;

    /**
     * Begins with a phone that is online and does not share.
     *
     * @param last what the phone told in its last connection
     */
    public PhoneSteps(PhoneId phone, Vitals last) {
        this.phone = phone;
        this.vitals = last;
        this.battery = last.battery();
        this.charging = last.charging();
        this.temperature = last.temperature();
    }

    /** Publishes an event for each step that was reached since the last call. */
    public void look(Presence present, SharingState shares, Vitals told, EventPublisher events, Clocks clocks) {
        if (present != presence) {
            presence = present;
            events.publish(new FleetEvent.PresenceChanged(clocks.moment(), phone, present));
        }
        if (shares.state() != sharing) {
            sharing = shares.state();
            events.publish(new FleetEvent.SharingChanged(clocks.moment(), phone, sharing, shares.message()));
        }
        if (!isSame(told)) {
            vitals = told;
            lookAtBattery(told, events, clocks);
            lookAtTemperature(told.temperature(), events, clocks);
        }
    }

    @SuppressWarnings("ReferenceEquality") // a heartbeat brings a new object, everything else leaves it
    private boolean isSame(Vitals told) {
        return told == vitals;
    }

    private void lookAtBattery(Vitals told, EventPublisher events, Clocks clocks) {
        Integer percent = told.battery();
        if (percent == null) {
            return;
        }
        boolean reached = battery == null || percent / PERCENT != battery / PERCENT
                && Math.abs(percent - battery) >= LEAST_PERCENT;
        if (reached || !Objects.equals(told.charging(), charging)) {
            battery = percent;
            charging = told.charging();
            events.publish(new FleetEvent.BatteryChanged(clocks.moment(), phone, percent, charging));
        }
    }

    private void lookAtTemperature(@Nullable Double celsius, EventPublisher events, Clocks clocks) {
        if (celsius == null) {
            return;
        }
        boolean reached = temperature == null || step(celsius) != step(temperature)
                && Math.abs(celsius - temperature) >= LEAST_DEGREES;
        if (reached) {
            temperature = celsius;
            events.publish(new FleetEvent.TemperatureChanged(clocks.moment(), phone, celsius));
        }
    }

    private static long step(double celsius) {
        return (long) Math.floor(celsius / DEGREES);
    }
}
