package dev.golink.benchmarks.attacks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import dev.golink.benchmarks.attacks.peer.Crowd;
import dev.golink.benchmarks.attacks.peer.Flood;
import dev.golink.benchmarks.attacks.peer.RawPeer;
import dev.golink.benchmarks.attacks.peer.Target;

/** Attacks on TLS itself; see RFC 8446, section 5, for the records. */
final class TlsAttacks {
    private static final byte HANDSHAKE = 0x16;
    private static final int MANY = 200;
    private static final int THOUSAND = 1_000;
    private static final int GARBAGE = 4_096;
    private static final int RENEGOTIATIONS = 10;
    /** The size of a record that updates the keys. */
    private static final long UPDATE = 27;
    private static final long SEED = 20_261_130;

    private TlsAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack("200 peers that connect and send not even one byte", server -> crowd(server, new byte[0])),
                new Attack("200 peers that begin TLS with one byte and send nothing more",
                        server -> crowd(server, new byte[]{HANDSHAKE})),
                new Attack("200 peers that send half of their first TLS record",
                        server -> crowd(server, firstHalf(server.hello()))),
                new Attack("200 peers that leave the server's answer in TLS unanswered",
                        server -> crowd(server, server.hello())),
                new Attack("200 peers that send 4 KiB of random bytes as TLS", server -> crowd(server, garbage())),
                new Attack("200 peers that declare a TLS record of 65,535 bytes",
                        server -> crowd(server, new byte[]{HANDSHAKE, 3, 3, (byte) 0xFF, (byte) 0xFF})),
                new Attack("200 peers that declare a TLS record of 16 KiB and send one byte",
                        server -> crowd(server, new byte[]{HANDSHAKE, 3, 3, 0x40, 0, 1})),
                new Attack("1,000 TLS handshakes that are broken off anywhere", TlsAttacks::brokenOff),
                new Attack("another handshake on the same connection, in TLS 1.2, ten times", TlsAttacks::again),
                new Attack("endless updates of the keys from a peer that does not read", TlsAttacks::deaf),
                new Attack("endless updates of the keys from a peer that reads", TlsAttacks::reading),
                new Attack("endless updates of the keys from a phone that is online", TlsAttacks::onlineReading));
    }

    private static String crowd(Target server, byte[] bytes) throws IOException {
        try (Crowd crowd = Crowd.of(MANY, _ -> RawPeer.connectBare(server))) {
            crowd.write(bytes);
            return crowd.ends(RawPeer::readResponses); // there is none, and perhaps an alert
        }
    }

    private static byte[] firstHalf(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] garbage() {
        byte[] bytes = new byte[GARBAGE];
        new Random(SEED).nextBytes(bytes);
        bytes[0] = HANDSHAKE;
        return bytes;
    }

    private static String brokenOff(Target server) throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < THOUSAND; i++) {
            byte[] hello = server.hello();
            RawPeer peer = RawPeer.connectBare(server);
            peer.write(Arrays.copyOf(hello, 1 + random.nextInt(hello.length)));
            if (random.nextBoolean()) {
                peer.reset();
            } else {
                peer.close();
            }
        }
        return "all disconnected";
    }

    private static String again(Target server) throws IOException {
        int ended = 0;
        for (int i = 0; i < RENEGOTIATIONS; i++) {
            try (RawPeer peer = RawPeer.connectOlder(server)) {
                peer.shakeHandsAgain();
                if (!peer.readEnd().equals("not closed")) {
                    ended++;
                }
            } catch (IOException _) {
                ended++;
            }
        }
        return ended + " of " + RENEGOTIATIONS + " refused";
    }

    private static String deaf(Target server) throws IOException {
        try (RawPeer peer = RawPeer.connectTakingLittle(server)) {
            return Flood.deaf(peer, () -> update(peer));
        }
    }

    private static String reading(Target server) throws IOException {
        try (RawPeer peer = RawPeer.connect(server)) {
            return Flood.reading(peer, () -> update(peer), RawPeer::dropAll);
        }
    }

    private static String onlineReading(Target server) throws IOException {
        try (RawPeer peer = RawPeer.join(server, "updates")) {
            return Flood.reading(peer, () -> update(peer), RawPeer::dropAll);
        }
    }

    private static long update(RawPeer peer) throws IOException {
        peer.shakeHandsAgain();
        return UPDATE;
    }
}
