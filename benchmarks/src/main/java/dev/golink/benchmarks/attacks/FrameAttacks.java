package dev.golink.benchmarks.attacks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import dev.golink.benchmarks.attacks.peer.Flood;
import dev.golink.benchmarks.attacks.peer.Frames;
import dev.golink.benchmarks.attacks.peer.RawPeer;
import dev.golink.benchmarks.attacks.peer.Target;

/** Attacks with frames and messages that no well-behaved client sends. */
final class FrameAttacks {
    private static final int FRAGMENT = 32 * 1024;
    private static final long TWO_GIBIBYTES = 1L << 31;
    private static final int ALLOWED_LENGTH = 190_000;
    private static final int THOUSAND = 1_000;
    private static final int DEEP = 60_000;
    private static final long HELD = 3_000;
    private static final int FUZZ_CONNECTIONS = 10_000;
    private static final int FUZZ_FRAMES = 10;
    private static final long SEED = 20_260_101;

    private FrameAttacks() {}

    static List<Attack> all() {
        return List.of(new Attack("a message of endless fragments", server -> fragments(server, FRAGMENT)),
                new Attack("endless empty fragments", server -> fragments(server, 0)),
                new Attack("14 bytes that declare 2 GiB", FrameAttacks::twoGibibytes),
                new Attack("1,000 phones that each declare 190,000 bytes and send one", FrameAttacks::declared),
                new Attack("a text of JSON with 60,000 levels", FrameAttacks::deepJson),
                new Attack("a frame without a mask", server -> single(server, Frames.unmasked("ping"))),
                new Attack("reserved bit, unknown opcode, long ping, split ping", FrameAttacks::badFrames),
                new Attack("fuzz: 100,000 random frames on 10,000 connections", FrameAttacks::fuzz));
    }

    private static String fragments(Target server, int length) throws IOException {
        try (RawPeer peer = RawPeer.join(server, "fragments")) {
            peer.write(Frames.fragment(Frames.TEXT, new byte[length]));
            return Flood.reading(peer, Frames.fragment(Frames.CONTINUATION, new byte[length]));
        }
    }

    private static String twoGibibytes(Target server) throws IOException {
        return single(server, Frames.declaring(TWO_GIBIBYTES));
    }

    private static String declared(Target server) throws IOException, InterruptedException {
        List<RawPeer> peers = new ArrayList<>();
        try {
            for (int i = 0; i < THOUSAND; i++) {
                RawPeer peer = RawPeer.join(server, "declares-" + i);
                peers.add(peer);
                peer.write(Frames.declaring(ALLOWED_LENGTH, (byte) 'x'));
            }
            Thread.sleep(HELD);
            return peers.size() + " held for " + HELD / THOUSAND + " s, then reset";
        } finally {
            resetAll(peers);
        }
    }

    private static String deepJson(Target server) throws IOException {
        try (RawPeer peer = RawPeer.join(server, "deep")) {
            peer.write(Frames.text("{\"event\":" + "[".repeat(DEEP)));
            return "answered " + peer.readText();
        }
    }

    private static String badFrames(Target server) throws IOException {
        return String.join(", ", single(server, Frames.frame(0xC1, 0, new byte[0])),
                single(server, Frames.frame(0x83, 0, new byte[0])),
                single(server, Frames.frame(0x89, 126, new byte[126])),
                single(server, Frames.frame(0x09, 0, new byte[0])));
    }

    private static String single(Target server, byte[] frame) throws IOException {
        try (RawPeer peer = RawPeer.join(server, "single")) {
            peer.write(frame);
            return peer.readEnd();
        }
    }

    private static String fuzz(Target server) throws IOException {
        Random random = new Random(SEED);
        Map<String, Integer> ends = new TreeMap<>();
        for (int i = 0; i < FUZZ_CONNECTIONS; i++) {
            try (RawPeer peer = RawPeer.join(server, "fuzz-" + i % THOUSAND)) {
                ends.merge(fuzz(peer, random), 1, Integer::sum);
            }
        }
        return ends.toString();
    }

    private static String fuzz(RawPeer peer, Random random) {
        try {
            for (int i = 0; i < FUZZ_FRAMES; i++) {
                peer.write(randomFrame(random));
            }
            peer.endOutput();
            return peer.readEnd();
        } catch (IOException _) {
            return "cut off while the peer wrote";
        }
    }

    /** A frame that is usually valid because the server ignores everything after an invalid one. */
    private static byte[] randomFrame(Random random) {
        int first = random.nextInt(10) == 0
                ? random.nextInt(256)
                : 0x80 | (random.nextInt(3) == 0 ? Frames.PING : 1 + random.nextInt(2));
        byte[] payload = new byte[random.nextInt(random.nextInt(20) == 0 ? 2_000 : 126)];
        random.nextBytes(payload);
        long declared = random.nextInt(50) == 0 ? random.nextLong(Long.MAX_VALUE) : payload.length;
        return Frames.frame(first, declared, payload);
    }

    static void resetAll(List<RawPeer> peers) throws IOException {
        for (RawPeer peer : peers) {
            peer.reset();
        }
    }
}
