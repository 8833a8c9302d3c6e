package dev.golink.benchmarks.attacks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Attacks by peers that never complete a handshake. */
final class HandshakeAttacks {
    private static final int THOUSAND = 1_000;
    private static final int SECONDS = 10;
    private static final int MORE_THAN_ROOM = 6_000;
    private static final String UPGRADE = "Upgrade: websocket";
    private static final String CONNECTION = "Connection: Upgrade";
    private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
    private static final String VERSION = "Sec-WebSocket-Version: 13";
    private static final String HOST = "Host: localhost";
    private static final String GET = "GET /goLink/phone/bad HTTP/1.1";

    private HandshakeAttacks() {}

    static List<Attack> all() {
        return List.of(new Attack("an endless header", server -> endless(server, "x".repeat(512))),
                new Attack("endless tiny headers", server -> endless(server, "a: b\r\n".repeat(64))),
                new Attack("slow-loris: 1,000 requests with one byte a second each", HandshakeAttacks::slowLoris),
                new Attack("1,000 connections that send nothing", HandshakeAttacks::silent),
                new Attack("invalid handshakes", HandshakeAttacks::bad),
                new Attack("full server: phones until one is refused", HandshakeAttacks::fullHouse));
    }

    private static String endless(URI server, String piece) throws IOException {
        try (RawPeer peer = RawPeer.connect(server)) {
            peer.write((GET + "\r\nX: ").getBytes(StandardCharsets.ISO_8859_1));
            return Flood.reading(peer, piece.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static String slowLoris(URI server) throws IOException, InterruptedException {
        byte[] request = RawPeer.handshake("/goLink/phone/loris");
        List<RawPeer> peers = crowd(server);
        int cutAfter = SECONDS;
        try {
            for (int second = 0; second < SECONDS; second++) {
                if (writeToAll(peers, request[second]) == 0) {
                    cutAfter = Math.min(cutAfter, second);
                }
                Thread.sleep(THOUSAND);
            }
            return "all cut off within " + cutAfter + " s";
        } finally {
            FrameAttacks.resetAll(peers);
        }
    }

    /** Writes a byte to each peer, and counts the peers whose connection still accepts it. */
    private static int writeToAll(List<RawPeer> peers, byte next) {
        int taken = 0;
        for (RawPeer peer : peers) {
            try {
                peer.write(new byte[]{next});
                taken++;
            } catch (IOException _) {
                // closed by the server, so it does not count
            }
        }
        return taken;
    }

    private static String silent(URI server) throws IOException {
        List<RawPeer> peers = crowd(server);
        long start = System.nanoTime();
        try {
            Map<String, Integer> ends = new TreeMap<>();
            peers.forEach(peer -> ends.merge(peer.readEnd(), 1, Integer::sum));
            return ends + " within " + (System.nanoTime() - start) / 1_000_000 + " ms";
        } finally {
            FrameAttacks.resetAll(peers);
        }
    }

    private static List<RawPeer> crowd(URI server) throws IOException {
        List<RawPeer> peers = new ArrayList<>();
        for (int i = 0; i < THOUSAND; i++) {
            peers.add(RawPeer.connect(server));
        }
        return peers;
    }

    private static String bad(URI server) throws IOException {
        return String.join(", ", "no Upgrade: " + answer(server, GET, HOST, CONNECTION, KEY, VERSION),
                "bad key: " + answer(server, GET, HOST, UPGRADE, CONNECTION, "Sec-WebSocket-Key: x", VERSION),
                "version 8: " + answer(server, GET, HOST, UPGRADE, CONNECTION, KEY, "Sec-WebSocket-Version: 8"),
                "POST: " + answer(server, GET.replace("GET", "POST"), HOST, UPGRADE, CONNECTION, KEY, VERSION),
                "no Host: " + answer(server, GET, UPGRADE, CONNECTION, KEY, VERSION),
                "foreign page: "
                        + answer(server, GET, HOST, UPGRADE, CONNECTION, KEY, VERSION, "Origin: https://evil.example"),
                "unknown path: " + answer(server, "GET / HTTP/1.1", HOST, UPGRADE, CONNECTION, KEY, VERSION),
                "TLS: " + answer(server, "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"));
    }

    private static String answer(URI server, String... lines) throws IOException {
        try (RawPeer peer = RawPeer.connect(server)) {
            peer.write(RawPeer.request(lines));
            String head = peer.readHead();
            return head.substring(head.indexOf(' ') + 1, head.indexOf(' ') + 4);
        } catch (java.io.EOFException _) {
            return "cut off";
        }
    }

    private static String fullHouse(URI server) throws IOException, InterruptedException {
        List<RawPeer> peers = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_ROOM; i++) {
                peers.add(RawPeer.join(server, "house-" + i));
            }
            return peers.size() + " accepted, and none refused";
        } catch (IOException e) {
            Thread.sleep(THOUSAND); // gives fresh phones the time to be refused
            return peers.size() + " accepted, the next " + e.getMessage();
        } finally {
            FrameAttacks.resetAll(peers);
        }
    }
}
