package dev.golink.server.gateway.frames;

import static dev.golink.server.gateway.frames.FrameCases.GREETING;
import static dev.golink.server.gateway.frames.FrameCases.NORMAL;
import static dev.golink.server.gateway.frames.FrameCases.NOTHING;
import static dev.golink.server.gateway.frames.FrameCases.NO_UTF8;
import static dev.golink.server.gateway.frames.FrameCases.PROTOCOL;
import static dev.golink.server.gateway.frames.FrameCases.SOMETHING;
import static dev.golink.server.gateway.frames.FrameCases.SURROGATE;
import static dev.golink.server.gateway.frames.FrameCases.bytes;
import static dev.golink.server.gateway.frames.FrameCases.code;
import static dev.golink.server.gateway.frames.FrameCases.expectAnswerOrClose;
import static dev.golink.server.gateway.frames.FrameCases.goodbye;
import static dev.golink.server.gateway.frames.FrameCases.joined;
import static dev.golink.server.gateway.frames.FrameCases.refused;
import static dev.golink.server.gateway.frames.FrameCases.test;
import static dev.golink.server.gateway.frames.FrameClient.CLOSE;
import static dev.golink.server.gateway.frames.FrameClient.CONTINUATION;
import static dev.golink.server.gateway.frames.FrameClient.PING;
import static dev.golink.server.gateway.frames.FrameClient.TEXT;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Close frames: section 7 of the Autobahn list. */
final class GoodbyeCases {
    private GoodbyeCases() {}

    static Stream<FrameCase> goodbyes() {
        Stream<FrameCase> valid = IntStream
                .of(1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999)
                .mapToObj(code -> test("7.7 the code " + code, client -> {
                    client.send(client.frame(CLOSE, code(code)));
                    client.expectClose(code, NORMAL);
                }));
        Stream<FrameCase> invalid = IntStream.of(0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535)
                .mapToObj(code -> test("7.9 the code " + code, client -> {
                    client.send(client.frame(CLOSE, code(code)));
                    client.expectClose(PROTOCOL);
                }));
        return Stream.of(Stream.of(
                test("7.1.1 a text, then a goodbye", client -> {
                    client.send(client.frame(TEXT, SOMETHING), client.frame(CLOSE, code(NORMAL)));
                    expectAnswerOrClose(client, SOMETHING, NORMAL);
                }),
                goodbye("7.1.2 two goodbyes", client -> client.frame(CLOSE, code(NORMAL))),
                goodbye("7.1.3 a ping after the goodbye", client -> client.frame(PING, NOTHING)),
                goodbye("7.1.4 a text after the goodbye", client -> client.frame(TEXT, bytes("ping"))),
                test("7.1.5 a goodbye between two fragments", client -> {
                    client.send(client.part(TEXT, bytes("pi")), client.frame(CLOSE, code(NORMAL)),
                            client.frame(CONTINUATION, bytes("ng")));
                    client.expectClose(NORMAL);
                }),
                test("7.1.6 a long text, a goodbye, a ping", client -> {
                    byte[] text = bytes("*".repeat(60_000));
                    client.send(client.frame(TEXT, text), client.frame(CLOSE, code(NORMAL)),
                            client.frame(PING, NOTHING));
                    expectAnswerOrClose(client, text, NORMAL);
                }),
                test("7.3.1 a goodbye without a code", client -> {
                    client.send(client.frame(CLOSE, NOTHING));
                    client.expectClose(NORMAL, 1005);
                }),
                refused("7.3.2 a goodbye of one byte", client -> client.frame(CLOSE, new byte[]{3})),
                goodbye("7.3.3 a goodbye with a code", _ -> NOTHING),
                test("7.3.4 with a reason", client -> {
                    client.send(client.frame(CLOSE, joined(code(NORMAL), SOMETHING)));
                    client.expectClose(NORMAL);
                }),
                test("7.3.5 with the longest reason", client -> {
                    client.send(client.frame(CLOSE, joined(code(NORMAL), bytes("*".repeat(123)))));
                    client.expectClose(NORMAL);
                }),
                refused("7.3.6 with a reason that is too long",
                        client -> client.frame(CLOSE, joined(code(NORMAL), bytes("*".repeat(124))))),
                test("7.5.1 with a reason that is no UTF-8", client -> {
                    client.send(client.frame(CLOSE, joined(code(NORMAL), GREETING, SURROGATE)));
                    client.expectClose(NO_UTF8);
                }),
                test("7.5.1 with a reason that ends inside a character", client -> {
                    client.send(client.frame(CLOSE, joined(code(NORMAL), new byte[]{(byte) 0xe4, (byte) 0xbd})));
                    client.expectClose(NO_UTF8);
                })), valid, invalid).flatMap(all -> all);
    }
}
