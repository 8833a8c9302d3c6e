package dev.golink.server.gateway.frames;

import static dev.golink.server.gateway.frames.FrameCases.GREETING;
import static dev.golink.server.gateway.frames.FrameCases.NORMAL;
import static dev.golink.server.gateway.frames.FrameCases.NOTHING;
import static dev.golink.server.gateway.frames.FrameCases.PROTOCOL;
import static dev.golink.server.gateway.frames.FrameCases.SOMETHING;
import static dev.golink.server.gateway.frames.FrameCases.afterAText;
import static dev.golink.server.gateway.frames.FrameCases.bytes;
import static dev.golink.server.gateway.frames.FrameCases.code;
import static dev.golink.server.gateway.frames.FrameCases.expectPingPong;
import static dev.golink.server.gateway.frames.FrameCases.expectPongs;
import static dev.golink.server.gateway.frames.FrameCases.expectQuoted;
import static dev.golink.server.gateway.frames.FrameCases.shared;
import static dev.golink.server.gateway.frames.FrameCases.test;
import static dev.golink.server.gateway.frames.FrameClient.BINARY;
import static dev.golink.server.gateway.frames.FrameClient.CLOSE;
import static dev.golink.server.gateway.frames.FrameClient.PING;
import static dev.golink.server.gateway.frames.FrameClient.PONG;
import static dev.golink.server.gateway.frames.FrameClient.TEXT;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Frames, control frames, reserved bits and opcodes: sections 1 to 4 of the Autobahn list. */
final class FramingCases {
    private FramingCases() {}

    static Stream<FrameCase> framing() {
        List<Integer> sizes = List.of(0, 125, 126, 127, 128, 65_535, 65_536);
        Stream<FrameCase> texts = sizes.stream().map(size -> test("1.1 a text of " + size, client -> {
            byte[] text = bytes("*".repeat(size));
            client.send(client.frame(TEXT, text));
            expectQuoted(client, text);
        }));
        Stream<FrameCase> pictures = sizes.stream().filter(size -> size > 0)
                .map(size -> shared("1.2 a binary message of " + size, screen -> {
                    byte[] picture = screen.picture(size);
                    screen.phone().send(screen.phone().frame(BINARY, picture));
                    screen.expectAtTheOperator(picture);
                }));
        return Stream.of(texts, pictures, Stream.of(
                test("1.1.8 a text of 65536 in chops of 997", client -> {
                    byte[] text = bytes("*".repeat(65_536));
                    client.sendChopped(997, client.frame(TEXT, text));
                    expectQuoted(client, text);
                }),
                shared("1.2.1 a binary message of 0, which is no screen frame", screen -> {
                    screen.phone().send(screen.phone().frame(BINARY, NOTHING));
                    screen.phone().expectText("\"event\":\"error\"");
                }),
                shared("1.2.8 a binary message of 65536 in chops of 997", screen -> {
                    byte[] picture = screen.picture(65_536);
                    screen.phone().sendChopped(997, screen.phone().frame(BINARY, picture));
                    screen.expectAtTheOperator(picture);
                }))).flatMap(all -> all);
    }

    static Stream<FrameCase> pings() {
        byte[] longest = bytes("-".repeat(125));
        Stream<FrameCase> answered = Stream.of(NOTHING, SOMETHING, new byte[]{0, -1, -2, -3, -4, -5, 0, -1}, longest)
                .map(payload -> test("2.1 a ping with " + payload.length + " bytes", client -> {
                    client.send(client.frame(PING, payload));
                    client.expectPong(payload);
                }));
        return Stream.concat(answered, Stream.of(
                test("2.5 a ping with 126 bytes", client -> {
                    client.send(client.frame(PING, bytes("-".repeat(126))));
                    client.expectClose(PROTOCOL);
                }),
                test("2.6 a ping byte by byte", client -> {
                    client.sendChopped(1, client.frame(PING, longest));
                    client.expectPong(longest);
                }),
                test("2.7 a pong nobody asked for", client -> {
                    client.send(client.frame(PONG, NOTHING));
                    expectPingPong(client);
                }),
                test("2.8 a pong with a payload nobody asked for", client -> {
                    client.send(client.frame(PONG, SOMETHING));
                    expectPingPong(client);
                }),
                test("2.9 such a pong, then a ping", client -> {
                    client.send(client.frame(PONG, SOMETHING), client.frame(PING, GREETING));
                    client.expectPong(GREETING);
                }),
                test("2.10 ten pings", client -> {
                    for (int i = 0; i < 10; i++) {
                        client.send(client.frame(PING, bytes("payload-" + i)));
                    }
                    expectPongs(client);
                }),
                test("2.11 ten pings byte by byte", client -> {
                    for (int i = 0; i < 10; i++) {
                        client.sendChopped(1, client.frame(PING, bytes("payload-" + i)));
                    }
                    expectPongs(client);
                })));
    }

    static Stream<FrameCase> reservedBits() {
        return Stream.of(
                test("3.1 a text with reserved bit 1", client -> {
                    client.send(client.reserved(1, TEXT, SOMETHING));
                    client.expectClose(PROTOCOL);
                }),
                afterAText("3.2 then a text with 2", 0, client -> client.reserved(2, TEXT, SOMETHING)),
                afterAText("3.3 then a text with 3, byte by byte", 1, client -> client.reserved(3, TEXT, SOMETHING)),
                afterAText("3.4 then a text with 4, byte by byte", 1, client -> client.reserved(4, TEXT, SOMETHING)),
                test("3.5 a binary message with 5", client -> {
                    client.send(client.reserved(5, BINARY, SOMETHING));
                    client.expectClose(PROTOCOL);
                }),
                test("3.6 a ping with 6", client -> {
                    client.send(client.reserved(6, PING, SOMETHING));
                    client.expectClose(PROTOCOL);
                }),
                test("3.7 a goodbye with 7", client -> {
                    client.send(client.reserved(7, CLOSE, code(NORMAL)));
                    client.expectClose(PROTOCOL);
                }));
    }

    static Stream<FrameCase> opcodes() {
        return IntStream.of(3, 4, 5, 6, 7, 11, 12, 13, 14, 15).boxed().flatMap(opcode -> Stream.of(
                test("4 opcode " + opcode, client -> {
                    client.send(client.frame(opcode, NOTHING));
                    client.expectClose(PROTOCOL);
                }),
                afterAText("4 then opcode " + opcode + " with a payload", 0,
                        client -> client.frame(opcode, SOMETHING))));
    }
}
