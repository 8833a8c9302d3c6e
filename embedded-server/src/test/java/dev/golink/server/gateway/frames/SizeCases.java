package dev.golink.server.gateway.frames;

import static dev.golink.server.gateway.frames.FrameCases.TOO_BIG;
import static dev.golink.server.gateway.frames.FrameCases.WHOLE_FRAME;
import static dev.golink.server.gateway.frames.FrameCases.bytes;
import static dev.golink.server.gateway.frames.FrameCases.expectQuoted;
import static dev.golink.server.gateway.frames.FrameCases.shared;
import static dev.golink.server.gateway.frames.FrameCases.test;
import static dev.golink.server.gateway.frames.FrameClient.BINARY;
import static dev.golink.server.gateway.frames.FrameClient.TEXT;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sizes up to the limits and beyond: sections 9 and 10 of the Autobahn list. */
final class SizeCases {
    private SizeCases() {}

    static Stream<FrameCase> sizes() {
        Stream<FrameCase> whole = IntStream.of(256 * 1024, 1024 * 1024, WHOLE_FRAME)
                .mapToObj(size -> shared("9.2 a screen frame of " + size, screen -> {
                    byte[] picture = screen.picture(size);
                    screen.phone().send(screen.phone().frame(BINARY, picture));
                    screen.expectAtTheOperator(picture);
                }));
        Stream<FrameCase> fragments = IntStream.of(1024, 1300, 4096, 16 * 1024, 64 * 1024, 256 * 1024, 1024 * 1024)
                .mapToObj(size -> shared("9.4 a whole screen frame in fragments of " + size, screen -> {
                    byte[] picture = screen.picture(WHOLE_FRAME);
                    screen.phone().send(screen.phone().fragmented(BINARY, picture, size));
                    screen.expectAtTheOperator(picture);
                }));
        Stream<FrameCase> chops = IntStream.of(64, 128, 256, 512, 1024, 2048)
                .mapToObj(size -> test("9.5 a text of 64 Ki in chops of " + size, client -> {
                    byte[] text = bytes("*".repeat(65_536));
                    client.sendChopped(size, client.frame(TEXT, text));
                    expectQuoted(client, text);
                }));
        Stream<FrameCase> many = IntStream.of(0, 16, 64, 256, 1024, 4096)
                .mapToObj(size -> test("9.7 a hundred messages of " + size, client -> {
                    byte[] text = bytes("{\"event\":\"dance\",\"x\":\"" + "*".repeat(size) + "\"}");
                    for (int i = 0; i < 100; i++) {
                        client.send(client.frame(TEXT, text));
                        client.expectText("event无法处理");
                    }
                }));
        return Stream.of(whole, fragments, chops, many, Stream.of(
                shared("9.2 a screen frame of a byte too many", screen -> {
                    screen.phone().send(screen.phone().frame(BINARY, screen.picture(WHOLE_FRAME + 1)));
                    screen.phone().expectClose(TOO_BIG);
                }),
                shared("9.4 the same in fragments", screen -> {
                    screen.phone().send(screen.phone().fragmented(BINARY, screen.picture(WHOLE_FRAME + 1), 4096));
                    screen.phone().expectClose(TOO_BIG);
                }),
                shared("9.4 in fragments of one byte", screen -> {
                    screen.phone().send(screen.phone().fragmented(BINARY, screen.picture(1000), 1));
                    screen.phone().expectClose(1008);
                }),
                test("9.1 a text of a byte too many", client -> {
                    client.send(client.frame(TEXT, bytes("*".repeat(3 * 65_536 + 1))));
                    client.expectClose(TOO_BIG);
                }),
                test("10.1.1 a text of 65536 in fragments of 1300", client -> {
                    byte[] text = bytes("*".repeat(65_536));
                    client.send(client.fragmented(TEXT, text, 1300));
                    expectQuoted(client, text);
                }))).flatMap(all -> all);
    }
}
