package dev.golink.server.access.knock;

import java.net.InetAddress;
import java.time.Instant;

import dev.golink.server.access.peer.ClaimedId;

/**
 * Somebody without a credential said to be somebody whom the server knows.
 *
 * @param who     the id that was claimed
 * @param address where the client connected from
 * @param at      when, by the wall clock
 */
public record Claim(ClaimedId who, InetAddress address, Instant at) {}
