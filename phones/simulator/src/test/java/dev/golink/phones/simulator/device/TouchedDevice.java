package dev.golink.phones.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import dev.golink.phones.simulator.device.app.Element;
import dev.golink.phones.simulator.device.app.Note;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.server.fleet.input.TouchAction;

/** A phone in a test's hands. */
final class TouchedDevice {
    static final FingerId THUMB = new FingerId("g", 0);
    static final FingerId OTHER = new FingerId("g", 1);

    Device device;
    Duration now = Duration.ofSeconds(10);

    TouchedDevice(boolean tablet, boolean locked) {
        device = Device.initial(tablet, locked);
    }

    TouchedDevice() {
        this(false, false);
    }

    Reaction take(Reaction reaction) {
        if (reaction instanceof Reaction.Done done) {
            device = done.device();
        }
        return reaction;
    }

    TouchedDevice open(String app) {
        assertThat(take(DeviceSteps.start(device, "dev.golink." + app))).isInstanceOf(Reaction.Done.class);
        return this;
    }

    Reaction touch(FingerId finger, TouchAction action, double x, double y) {
        return take(Fingers.touch(device, finger, action, ScreenPoint.at(x, y), now));
    }

    void tap(double x, double y) {
        touch(THUMB, TouchAction.DOWN, x, y);
        touch(THUMB, TouchAction.UP, x, y);
    }

    /** Moves a finger from one height to another without lifting it. */
    void drag(double from, double to) {
        touch(THUMB, TouchAction.DOWN, 0.5, from);
        touch(THUMB, TouchAction.MOVE, 0.5, to);
    }

    Reaction press(InputKey key) {
        return take(Keys.press(device, key, now));
    }

    Reaction type(String text) {
        return take(DeviceSteps.text(device, new InputStep.Text(text, TextMethod.AUTO)));
    }

    Note note() {
        return device.apps().note();
    }

    Element element(String id) {
        return device.layout().elements().stream().filter(element -> element.id().equals(id)).findFirst()
                .orElseThrow();
    }

    static InputRefusal refusal(Reaction reaction) {
        assertThat(reaction).isInstanceOf(Reaction.Refused.class);
        return ((Reaction.Refused) reaction).reason();
    }
}
