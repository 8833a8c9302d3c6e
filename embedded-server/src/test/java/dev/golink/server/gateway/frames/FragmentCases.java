package dev.golink.server.gateway.frames;

import static dev.golink.server.gateway.frames.FrameCases.NORMAL;
import static dev.golink.server.gateway.frames.FrameCases.PROTOCOL;
import static dev.golink.server.gateway.frames.FrameCases.SOMETHING;
import static dev.golink.server.gateway.frames.FrameCases.bytes;
import static dev.golink.server.gateway.frames.FrameCases.code;
import static dev.golink.server.gateway.frames.FrameCases.expectAnswerOrClose;
import static dev.golink.server.gateway.frames.FrameCases.expectQuoted;
import static dev.golink.server.gateway.frames.FrameCases.refused;
import static dev.golink.server.gateway.frames.FrameCases.test;
import static dev.golink.server.gateway.frames.FrameClient.CLOSE;
import static dev.golink.server.gateway.frames.FrameClient.CONTINUATION;
import static dev.golink.server.gateway.frames.FrameClient.PING;
import static dev.golink.server.gateway.frames.FrameClient.PONG;
import static dev.golink.server.gateway.frames.FrameClient.TEXT;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Messages in fragments: section 5 of the Autobahn list. */
final class FragmentCases {
    private FragmentCases() {}

    static Stream<FrameCase> fragments() {
        byte[] first = bytes("fragment1");
        byte[] second = bytes("fragment2");
        byte[] both = bytes("fragment1fragment2");
        Stream<FrameCase> chopped = IntStream.of(100, 7, 1).boxed().flatMap(size -> Stream.of(
                test("5.3 a text in two fragments, in chops of " + size, client -> {
                    client.sendChopped(size, client.part(TEXT, first), client.frame(CONTINUATION, second));
                    expectQuoted(client, both);
                }),
                test("5.6 a ping between two fragments, in chops of " + size, client -> {
                    client.sendChopped(size, client.part(TEXT, first), client.frame(PING, SOMETHING),
                            client.frame(CONTINUATION, second));
                    client.expectPong(SOMETHING);
                    expectQuoted(client, both);
                }),
                test("5.9 nothing to continue, the last fragment, in chops of " + size, client -> {
                    client.sendChopped(size, client.frame(CONTINUATION, SOMETHING), client.frame(TEXT, SOMETHING));
                    client.expectClose(PROTOCOL);
                }),
                test("5.12 nothing to continue, a fragment, in chops of " + size, client -> {
                    client.sendChopped(size, client.part(CONTINUATION, SOMETHING), client.frame(TEXT, SOMETHING));
                    client.expectClose(PROTOCOL);
                }),
                test("5.18 a second text before the first has ended, in chops of " + size, client -> {
                    client.sendChopped(size, client.part(TEXT, first), client.frame(TEXT, second));
                    client.expectClose(PROTOCOL);
                })));
        Stream<FrameCase> others = Stream.of(
                refused("5.1 a ping in two fragments", client -> client.part(PING, first)),
                refused("5.2 a pong in two fragments", client -> client.part(PONG, first)),
                refused("5.2 a goodbye in two fragments", client -> client.part(CLOSE, code(NORMAL))),
                test("5.15 a message, then nothing to continue", client -> {
                    client.send(client.part(TEXT, first), client.frame(CONTINUATION, second),
                            client.part(CONTINUATION, first), client.frame(TEXT, second));
                    expectAnswerOrClose(client, both, PROTOCOL);
                }),
                test("5.16 twice: nothing to continue, then a message", client -> {
                    for (int i = 0; i < 2; i++) {
                        client.send(client.part(CONTINUATION, first), client.part(TEXT, first),
                                client.frame(CONTINUATION, second));
                    }
                    client.expectClose(PROTOCOL);
                }),
                test("5.17 twice: nothing to continue, the last fragment, then a message", client -> {
                    for (int i = 0; i < 2; i++) {
                        client.send(client.frame(CONTINUATION, first), client.part(TEXT, first),
                                client.frame(CONTINUATION, second));
                    }
                    client.expectClose(PROTOCOL);
                }),
                test("5.19 pings among five fragments are answered at once", client -> {
                    client.send(client.part(TEXT, first), client.part(CONTINUATION, second),
                            client.frame(PING, bytes("pongme 1!")));
                    client.expectPong(bytes("pongme 1!"));
                    client.send(client.part(CONTINUATION, first), client.part(CONTINUATION, second),
                            client.frame(PING, bytes("pongme 2!")), client.frame(CONTINUATION, first));
                    client.expectPong(bytes("pongme 2!"));
                    expectQuoted(client, bytes("fragment1fragment2fragment1fragment2fragment1"));
                }),
                test("5.20 the same byte by byte", client -> {
                    client.sendChopped(1, client.part(TEXT, first), client.part(CONTINUATION, second),
                            client.frame(PING, bytes("pongme 1!")), client.frame(CONTINUATION, first));
                    client.expectPong(bytes("pongme 1!"));
                    expectQuoted(client, bytes("fragment1fragment2fragment1"));
                }));
        return Stream.concat(chopped, others);
    }
}
