package dev.golink.server.admission;

import dev.golink.server.fleet.id.PhoneId;

/**
 * A phone.
 *
 * @param id what it calls itself
 */
public record PhonePeer(PhoneId id) implements Peer {}
