package dev.golink.server.fleet.phone;

import java.time.Instant;

/**
 * When and why a phone's connection ended.
 *
 * @param reason why
 * @param at     when, by the server's wall clock
 * @param code   the rule, limit or fault, so that a console can show it in its operator's language
 * @param words  the same as text, or the phone's own reason if it closed the connection; empty if the reason says everything
 * @param quote  the message that broke the rule, in quotes, escaped and shortened; empty if not reported
 */
public record Departure(Reason reason, Instant at, Code code, String words, String quote) {
    /** Why a phone's connection ended. */
    public enum Reason {
        /** The phone closed the connection with a close frame. */
        CLOSED_BY_PHONE,
        /** The connection broke without a close frame. */
        CONNECTION_LOST,
        /** The phone was silent for six intervals, so the server closed the connection. */
        HEARTBEAT_LOST,
        /** A newer connection of the same phone took over. The phone stays connected. */
        REPLACED,
        /** The phone broke a limit or a rule of the protocol, so the server closed the connection. */
        RULE_BROKEN,
        /**
         * The server closed the connection for another reason: the server ended or failed, or an operator requested it.
         */
        SERVER_CLOSED
    }

    /** The rule, limit or fault that ended a phone's connection. */
    public enum Code {
        /** No code, a code that only the text describes, or one that this version does not know. */
        OTHER,
        /** A rule of the protocol without its own code. The reason says everything. */
        PROTOCOL,
        /** Too many of the phone's messages were not text of the protocol. */
        NOT_TEXT,
        /** A text of the phone was not UTF-8. */
        NOT_UTF8,
        /** The phone sent more messages than the limit allows. */
        TOO_FAST,
        /** A message of the phone was too big. */
        TOO_BIG,
        /** The phone did not read what the server sent. */
        NOT_READING,
        /** The phone sent messages faster than the server handled them. */
        NOT_HANDLED,
        /** The server ended. */
        SERVER_ENDED,
        /** The server failed while it handled this connection. */
        SERVER_FAILED,
        /** An operator ended the connection. */
        DISCONNECTED,
        /** What let the phone in is not valid any more. */
        NOT_ADMITTED
    }
}
