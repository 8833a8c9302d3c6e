package dev.golink.phones.simulator.behaviour;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.golink.phones.client.message.PhoneHello;
import dev.golink.phones.client.message.ShownNotice;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKind;

/**
 * The identity and the properties of a simulated phone.
 *
 * @param id        the id under which the phone connects
 * @param model     the phone's model, such as "Pixel 8"
 * @param os        the operating system, such as "Android 16"
 * @param app       the app and its version
 * @param width     the screen's width, in pixels
 * @param height    the screen's height, in pixels
 * @param labels    labels that the phone reports about itself, such as "shelf-1"
 * @param behaviour how the phone behaves
 * @param phase     where in its schedule the phone starts, 0 to 1
 * @param hue       the hue of its pictures, 0 to 1
 * @param rotation  the quarter turns clockwise that show its pictures upright, 0 to 3
 * @param canShare  whether the phone has a screen to share
 * @param input     how the phone reacts to gestures
 */
public record DeviceProfile(PhoneId id, String model, String os, String app, int width, int height, List<String> labels,
        Behaviour behaviour, double phase, double hue, int rotation, boolean canShare, InputAnswer input) {
    /** Copies the labels. */
    public DeviceProfile {
        labels = List.copyOf(labels);
    }

    /**
     * Whether the phone's heartbeat is the text {@code ping}, sent 30 seconds after the server's last message, whatever
     * the swarm's interval is.
     */
    public boolean isPinging() {
        return behaviour == Behaviour.PINGING;
    }

    /**
     * What the phone says about itself.
     *
     * @param interval the time between two heartbeats
     * @param codecs   the codecs in which the phone can send its screen, the best first
     */
    public PhoneHello hello(Duration interval, List<String> codecs) {
        return new PhoneHello(model, os, app, width, height, interval, codecs, canShare, canPause(), true,
                EnumSet.allOf(ShownNotice.class), labels,
                input == InputAnswer.NONE ? Set.of() : EnumSet.allOf(InputKind.class));
    }

    /** Whether it is a tablet by the shape of its screen. */
    public boolean isTablet() {
        return 2 * width > height;
    }

    /** Whether the phone can pause the sharing of its screen. */
    public boolean canPause() {
        return canShare && behaviour != Behaviour.UNPAUSABLE && !isLegacy();
    }

    /** Whether the phone knows only the fixed part of the protocol. */
    public boolean isLegacy() {
        return behaviour == Behaviour.LEGACY || isPinging();
    }
}
