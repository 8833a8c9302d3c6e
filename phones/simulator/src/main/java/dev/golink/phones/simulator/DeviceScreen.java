package dev.golink.phones.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.device.DeviceOwner;
import dev.golink.phones.simulator.device.view.DeviceDrawing;
import dev.golink.phones.simulator.picture.Drawing;
import dev.golink.phones.simulator.stream.ControlledScreen;

/**
 * The screen of a phone that somebody controls, as its present state is drawn.
 *
 * @param owner     keeps the phone's state
 * @param profile   what the phone is
 * @param wallClock the phone's wall clock
 */
record DeviceScreen(DeviceOwner owner, DeviceProfile profile, InstantSource wallClock) implements ControlledScreen {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public Drawing drawing(Duration now) {
        String clock = LocalTime.ofInstant(wallClock.instant(), ZoneId.systemDefault()).format(CLOCK);
        return new DeviceDrawing(owner.device(), profile.id().value(), clock, profile.hue(), now);
    }

    @Override
    public int turns() {
        return owner.device().turns();
    }

    @Override
    public boolean isMoving(Duration now) {
        return owner.device().isMoving(now);
    }
}
