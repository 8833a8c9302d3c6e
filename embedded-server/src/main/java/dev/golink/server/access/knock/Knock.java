package dev.golink.server.access.knock;

import java.net.InetAddress;

import dev.golink.server.access.peer.ClaimedId;

/**
 * A client without a credential that wants to be let in.
 *
 * @param who         who it says it is
 * @param address     where it connects from
 * @param model       what device it says it is; empty if it did not say
 * @param keepsTokens whether it can store a token
 */
public record Knock(ClaimedId who, InetAddress address, String model, boolean keepsTokens) {}
