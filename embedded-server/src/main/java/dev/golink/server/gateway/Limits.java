package dev.golink.server.gateway;

import java.time.Duration;

import dev.golink.server.protocol.FrameCodec;
import dev.golink.server.protocol.MessageReader;

/**
 * What a peer may ask of the server before it is closed. Whoever reaches the port can send anything, without any login, so
 * nothing that grows with what comes is without a bound.
 *
 * @param message   what one message may be
 * @param handshake what a handshake may be
 * @param phones    what one phone may say
 * @param operators what one operator may say
 */
public record Limits(Message message, Handshake handshake, Intake phones, Intake operators) {
    /** The limits of the protocol document. */
    public static final Limits DEFAULT = new Limits(Message.DEFAULT, Handshake.DEFAULT, Intake.PHONES,
            Intake.OPERATORS);

    /**
     * What one message may be, in however many fragments it comes.
     *
     * @param textBytes   bytes of a text
     * @param binaryBytes bytes of a binary message, and of any single frame
     * @param fragments   frames it may come in, empty ones included
     */
    public record Message(int textBytes, int binaryBytes, int fragments) {
        /** UTF-8 takes three bytes at most for one of Java's characters, which are what a text is counted in. */
        static final Message DEFAULT = new Message(3 * MessageReader.LONGEST,
                FrameCodec.HEADER + FrameCodec.LONGEST_PAYLOAD, 64);
    }

    /**
     * What a handshake may be.
     *
     * @param deadline how long it may take, from the connection on
     * @param bytes    how long the request may be
     */
    public record Handshake(Duration deadline, int bytes) {
        static final Handshake DEFAULT = new Handshake(Duration.ofSeconds(5), 8 * 1024);
    }

    /**
     * What one connection may say.
     *
     * @param burst      texts and pings at once
     * @param perSecond  texts and pings a second, in the long run
     * @param messages   texts that wait for the hub
     * @param characters of the texts that wait for the hub, together
     */
    public record Intake(int burst, int perSecond, int messages, int characters) {
        /** A phone in order says a few things a minute; the burst is for one that catches up. */
        static final Intake PHONES = new Intake(5_000, 200, 8_192, 4 * 1024 * 1024);
        /** An operator instructs a whole fleet, and again and again; only its memory is bounded tightly. */
        static final Intake OPERATORS = new Intake(200_000, 200_000, 65_536, 4 * 1024 * 1024);
    }
}
