package dev.golink.phones.simulator.character;

import java.util.List;

import dev.golink.server.fleet.id.PhoneId;

/**
 * Who a simulated phone is.
 *
 * @param id          the name it connects under
 * @param model       such as "Pixel 8"
 * @param os          such as "Android 16"
 * @param app         its agent and the agent's version
 * @param width       of its screen, in pixels
 * @param height      of its screen, in pixels
 * @param labels      what it calls itself a part of
 * @param temperament how it behaves
 * @param phase       how far into its rounds it starts, 0 to 1
 * @param hue         of its pictures, 0 to 1
 * @param rotation    quarter turns clockwise that show its pictures upright, 0 to 3
 * @param canShare    whether it has a screen to show
 */
public record Profile(PhoneId id, String model, String os, String app, int width, int height, List<String> labels,
        Temperament temperament, double phase, double hue, int rotation, boolean canShare) {
    /** Copies the labels. */
    public Profile {
        labels = List.copyOf(labels);
    }

    /** Whether it beats with a bare ping, 30 seconds after the server's last message, whatever the interval of the others. */
    public boolean isPinging() {
        return temperament == Temperament.PINGING;
    }

    /** Whether it can pause the sharing of its screen. */
    public boolean canPause() {
        return canShare && temperament != Temperament.UNPAUSABLE && !isLegacy();
    }

    /** Whether it speaks nothing but the fixed part of the protocol. */
    public boolean isLegacy() {
        return temperament == Temperament.LEGACY || isPinging();
    }
}
