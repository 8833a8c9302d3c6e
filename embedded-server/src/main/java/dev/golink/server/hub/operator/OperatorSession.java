package dev.golink.server.hub.operator;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Rights;
import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.hub.transport.MalformedLimit;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.hub.transport.Transport;
import dev.golink.server.protocol.message.ServerMessage;

/**
 * One connection of one operator. An operator may send no message for hours. Therefore the server pings operators, and
 * their pongs count as signs of life, unlike those of phones. Nobody waits for an operator's application to answer. But
 * a half-open connection must not be counted or held until TCP gives up. For the hub thread only.
 */
final class OperatorSession {
    private final OperatorPeer peer;
    private final OperatorTransport transport;
    private final MalformedLimit malformed;
    private long aliveAt;
    private long pingedAt;
    private boolean watchesPins;

    private Rights rights;

    OperatorSession(OperatorPeer peer, OperatorTransport transport, MalformedLimit malformed, long now) {
        this.peer = peer;
        this.rights = peer.rights();
        this.transport = transport;
        this.malformed = malformed;
        this.aliveAt = now;
        this.pingedAt = now;
    }

    OperatorId id() {
        return peer.id();
    }

    OperatorPeer peer() {
        return peer;
    }

    /** What the operator may do now. */
    Rights rights() {
        return rights;
    }

    void rights(Rights next) {
        rights = next;
    }

    OperatorTransport transport() {
        return transport;
    }

    MalformedLimit malformed() {
        return malformed;
    }

    /**
     * Whether this is the session of exactly that connection, not of an earlier or later connection with the same id.
     */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Transport other) {
        return transport == other;
    }

    /** Whether the operator asked for the pin of each key that will replace the server's. */
    boolean watchesPins() {
        return watchesPins;
    }

    void watchPins() {
        watchesPins = true;
    }

    /** Tells the operator the pin of the key that will replace the server's; nothing if it is null. */
    void tell(@Nullable Pin nextPin) {
        if (nextPin != null) {
            transport.send(new ServerMessage.NextPin(nextPin));
        }
    }

    /** Records a sign of life, such as a message or a pong. */
    void alive(long now) {
        aliveAt = now;
    }

    boolean isLost(long now, Duration silence) {
        return now - aliveAt >= silence.toNanos();
    }

    void pingIfDue(long now, Duration every) {
        if (now - pingedAt >= every.toNanos()) {
            pingedAt = now;
            transport.ping();
        }
    }

    /**
     * Does not count a pause of the server itself as the operator's silence.
     *
     * @param pause in nanoseconds
     */
    void forgive(long pause) {
        aliveAt += pause;
    }
}
