package dev.golink.server.limits;

import java.time.Duration;
import java.util.Set;

import dev.golink.server.protocol.frame.FrameCodec;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.message.Targets;

/**
 * What a peer may ask of the server before it is closed. Whoever reaches the port can send anything, without any login, so
 * nothing that grows with what comes is without a bound.
 *
 * @param connections how many there may be
 * @param handshake   what a handshake may be
 * @param message     what one message may be
 * @param phones      what one phone may say
 * @param operators   what one operator may say
 * @param toPhones    what may wait for one phone
 * @param toOperators what may wait for one operator
 * @param origins     pages that may connect besides those of this server's own address, such as {@code https://ops.example}
 */
public record Limits(Connections connections, Handshake handshake, Message message, Intake phones, Intake operators,
        OutQueue toPhones, OutQueue toOperators, Set<String> origins) {
    /**
     * The most phones of one command. No option, since it goes with {@link OutQueue#OPERATORS}: the results of all may come at
     * once.
     */
    public static final int TARGETS = Targets.MOST;

    /** The limits of the protocol document. */
    public static final Limits DEFAULT = new Limits(Connections.DEFAULT, Handshake.DEFAULT, Message.DEFAULT,
            Intake.PHONES,
            Intake.OPERATORS, OutQueue.PHONES, OutQueue.OPERATORS, Set.of());

    /** Copies the set. */
    public Limits {
        origins = Set.copyOf(origins);
    }

    /** The same with other numbers of connections. */
    public Limits withConnections(Connections other) {
        return new Limits(other, handshake, message, phones, operators, toPhones, toOperators, origins);
    }

    /** The same with another handshake. */
    public Limits withHandshake(Handshake other) {
        return new Limits(connections, other, message, phones, operators, toPhones, toOperators, origins);
    }

    /** The same with other messages. */
    public Limits withMessage(Message other) {
        return new Limits(connections, handshake, other, phones, operators, toPhones, toOperators, origins);
    }

    /** The same with another intake of each phone. */
    public Limits withPhones(Intake other) {
        return new Limits(connections, handshake, message, other, operators, toPhones, toOperators, origins);
    }

    /** The same with other queues to one phone and to one operator. */
    public Limits withOutQueues(OutQueue phone, OutQueue operator) {
        return new Limits(connections, handshake, message, phones, operators, phone, operator, origins);
    }

    /** The same with other pages that may connect. */
    public Limits withOrigins(Set<String> other) {
        return new Limits(connections, handshake, message, phones, operators, toPhones, toOperators, other);
    }

    /**
     * How many connections there may be. The limits of one address do not hold for this computer's own: whoever can connect
     * from here can do worse, and a test of a server's capacity comes from one address.
     *
     * @param total             connections in all; fewer, if the system gives this process fewer descriptors
     * @param perAddress        of one address
     * @param perNetwork        of the addresses of one IPv6 network of 64 bits together; at most three quarters of all
     * @param pending           handshakes under way in all; when there are more, the oldest is given up
     * @param pendingPerAddress handshakes under way from one address
     * @param pendingPerNetwork handshakes under way from one IPv6 network of 64 bits
     * @param freeDescriptors   file descriptors that connections leave to the rest of the process
     */
    public record Connections(int total, int perAddress, int perNetwork, int pending, int pendingPerAddress,
            int pendingPerNetwork, int freeDescriptors) {
        /**
         * As many phones as the system has descriptors for; a household behind one address may come back all at once, and so may
         * the phones of a large Wi-Fi.
         */
        public static final Connections DEFAULT = new Connections(1_000_000, 64, 16_384, 8_192, 16, 2_048, 256);
    }

    /**
     * What a handshake may be.
     *
     * @param deadline how long it may take, from the connection on
     * @param bytes    how long the request may be
     */
    public record Handshake(Duration deadline, int bytes) {
        /** A browser's request has less than two kibibytes. */
        public static final Handshake DEFAULT = new Handshake(Duration.ofSeconds(5), 8 * 1024);
    }

    /**
     * What one message may be, in however many fragments it comes.
     *
     * @param textBytes   bytes of a text, and of a binary message from a peer that may not send any yet
     * @param binaryBytes bytes of a binary message from a peer that may
     * @param fragments   frames it may come in, empty ones included, and one more for each 512 bytes that it has
     */
    public record Message(int textBytes, int binaryBytes, int fragments) {
        /** UTF-8 takes three bytes at most for one of Java's characters, which are what a text is counted in. */
        public static final Message DEFAULT = new Message(3 * Envelope.LONGEST,
                FrameCodec.HEADER + FrameCodec.LONGEST_PAYLOAD, 64);
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
