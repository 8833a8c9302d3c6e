package dev.golink.server.limits;

import java.time.Duration;
import java.util.Set;

import dev.golink.server.protocol.frame.FrameCodec;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.proxy.TrustedProxies;

/**
 * The limits for peers; the server closes the connection of a peer that exceeds one. Anyone who can reach the port can
 * send anything, without a login. So everything that grows with received data is limited. See decision 0009.
 *
 * @param connections the limits for the number of connections
 * @param handshake   the limits for a handshake
 * @param message     the limits for one message
 * @param phones      the limits for the messages of one phone
 * @param operators   the limits for the messages of one operator
 * @param toPhones    the limits for the data that waits for one phone
 * @param toOperators the limits for the data that waits for one operator
 * @param origins     origins whose pages may connect besides those of this server's own address, such as {@code
 *                    https://ops.example}
 * @param proxies     reverse proxies, whose clients are limited instead of them
 */
public record Limits(Connections connections, Handshake handshake, Message message, Intake phones, Intake operators,
        OutQueue toPhones, OutQueue toOperators, Set<String> origins, TrustedProxies proxies) {
    /**
     * The most phones of one command. This is not configurable, because it depends on {@link OutQueue#OPERATORS}: the
     * results of all phones may come at once.
     */
    public static final int TARGETS = Targets.MOST;

    /** The limits of the protocol document. */
    public static final Limits DEFAULT = new Limits(Connections.DEFAULT, Handshake.DEFAULT, Message.DEFAULT,
            Intake.PHONES,
            Intake.OPERATORS, OutQueue.PHONES, OutQueue.OPERATORS, Set.of(), TrustedProxies.NONE);

    /** Copies the set. */
    public Limits {
        origins = Set.copyOf(origins);
    }

    /** A copy with other limits for the number of connections. */
    public Limits withConnections(Connections other) {
        return new Limits(other, handshake, message, phones, operators, toPhones, toOperators, origins, proxies);
    }

    /** A copy with other limits for a handshake. */
    public Limits withHandshake(Handshake other) {
        return new Limits(connections, other, message, phones, operators, toPhones, toOperators, origins, proxies);
    }

    /** A copy with other limits for one message. */
    public Limits withMessage(Message other) {
        return new Limits(connections, handshake, other, phones, operators, toPhones, toOperators, origins, proxies);
    }

    /** A copy with other limits for the messages of one phone. */
    public Limits withPhones(Intake other) {
        return new Limits(connections, handshake, message, other, operators, toPhones, toOperators, origins, proxies);
    }

    /** A copy with other limits for the data that waits for one phone and for one operator. */
    public Limits withOutQueues(OutQueue phone, OutQueue operator) {
        return new Limits(connections, handshake, message, phones, operators, phone, operator, origins, proxies);
    }

    /** A copy with other origins whose pages may connect. */
    public Limits withOrigins(Set<String> other) {
        return new Limits(connections, handshake, message, phones, operators, toPhones, toOperators, other, proxies);
    }

    /** A copy with other reverse proxies. */
    public Limits withProxies(TrustedProxies other) {
        return new Limits(connections, handshake, message, phones, operators, toPhones, toOperators, origins, other);
    }

    /**
     * The limits for the number of connections. The limits of one address do not apply to this computer's own
     * addresses. A program on this computer can do more harm anyway, and capacity tests of a server connect from one
     * address.
     *
     * @param total             connections in all; fewer if the system allows this process fewer descriptors
     * @param perAddress        connections of one address
     * @param perNetwork        connections of all addresses of one 64-bit IPv6 network together; at most three quarters
     *                          of all
     * @param pending           pending handshakes in all; if there are more, the oldest is cut off
     * @param pendingPerAddress pending handshakes of one address
     * @param pendingPerNetwork pending handshakes of one 64-bit IPv6 network
     * @param freeDescriptors   file descriptors that connections must leave to the rest of the process
     */
    public record Connections(int total, int perAddress, int perNetwork, int pending, int pendingPerAddress,
            int pendingPerNetwork, int freeDescriptors) {
        /**
         * As many phones as the system has descriptors for. The limits of one address leave room for a household that
         * reconnects all at once. The limits of a network leave room for the phones of a large Wi-Fi.
         */
        public static final Connections DEFAULT = new Connections(1_000_000, 64, 16_384, 8_192, 16, 2_048, 256);
    }

    /**
     * The limits for a handshake.
     *
     * @param deadline the time it may take, from the TCP connection on
     * @param bytes    the most bytes of the request
     */
    public record Handshake(Duration deadline, int bytes) {
        /** A browser's request has less than two kibibytes. */
        public static final Handshake DEFAULT = new Handshake(Duration.ofSeconds(5), 8 * 1024);
    }

    /**
     * The limits for one message, however many fragments it has.
     *
     * @param textBytes   bytes of a text, and of a binary message from a peer that may not send any yet
     * @param binaryBytes bytes of a binary message from a peer that may send them
     * @param fragments   frames of one message, including empty ones; one more is allowed for each 512 bytes of the
     *                    message
     */
    public record Message(int textBytes, int binaryBytes, int fragments) {
        /** The length of a text is limited in Java characters, and each takes at most three bytes of UTF-8. */
        public static final Message DEFAULT = new Message(3 * Envelope.LONGEST,
                FrameCodec.HEADER + FrameCodec.LONGEST_PAYLOAD, 64);
    }

    /**
     * The limits for the messages of one connection.
     *
     * @param burst           texts and pings at once
     * @param perSecond       texts and pings a second, in the long run
     * @param framesPerSecond binary messages a second, in the long run; twice as many at once
     * @param messages        texts that wait for the hub
     * @param characters      characters of all texts that wait for the hub
     */
    public record Intake(int burst, int perSecond, int framesPerSecond, int messages, int characters) {
        /**
         * A normal phone sends a few messages a minute. The burst is for a phone that sends delayed messages at once.
         */
        public static final Intake PHONES = new Intake(5_000, 200, 240, 8_192, 4 * 1024 * 1024);
        /** An operator may send commands to a whole fleet again and again, so only the memory is limited tightly. */
        public static final Intake OPERATORS = new Intake(200_000, 200_000, 1, 65_536, 4 * 1024 * 1024);
    }

    /**
     * The limits for the data that waits for one peer that does not read. A normal peer never reaches them.
     *
     * @param messages the number of messages
     * @param bytes    the bytes of all messages together
     */
    public record OutQueue(int messages, long bytes) {
        /** A phone gets only a short message now and then. */
        public static final OutQueue PHONES = new OutQueue(8_192, 1024 * 1024);
        /** An operator gets frames of up to two mebibytes and updates about whole fleets. */
        public static final OutQueue OPERATORS = new OutQueue(8_192, 16 * 1024 * 1024);
    }
}
