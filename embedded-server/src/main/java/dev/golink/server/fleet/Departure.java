package dev.golink.server.fleet;

import java.time.Instant;

/**
 * When and why a phone's connection ended.
 *
 * @param reason why
 * @param at     when, by the server's wall clock
 */
public record Departure(Reason reason, Instant at) {
    /** Why a phone's connection ended. */
    public enum Reason {
        /** The phone said goodbye. */
        CLOSED_BY_PHONE,
        /** The connection broke without a goodbye. */
        CONNECTION_LOST,
        /** It was silent for six intervals, so the server closed the connection. */
        HEARTBEAT_LOST,
        /** It broke a limit or a rule of the protocol, so the server closed the connection. */
        RULE_BROKEN
    }
}
