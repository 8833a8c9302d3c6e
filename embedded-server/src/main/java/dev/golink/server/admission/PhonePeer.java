package dev.golink.server.admission;

import dev.golink.server.fleet.id.PhoneId;

/**
 * A phone.
 *
 * @param id the id that the phone connects with
 */
public record PhonePeer(PhoneId id) implements Peer {}
