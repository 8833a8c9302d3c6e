package dev.golink.benchmarks.attacks;

import java.io.IOException;
import java.util.List;

import dev.golink.benchmarks.attacks.peer.Flood;
import dev.golink.benchmarks.attacks.peer.Frames;
import dev.golink.benchmarks.attacks.peer.RawPeer;
import dev.golink.benchmarks.attacks.peer.Target;

/** Attacks by peers that are well-behaved except for what they send or fail to read. */
final class TalkAttacks {
    private static final byte[] HEART = Frames.text("{\"event\":\"heart\"}");
    private static final int AT_ONCE = 100;
    private static final int COMMANDS = 200_000;

    private TalkAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack("endless pings from a peer that does not read",
                        server -> deaf(server, Frames.whole(Frames.PING, new byte[125]))),
                new Attack("endless hearts from a peer that does not read", server -> deaf(server, HEART)),
                new Attack("endless hearts from a peer that reads", server -> reading(server, HEART)),
                new Attack("endless texts that are not JSON", server -> reading(server, Frames.text("x"))),
                new Attack("a text of 1 MiB", server -> reading(server, Frames.whole(Frames.TEXT, new byte[1 << 20]))),
                new Attack("slow consumer: 200,000 commands for a phone that does not read", TalkAttacks::slow));
    }

    private static String deaf(Target server, byte[] frame) throws IOException {
        try (RawPeer peer = RawPeer.joinTakingLittle(server, "deaf")) {
            return Flood.deaf(peer, many(frame));
        }
    }

    private static String reading(Target server, byte[] frame) throws IOException {
        try (RawPeer peer = RawPeer.join(server, "talks")) {
            return Flood.reading(peer, frame.length > AT_ONCE ? frame : many(frame));
        }
    }

    private static String slow(Target server) throws IOException {
        try (RawPeer phone = RawPeer.joinTakingLittle(server, "slow");
                RawPeer operator = RawPeer.joinAsOperator(server, "hasty")) {
            byte[] commands = many(Frames.text("{\"event\":\"open_screen\",\"to_user\":\"slow\"}"));
            String answer = "";
            for (int i = 0; i < COMMANDS / AT_ONCE; i++) {
                operator.write(commands);
                operator.write(HEART); // its answer shows that the server has handled the commands before it
                answer = operator.readText();
            }
            return "the phone: " + phone.readEnd() + "; the operator's heart: "
                    + (answer.contains("heart") ? "answered" : answer);
        }
    }

    private static byte[] many(byte[] frame) {
        byte[] all = new byte[AT_ONCE * frame.length];
        for (int i = 0; i < AT_ONCE; i++) {
            System.arraycopy(frame, 0, all, i * frame.length, frame.length);
        }
        return all;
    }
}
