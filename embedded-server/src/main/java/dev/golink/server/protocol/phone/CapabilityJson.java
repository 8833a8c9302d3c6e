package dev.golink.server.protocol.phone;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.protocol.json.Fields;

/**
 * Converts a phone's capabilities to and from JSON, both in its hello and in what operators get. Each is true or false,
 * such as {@code can_notice}. Only the capability to share is always written, and it counts as true if it is missing.
 */
public final class CapabilityJson {
    private CapabilityJson() {}

    static void write(JsonObject object, Set<Capability> capabilities) {
        for (Capability capability : Capability.values()) {
            boolean can = capabilities.contains(capability);
            if (can || capability == Capability.SHARE) {
                object.addProperty(name(capability), can);
            }
        }
    }

    /** Reads a phone's capabilities, leaving out unknown ones. */
    public static Set<Capability> read(Fields fields) {
        return Stream.of(Capability.values()).filter(capability -> {
            Boolean told = fields.truth(name(capability));
            return told == null ? capability == Capability.SHARE : told;
        }).collect(Collectors.toUnmodifiableSet());
    }

    private static String name(Capability capability) {
        return "can_" + capability.name().toLowerCase(Locale.ROOT);
    }
}
