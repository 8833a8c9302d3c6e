package dev.golink.server.fleet.phone;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A phone's present connection, or its last one. Wall-clock times are for display; presence is computed from monotonic
 * time.
 *
 * @param presence       whether the phone is online, late, stale or offline
 * @param since          when that presence began
 * @param address        the network address of the phone, without the port
 * @param connectedAt    when the present or last connection began
 * @param lastHeardAt    when the phone's application last sent anything
 * @param interval       the heartbeat interval from which the presence is computed
 * @param intervalSource the source of that interval
 * @param roundTrip      the round trip of the last WebSocket ping; null before the first pong
 * @param departure      when and why the connection ended; null while the phone is connected
 * @param health         how stable the connection is
 * @param clockAhead     how far the phone's clock is ahead of the server's, estimated from round trips; negative if it
 *                       is behind, null if unknown
 * @param identity       how the server knows that the phone is the one whose id it uses
 */
public record Link(Presence presence, Instant since, String address, Instant connectedAt, Instant lastHeardAt,
        Duration interval, IntervalSource intervalSource, @Nullable Duration roundTrip, @Nullable Departure departure,
        LinkHealth health, @Nullable Duration clockAhead, Identity identity) {}
