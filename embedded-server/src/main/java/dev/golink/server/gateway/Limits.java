package dev.golink.server.gateway;

import java.time.Duration;
import java.util.Set;

import dev.golink.server.gateway.socket.ConnectionLimits;
import dev.golink.server.gateway.socket.HandshakeLimits;
import dev.golink.server.gateway.socket.MessageLimits;
import dev.golink.server.gateway.socket.SocketLimits;
import dev.golink.server.protocol.FrameCodec;
import dev.golink.server.protocol.MessageReader;

/**
 * What a peer may ask of the server before it is closed. Whoever reaches the port can send anything, without any login, so
 * nothing that grows with what comes is without a bound.
 *
 * @param sockets     what holds before a message has a meaning
 * @param phones      what one phone may say
 * @param operators   what one operator may say
 * @param toPhones    what may wait for one phone
 * @param toOperators what may wait for one operator
 * @param origins     pages that may connect besides those of this server's own address, such as {@code https://ops.example}
 */
public record Limits(SocketLimits sockets, Intake phones, Intake operators, OutQueue toPhones, OutQueue toOperators,
        Set<String> origins) {
    /** The limits of the protocol document. */
    public static final Limits DEFAULT = new Limits(
            new SocketLimits(new ConnectionLimits(Integer.MAX_VALUE, 64, 8_192, 16, 256),
                    new HandshakeLimits(Duration.ofSeconds(5), 8 * 1024), message()),
            Intake.PHONES, Intake.OPERATORS, OutQueue.PHONES, OutQueue.OPERATORS, Set.of());

    /** Copies the set. */
    public Limits {
        origins = Set.copyOf(origins);
    }

    /** The same with other limits for a peer before its messages have a meaning. */
    public Limits withSockets(SocketLimits other) {
        return new Limits(other, phones, operators, toPhones, toOperators, origins);
    }

    /** The same with another handshake. */
    public Limits withHandshake(HandshakeLimits other) {
        return withSockets(new SocketLimits(sockets.connections(), other, sockets.message()));
    }

    /** The same with other numbers of connections. */
    public Limits withConnections(ConnectionLimits other) {
        return withSockets(new SocketLimits(other, sockets.handshake(), sockets.message()));
    }

    /** The same with another intake of each phone. */
    public Limits withPhones(Intake other) {
        return new Limits(sockets, other, operators, toPhones, toOperators, origins);
    }

    /** The same with other queues to one phone and to one operator. */
    public Limits withOutQueues(OutQueue phone, OutQueue operator) {
        return new Limits(sockets, phones, operators, phone, operator, origins);
    }

    /** The same with other pages that may connect. */
    public Limits withOrigins(Set<String> other) {
        return new Limits(sockets, phones, operators, toPhones, toOperators, other);
    }

    /** UTF-8 takes three bytes at most for one of Java's characters, which are what a text is counted in. */
    private static MessageLimits message() {
        return new MessageLimits(3 * MessageReader.LONGEST, FrameCodec.HEADER + FrameCodec.LONGEST_PAYLOAD, 64);
    }

    /**
     * What one connection may say.
     *
     * @param burst           texts and pings at once
     * @param perSecond       texts and pings a second, in the long run
     * @param framesPerSecond binary messages a second, in the long run; twice as many at once
     * @param messages        texts that wait for the hub
     * @param characters      of the texts that wait for the hub, together
     */
    public record Intake(int burst, int perSecond, int framesPerSecond, int messages, int characters) {
        /** A phone in order says a few things a minute; the burst is for one that catches up. */
        public static final Intake PHONES = new Intake(5_000, 200, 240, 8_192, 4 * 1024 * 1024);
        /** An operator instructs a whole fleet, and again and again; only its memory is bounded tightly. */
        public static final Intake OPERATORS = new Intake(200_000, 200_000, 1, 65_536, 4 * 1024 * 1024);
    }

    /**
     * What may wait for one peer that does not read. More than a peer in order ever has.
     *
     * @param messages how many
     * @param bytes    of them together
     */
    public record OutQueue(int messages, long bytes) {
        /** A phone is sent a line now and then. */
        public static final OutQueue PHONES = new OutQueue(8_192, 1024 * 1024);
        /** An operator is sent frames of up to two mebibytes, and the news of whole fleets. */
        public static final OutQueue OPERATORS = new OutQueue(8_192, 16 * 1024 * 1024);
    }
}
