package dev.golink.server.access.knock;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

import dev.golink.server.access.peer.ClaimedId;

/**
 * A client that waits to be let in.
 *
 * @param row       the number of its row, by which an operator names it; never used twice
 * @param who       who it says it is
 * @param address   where it connects from
 * @param model     what device it says it is; empty if it did not say
 * @param number    four digits that the client shows too, so that an operator sees which device it is; empty if the
 *                  client can't store a token
 * @param since     when it knocked, by the wall clock
 * @param asksAgain whether an operator let this id in before, from elsewhere
 */
public record Waiting(int row, ClaimedId who, InetAddress address, String model, Optional<String> number, Instant since,
        boolean asksAgain) {}
