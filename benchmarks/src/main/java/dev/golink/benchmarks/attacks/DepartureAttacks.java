package dev.golink.benchmarks.attacks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.golink.benchmarks.attacks.peer.Frames;
import dev.golink.benchmarks.attacks.peer.RawPeer;
import dev.golink.benchmarks.attacks.peer.Target;

/** Attacks by peers that connect and disconnect abusively. */
final class DepartureAttacks {
    private static final int THOUSAND = 1_000;
    private static final int HEARTS = 100;

    private DepartureAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack("1,000 peers that disconnect before the handshake is answered", DepartureAttacks::quickEnds),
                new Attack("1,000 peers that reset before the handshake is answered", DepartureAttacks::quickResets),
                new Attack("1,000 phones that reset their connection", DepartureAttacks::resets),
                new Attack("1,000 phones that send 100 hearts and disconnect", DepartureAttacks::talkAndGo),
                new Attack("1,000 phones with one id at once", DepartureAttacks::sameId));
    }

    private static String quickEnds(Target server) throws IOException {
        for (int i = 0; i < THOUSAND; i++) {
            try (RawPeer peer = RawPeer.connect(server)) {
                peer.write(RawPeer.handshake("/goLink/phone/quick-" + i));
            }
        }
        return "all disconnected";
    }

    private static String quickResets(Target server) throws IOException {
        for (int i = 0; i < THOUSAND; i++) {
            RawPeer peer = RawPeer.connect(server);
            peer.write(RawPeer.handshake("/goLink/phone/quick-" + i));
            peer.reset();
        }
        return "all disconnected";
    }

    private static String resets(Target server) throws IOException {
        List<RawPeer> peers = new ArrayList<>();
        for (int i = 0; i < THOUSAND; i++) {
            peers.add(RawPeer.join(server, "reset-" + i));
        }
        FrameAttacks.resetAll(peers);
        return "all disconnected";
    }

    private static String talkAndGo(Target server) throws IOException {
        byte[] heart = Frames.text("{\"event\":\"heart\"}");
        for (int i = 0; i < THOUSAND; i++) {
            try (RawPeer peer = RawPeer.join(server, "talk-" + i)) {
                for (int said = 0; said < HEARTS; said++) {
                    peer.write(heart);
                }
            }
        }
        return "all disconnected";
    }

    private static String sameId(Target server) throws IOException {
        List<RawPeer> peers = new ArrayList<>();
        try {
            for (int i = 0; i < THOUSAND; i++) {
                peers.add(RawPeer.join(server, "same"));
            }
            long replaced = peers.subList(0, THOUSAND - 1).stream().map(RawPeer::readEnd)
                    .filter(end -> end.endsWith("4409")).count();
            return replaced + " of " + (THOUSAND - 1) + " replaced (4409)";
        } finally {
            FrameAttacks.resetAll(peers);
        }
    }
}
