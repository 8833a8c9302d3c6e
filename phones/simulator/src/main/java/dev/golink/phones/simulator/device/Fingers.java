package dev.golink.phones.simulator.device;

import java.time.Duration;
import java.util.Optional;

import dev.golink.phones.simulator.device.app.App;
import dev.golink.phones.simulator.device.app.Apps;
import dev.golink.phones.simulator.device.app.Element;
import dev.golink.phones.simulator.device.app.Layout;
import dev.golink.phones.simulator.device.app.Note;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TouchAction;

/** How a phone changes by fingers. Stateless. */
public final class Fingers {
    /** How far a finger must move up to unlock the phone, in heights of the screen. */
    private static final double UNLOCKING = 0.2;

    private Fingers() {}

    /**
     * What the phone does when a finger comes, moves or goes. A finger that is not on the screen can't move or go:
     * then nothing happens.
     */
    public static Reaction touch(Device device, FingerId id, TouchAction action, ScreenPoint at, Duration now) {
        if (device.screen() == ScreenState.OFF && action == TouchAction.DOWN) {
            return new Reaction.Refused(InputRefusal.LOCKED, "The screen is off.");
        }
        Optional<Finger> finger = device.touches().find(id).map(there -> there.movedTo(at));
        return switch (action) {
            case DOWN -> Reaction.done(device.with(
                    device.touches().with(new Finger(id, at, at, now, device.apps().scroll(), false))));
            case MOVE -> Reaction.done(finger.map(there -> moved(device, there)).orElse(device));
            case CANCEL -> Reaction.done(cancel(device, id));
            case UP -> finger.map(there -> lifted(moved(device, there), there, now))
                    .orElseGet(() -> Reaction.done(device));
        };
    }

    /** The phone as if that finger had not been on its screen. */
    public static Device cancel(Device device, FingerId id) {
        Optional<Finger> finger = device.touches().find(id);
        Device without = device.with(device.touches().without(id));
        return finger.filter(there -> there.dragged() && scrolls(device))
                .map(there -> without.with(without.apps().scrolled(there.scroll()))).orElse(without);
    }

    /** The phone after a tap. */
    static Device tap(Device device, ScreenPoint at, Duration now) {
        Device touched = device.with(device.touches().ring(at, now));
        return element(device, at).map(element -> tapped(touched, element, now)).orElse(touched);
    }

    private static Device moved(Device device, Finger finger) {
        Device moved = device.with(device.touches().with(finger));
        boolean alone = device.touches().fingers().size() == 1;
        return finger.dragged() && alone && scrolls(device)
                ? moved.with(moved.apps()
                        .scrolled(Math.clamp(finger.scroll() + finger.up(), 0, device.layout().furthest())))
                : moved;
    }

    private static boolean scrolls(Device device) {
        return device.screen() == ScreenState.UNLOCKED && device.apps().shown().scrolls();
    }

    private static Reaction lifted(Device moved, Finger finger, Duration now) {
        Device device = moved.with(moved.touches().without(finger.id()));
        return switch (device.screen()) {
            case OFF -> Reaction.done(device);
            case LOCKED -> finger.up() > UNLOCKING
                    ? Reaction.done(device.with(ScreenState.UNLOCKED))
                    : new Reaction.Refused(InputRefusal.LOCKED, "A swipe up unlocks the phone.");
            case UNLOCKED -> Reaction.done(ended(device, finger, now));
        };
    }

    private static Device ended(Device device, Finger finger, Duration now) {
        if (finger.dragged()) {
            return device;
        }
        if (finger.isLong(now) && device.apps().isWriting() && isField(device, finger.at())) {
            Apps apps = device.apps();
            return device.with(device.touches().ring(finger.at(), now)).with(apps.with(apps.note().selectAll()));
        }
        return tap(device, finger.at(), now);
    }

    private static boolean isField(Device device, ScreenPoint at) {
        return element(device, at).filter(element -> element.kind() == Element.Kind.FIELD).isPresent();
    }

    private static Optional<Element> element(Device device, ScreenPoint at) {
        Layout layout = device.layout();
        return layout.elements().stream()
                .filter(element -> element.area().contains(at) && layout.isSeen(element, at)).findFirst();
    }

    private static Device tapped(Device device, Element element, Duration now) {
        Apps apps = device.apps();
        return switch (element.action()) {
            case Element.Open(App app) -> device.with(apps.open(app));
            case Element.Toggle() -> device.with(apps.toggled(element.id()));
            case Element.Press(var key) -> Keys.press(device, key, now) instanceof Reaction.Done done ? done.device()
                    : device;
            case Element.Write() -> device.with(apps.with(apps.note().toEnd()));
            case Element.Clear() -> device.with(apps.with(Note.EMPTY));
            case Element.StopAll() -> device.with(apps.stopAll());
            case Element.Nothing() -> device;
        };
    }
}
