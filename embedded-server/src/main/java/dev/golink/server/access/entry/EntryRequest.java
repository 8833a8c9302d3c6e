package dev.golink.server.access.entry;

import java.net.InetAddress;
import java.time.Instant;

import dev.golink.server.access.loopback.LoopbackTrust;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.token.Credential;

/**
 * A client that wants to get in.
 *
 * @param who          who it says it is
 * @param address      where it connects from
 * @param credential   what it has to prove that
 * @param confidential whether nobody between the client and the server can have read the request: by TLS, or over
 *                     loopback, or from the bridge of this process
 * @param loopback     whether it is a program of the server's own user on this computer
 * @param now          the time by the wall clock
 */
public record EntryRequest(ClaimedId who, InetAddress address, Credential credential, boolean confidential,
        LoopbackTrust loopback, Instant now) {}
