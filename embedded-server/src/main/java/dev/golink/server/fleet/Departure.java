package dev.golink.server.fleet;

import java.time.Instant;

/**
 * When and why a phone's connection ended.
 *
 * @param reason why
 * @param at     when, by the server's wall clock
 * @param words  which rule, limit or fault it was, in the server's words; empty where the reason says all
 */
public record Departure(Reason reason, Instant at, String words) {
    /** Why a phone's connection ended. */
    public enum Reason {
        /** The phone said goodbye. */
        CLOSED_BY_PHONE,
        /** The connection broke without a goodbye. */
        CONNECTION_LOST,
        /** It was silent for six intervals, so the server closed the connection. */
        HEARTBEAT_LOST,
        /** A newer connection of the same phone took over; the phone itself never went. */
        REPLACED,
        /** It broke a limit or a rule of the protocol, so the server closed the connection. */
        RULE_BROKEN,
        /** The server closed the connection for a reason of its own: it ends, or it failed on it. */
        SERVER_CLOSED
    }
}
