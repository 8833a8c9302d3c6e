package dev.golink.benchmarks.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.golink.benchmarks.attacks.peer.Crowd;
import dev.golink.benchmarks.attacks.peer.Flood;
import dev.golink.benchmarks.attacks.peer.RawPeer;
import dev.golink.benchmarks.attacks.peer.Target;

/** Attacks by peers that ask for pages and never for a WebSocket. */
final class HttpAttacks {
    private static final int MANY = 300;
    private static final int FEW = 20;
    private static final int THOUSAND = 1_000;
    private static final int HUNDRED = 100;
    private static final int TEN = 10;
    private static final int SECONDS = 10;
    private static final int PIECE = 16 * 1024;
    /** One of the larger files of the phone's page. */
    private static final String LARGE = "/phone/words.js";

    private HttpAttacks() {}

    static List<Attack> all() {
        return List.of(new Attack("300 half requests for a page", HttpAttacks::half),
                new Attack("300 requests for a page with one header line a second each", HttpAttacks::slow),
                new Attack("1,000 requests at once on each of 20 connections", HttpAttacks::pipelined),
                new Attack("1,000 connections that ask for a page and stay", HttpAttacks::held),
                new Attack("a request with an endless body of a declared length",
                        server -> body(server, "Content-Length: 1000000000000", new byte[PIECE])),
                new Attack("a request with an endless body in chunks", server -> body(server,
                        "Transfer-Encoding: chunked", ("400\r\n" + "x".repeat(1024) + "\r\n").getBytes(
                                StandardCharsets.ISO_8859_1))),
                new Attack("100 peers that ask for a large page a hundred times and read nothing",
                        HttpAttacks::deaf),
                new Attack("1,000 peers that ask for /trust ten times", HttpAttacks::trust));
    }

    private static String half(Target server) throws IOException {
        try (Crowd crowd = Crowd.of(MANY, _ -> RawPeer.connect(server))) {
            crowd.write("GET /phone HTTP/1.1\r\nX: ".getBytes(StandardCharsets.ISO_8859_1));
            return crowd.ends(RawPeer::readResponses);
        }
    }

    private static String slow(Target server) throws IOException, InterruptedException {
        try (Crowd crowd = Crowd.of(MANY, _ -> RawPeer.connect(server))) {
            return crowd.drip(SECONDS, second -> (second == 0 ? "GET /phone HTTP/1.1\r\n" : "X: y\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static String pipelined(Target server) throws IOException {
        try (Crowd crowd = Crowd.of(FEW, _ -> RawPeer.connect(server))) {
            crowd.write(gets("/healthz", THOUSAND));
            return crowd.ends(RawPeer::readResponses);
        }
    }

    private static String held(Target server) throws IOException {
        try (Crowd crowd = Crowd.of(THOUSAND, _ -> asking(server, "/healthz", 1))) {
            return crowd.ends(RawPeer::readResponses);
        }
    }

    private static String body(Target server, String header, byte[] piece) throws IOException {
        try (RawPeer peer = RawPeer.connect(server)) {
            peer.write(RawPeer.request("POST /phone HTTP/1.1", "Host: localhost", header));
            return Flood.reading(peer, () -> {
                peer.write(piece);
                return piece.length;
            }, RawPeer::readResponses);
        }
    }

    private static String deaf(Target server) throws IOException, InterruptedException {
        try (Crowd crowd = Crowd.of(HUNDRED, _ -> takingLittle(server))) {
            crowd.write(gets(LARGE, HUNDRED));
            return crowd.drip(SECONDS, _ -> new byte[]{'G'});
        }
    }

    private static RawPeer takingLittle(Target server) throws IOException {
        return server.tls() == null ? RawPeer.connectBareTakingLittle(server) : RawPeer.connectTakingLittle(server);
    }

    private static String trust(Target server) throws IOException {
        try (Crowd crowd = Crowd.of(THOUSAND, _ -> asking(server, "/trust", TEN))) {
            return crowd.ends(RawPeer::readResponses);
        }
    }

    private static RawPeer asking(Target server, String page, int times) throws IOException {
        RawPeer peer = RawPeer.connect(server);
        peer.write(gets(page, times));
        return peer;
    }

    private static byte[] gets(String page, int times) {
        return ("GET " + page + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(times)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
