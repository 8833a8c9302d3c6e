package dev.golink.server.protocol.phone;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.protocol.json.Fields;

/**
 * What a phone can do, as it says so in its hello and as operators are told: a truth for each, such as {@code can_notice}. Only
 * whether it can share is always told, and taken for true if it is not.
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

    /** Reads what a phone says it can do; words that are not known are left out. */
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
