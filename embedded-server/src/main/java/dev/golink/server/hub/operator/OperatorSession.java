package dev.golink.server.hub.operator;

import java.time.Duration;

import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.hub.line.Line;
import dev.golink.server.hub.line.MalformedLimit;
import dev.golink.server.hub.line.OperatorLine;

/**
 * One connection of one operator. An operator may have nothing to say for hours, so it is pinged and its pongs count as
 * signs of life, as a phone's do not: nobody waits for an operator's application, but a connection that is only half there
 * must not be counted, nor kept, until TCP gives up. Touched by the hub's thread only.
 */
final class OperatorSession {
    private final OperatorPeer peer;
    private final OperatorLine line;
    private final MalformedLimit malformed;
    private long aliveAt;
    private long pingedAt;

    OperatorSession(OperatorPeer peer, OperatorLine line, MalformedLimit malformed, long now) {
        this.peer = peer;
        this.line = line;
        this.malformed = malformed;
        this.aliveAt = now;
        this.pingedAt = now;
    }

    OperatorId id() {
        return peer.id();
    }

    OperatorLine line() {
        return line;
    }

    MalformedLimit malformed() {
        return malformed;
    }

    /** Whether this is the session of that very connection, not of an earlier or later one of the same id. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Line other) {
        return line == other;
    }

    /** Something came from it, be it but a pong. */
    void alive(long now) {
        aliveAt = now;
    }

    boolean isLost(long now, Duration silence) {
        return now - aliveAt >= silence.toNanos();
    }

    void pingIfDue(long now, Duration every) {
        if (now - pingedAt >= every.toNanos()) {
            pingedAt = now;
            line.ping();
        }
    }

    /** The server itself stood still for so long: that was not the operator's silence. */
    void forgive(long pause) {
        aliveAt += pause;
    }
}
