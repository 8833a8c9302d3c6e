package dev.golink.server.fleet.phone;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.screen.Codec;

/**
 * What a phone told of itself when it connected; a legacy phone tells nothing.
 *
 * @param model        such as "Pixel 8"
 * @param os           such as "Android 16"
 * @param app          the phone's agent and its version
 * @param width        of the screen, in pixels
 * @param height       of the screen, in pixels
 * @param capabilities what it can do
 * @param codecs       how it says it can encode its screen; empty if it does not say
 * @param legacy       whether it speaks nothing but the fixed part of the protocol, so that it can't say how a command went
 */
public record PhoneDescription(@Nullable String model, @Nullable String os, @Nullable String app,
        @Nullable Integer width, @Nullable Integer height, Set<Capability> capabilities, Set<Codec> codecs,
        boolean legacy) {
    /** Copies the sets. */
    public PhoneDescription {
        capabilities = Set.copyOf(capabilities);
        codecs = Set.copyOf(codecs);
    }

    /** A phone that has said nothing of itself (yet). */
    public static final PhoneDescription LEGACY = new PhoneDescription(null, null, null, null, null,
            Set.of(Capability.SHARE), Set.of(), true);

    /** Whether the phone can do something. */
    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }
}
