package dev.golink.phones.simulator.device;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.simulator.device.app.App;
import dev.golink.phones.simulator.device.app.Apps;
import dev.golink.phones.simulator.device.app.Layout;
import dev.golink.phones.simulator.device.app.Shape;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;

/**
 * A simulated phone as its user sees it. Unchanging: {@link DeviceSteps} computes the phone after each input.
 *
 * @param tablet   whether it has the layout of a tablet
 * @param screen   whether its screen shows apps
 * @param turns    the quarter turns clockwise by which its picture was turned since the start, 0 to 3
 * @param apps     its apps
 * @param touches  the fingers on its screen
 * @param volume   how loud it is
 * @param operator the operator who controls it; empty if nobody does
 */
public record Device(boolean tablet, ScreenState screen, int turns, Apps apps, Touches touches, Volume volume,
        String operator) {
    /**
     * A phone that nobody has touched yet.
     *
     * @param tablet whether it has the layout of a tablet
     * @param locked whether it is locked
     */
    public static Device initial(boolean tablet, boolean locked) {
        return new Device(tablet, locked ? ScreenState.LOCKED : ScreenState.UNLOCKED, 0, Apps.INITIAL, Touches.NONE,
                Volume.INITIAL, "");
    }

    /** Where things are on its screen. */
    public Layout layout() {
        return new Layout(apps, Shape.of(tablet, turns % 2 != 0));
    }

    /** The kinds of input that it can carry out now. */
    public Set<InputKind> kinds() {
        return switch (screen) {
            case OFF -> EnumSet.of(InputKind.KEY);
            case LOCKED -> EnumSet.of(InputKind.TOUCH, InputKind.KEY);
            case UNLOCKED -> apps.shown() == App.BANK ? EnumSet.complementOf(EnumSet.of(InputKind.TEXT))
                    : EnumSet.allOf(InputKind.class);
        };
    }

    /** Why it can't carry out all kinds of input; null if it can. */
    public @Nullable InputObstacle obstacle() {
        if (screen != ScreenState.UNLOCKED) {
            return InputObstacle.LOCKED;
        }
        return apps.shown() == App.BANK ? InputObstacle.SECURE : null;
    }

    /** Whether something on its screen vanishes by itself soon. */
    public boolean isMoving(Duration now) {
        return volume.isShown(now) || touches.rings().stream().anyMatch(ring -> ring.passed(now) < 1);
    }

    /** The phone while this operator controls it; empty for nobody. */
    public Device controlledBy(String name) {
        return new Device(tablet, screen, turns, apps, touches, volume, name);
    }

    /** Without any finger on the screen. */
    public Device untouched() {
        return with(new Touches(List.of(), touches.rings()));
    }

    Device with(ScreenState changed) {
        return new Device(tablet, changed, turns, apps, touches, volume, operator);
    }

    Device with(Apps changed) {
        return new Device(tablet, screen, turns, changed, touches, volume, operator);
    }

    Device with(Touches changed) {
        return new Device(tablet, screen, turns, apps, changed, volume, operator);
    }

    Device with(Volume changed) {
        return new Device(tablet, screen, turns, apps, touches, changed, operator);
    }

    Device turned() {
        return new Device(tablet, screen, (turns + 1) % 4, apps.scrolled(0), touches, volume, operator);
    }
}
