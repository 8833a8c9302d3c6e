package dev.golink.phones.adb.phone;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.golink.phones.adb.device.PhoneDescription;
import dev.golink.phones.adb.input.PhoneInput;
import dev.golink.phones.adb.screen.PhoneScreen;
import dev.golink.phones.client.message.PhoneHello;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;

/**
 * Who a phone is for the server.
 *
 * @param id          its id
 * @param description what it is
 * @param app         the program that speaks for it, and its version
 */
public record PhoneProfile(PhoneId id, PhoneDescription description, String app) {
    /** The time between two heartbeats. */
    static final Duration HEART = Duration.ofSeconds(5);

    PhoneHello hello(PhoneScreen screen, PhoneInput input) {
        List<String> codecs = screen.codecs().stream().map(PhoneProfile::word).toList();
        return new PhoneHello(description.name(), description.os(), app, description.display().width(),
                description.display().height(), HEART, codecs, !codecs.isEmpty(), !codecs.isEmpty(), false,
                input.notices(), List.of(), input.kinds());
    }

    /** The codec in the words of the protocol. */
    static String word(Codec codec) {
        return codec.name().toLowerCase(Locale.ROOT);
    }
}
