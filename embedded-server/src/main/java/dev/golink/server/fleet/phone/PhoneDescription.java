package dev.golink.server.fleet.phone;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Codec;

/**
 * A phone's description of itself, sent when it connected. A legacy phone sends none.
 *
 * @param model        such as "Pixel 8"
 * @param os           such as "Android 16"
 * @param app          the phone's app and its version
 * @param width        the width of the screen, in pixels
 * @param height       the height of the screen, in pixels
 * @param capabilities the capabilities of the phone
 * @param codecs       the codecs the phone can encode its screen with; empty if it does not report them
 * @param legacy       whether the phone speaks only the fixed part of the protocol, so that it can't report the outcome
 *                     of a command
 */
public record PhoneDescription(@Nullable String model, @Nullable String os, @Nullable String app,
        @Nullable Integer width, @Nullable Integer height, Set<Capability> capabilities, Set<Codec> codecs,
        boolean legacy) {
    /** Copies the sets. */
    public PhoneDescription {
        capabilities = Set.copyOf(capabilities);
        codecs = Set.copyOf(codecs);
    }

    /** A phone that has sent no description, or none yet. */
    public static final PhoneDescription LEGACY = new PhoneDescription(null, null, null, null, null,
            Set.of(Capability.SHARE), Set.of(), true);

    /** Whether the phone has a capability. */
    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }
}
