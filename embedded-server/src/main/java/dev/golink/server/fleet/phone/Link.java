package dev.golink.server.fleet.phone;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A phone's connection as it is, or was last. Wall-clock times are for showing; presence is judged by monotonic time.
 *
 * @param presence    whether the phone is here
 * @param since       when that presence began
 * @param address     the network address it connected from, without the port
 * @param connectedAt when the present or last connection began
 * @param lastHeardAt when its application last said anything
 * @param interval    the heartbeat interval it is judged by
 * @param intervalSource where that interval comes from
 * @param roundTrip   of the last WebSocket ping; null while none came back
 * @param departure   when and why the connection ended; null while it stands
 * @param health      how well it holds
 * @param clockAhead  how far the phone's clock seems to be ahead of the server's, estimated from round trips; negative if it
 *                    is behind, null while not known
 */
public record Link(Presence presence, Instant since, String address, Instant connectedAt, Instant lastHeardAt,
        Duration interval, IntervalSource intervalSource, @Nullable Duration roundTrip, @Nullable Departure departure,
        LinkHealth health, @Nullable Duration clockAhead) {}
