package dev.golink.benchmarks.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.golink.benchmarks.attacks.peer.Crowd;
import dev.golink.benchmarks.attacks.peer.Flood;
import dev.golink.benchmarks.attacks.peer.RawPeer;
import dev.golink.benchmarks.attacks.peer.Target;

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

    private static String endless(Target server, String piece) throws IOException {
        try (RawPeer peer = RawPeer.connect(server)) {
            peer.write((GET + "\r\nX: ").getBytes(StandardCharsets.ISO_8859_1));
            return Flood.reading(peer, piece.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static String slowLoris(Target server) throws IOException, InterruptedException {
        byte[] request = RawPeer.handshake("/goLink/phone/loris");
        try (Crowd crowd = Crowd.of(THOUSAND, _ -> RawPeer.connect(server))) {
            return crowd.drip(SECONDS, second -> new byte[]{request[second]});
        }
    }

    private static String silent(Target server) throws IOException {
        try (Crowd crowd = Crowd.of(THOUSAND, _ -> RawPeer.connect(server))) {
            return crowd.ends(RawPeer::readEnd);
        }
    }

    private static String bad(Target server) throws IOException {
        return String.join(", ", "no Upgrade: " + answer(server, GET, HOST, CONNECTION, KEY, VERSION),
                "bad key: " + answer(server, GET, HOST, UPGRADE, CONNECTION, "Sec-WebSocket-Key: x", VERSION),
                "version 8: " + answer(server, GET, HOST, UPGRADE, CONNECTION, KEY, "Sec-WebSocket-Version: 8"),
                "POST: " + answer(server, GET.replace("GET", "POST"), HOST, UPGRADE, CONNECTION, KEY, VERSION),
                "no Host: " + answer(server, GET, UPGRADE, CONNECTION, KEY, VERSION),
                "foreign page: "
                        + answer(server, GET, HOST, UPGRADE, CONNECTION, KEY, VERSION, "Origin: https://evil.example"),
                "unknown path: " + answer(server, "GET / HTTP/1.1", HOST, UPGRADE, CONNECTION, KEY, VERSION));
    }

    private static String answer(Target server, String... lines) throws IOException {
        try (RawPeer peer = RawPeer.connect(server)) {
            peer.write(RawPeer.request(lines));
            String head = peer.readHead();
            return head.substring(head.indexOf(' ') + 1, head.indexOf(' ') + 4);
        } catch (java.io.EOFException _) {
            return "cut off";
        }
    }

    private static String fullHouse(Target server) throws IOException, InterruptedException {
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
