package dev.golink.server.fleet.phone;

import java.time.Instant;

/**
 * When and why a phone's connection ended.
 *
 * @param reason why
 * @param at     when, by the server's wall clock
 * @param code   which rule, limit or fault it was, so that a console can say it in its operator's language
 * @param words  the same in the server's words; empty where the reason says all
 * @param quote  what the phone sent that broke the rule, in quotes, escaped and cut; empty if that is not told
 */
public record Departure(Reason reason, Instant at, Code code, String words, String quote) {
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
        /** The server closed the connection for a reason of its own: it ends, it failed on it, or an operator wanted it. */
        SERVER_CLOSED
    }

    /** Which rule, limit or fault ended a phone's connection. */
    public enum Code {
        /** None, or one that only the words say; also a code that is not known here. */
        OTHER,
        /** A rule of the protocol that has no code of its own; there is no more to say than the reason does. */
        PROTOCOL,
        /** Too many of its messages were not text of the protocol. */
        NOT_TEXT,
        /** A text of its was not UTF-8. */
        NOT_UTF8,
        /** It sent more messages than anybody has a use for. */
        TOO_FAST,
        /** A message was too big. */
        TOO_BIG,
        /** It did not read what it was sent. */
        NOT_READING,
        /** It said more than the server has come to. */
        NOT_HANDLED,
        /** The server ended. */
        SERVER_ENDED,
        /** The server failed on this connection. */
        SERVER_FAILED,
        /** An operator ended the connection. */
        DISCONNECTED
    }
}
