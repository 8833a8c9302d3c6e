package dev.golink.server.gateway.frames;

import static dev.golink.server.gateway.frames.FrameCases.GREETING;
import static dev.golink.server.gateway.frames.FrameCases.NOTHING;
import static dev.golink.server.gateway.frames.FrameCases.NO_UTF8;
import static dev.golink.server.gateway.frames.FrameCases.SOMETHING;
import static dev.golink.server.gateway.frames.FrameCases.SURROGATE;
import static dev.golink.server.gateway.frames.FrameCases.bytes;
import static dev.golink.server.gateway.frames.FrameCases.expectQuoted;
import static dev.golink.server.gateway.frames.FrameCases.expectUtf8;
import static dev.golink.server.gateway.frames.FrameCases.joined;
import static dev.golink.server.gateway.frames.FrameCases.test;
import static dev.golink.server.gateway.frames.FrameClient.CONTINUATION;
import static dev.golink.server.gateway.frames.FrameClient.TEXT;

import java.util.HexFormat;
import java.util.stream.Stream;

/** Texts and UTF-8: section 6 of the Autobahn list. */
final class TextCases {
    private TextCases() {}

    static Stream<FrameCase> texts() {
        return Stream.of(
                test("6.1.1 a text of nothing", client -> {
                    client.send(client.frame(TEXT, NOTHING));
                    expectQuoted(client, NOTHING);
                }),
                test("6.1.2 three fragments of nothing", client -> {
                    client.send(client.part(TEXT, NOTHING), client.part(CONTINUATION, NOTHING),
                            client.frame(CONTINUATION, NOTHING));
                    expectQuoted(client, NOTHING);
                }),
                test("6.1.3 a fragment between two of nothing", client -> {
                    client.send(client.part(TEXT, NOTHING), client.part(CONTINUATION, SOMETHING),
                            client.frame(CONTINUATION, NOTHING));
                    expectQuoted(client, SOMETHING);
                }),
                test("6.2.2 cut between two characters", client -> {
                    client.send(client.fragmented(TEXT, GREETING, 13));
                    expectQuoted(client, GREETING);
                }),
                test("6.4.1 no UTF-8 in the second of three fragments is refused at once", client -> {
                    client.send(client.part(TEXT, GREETING));
                    client.send(client.part(CONTINUATION, SURROGATE));
                    client.expectClose(NO_UTF8);
                }),
                test("6.4.2 the same with the first byte that is wrong", client -> {
                    client.send(client.part(TEXT, new byte[]{(byte) 0xf4}));
                    client.send(client.part(CONTINUATION, new byte[]{(byte) 0x90}));
                    client.expectClose(NO_UTF8);
                }),
                test("6.4.3 no UTF-8 in one frame that comes in chops", client -> {
                    client.sendChopped(5, client.frame(TEXT, joined(GREETING, SURROGATE, GREETING)));
                    client.expectClose(NO_UTF8);
                }),
                test("6.4.4 a text that ends inside a character, in one frame that comes in chops", client -> {
                    client.sendChopped(5, client.frame(TEXT, joined(GREETING, new byte[]{(byte) 0xe4, (byte) 0xbd})));
                    client.expectClose(NO_UTF8);
                }));
    }

    static Stream<FrameCase> utf8() {
        Stream<FrameCase> greeting = Stream.of(utf8("6.2 a greeting", GREETING),
                utf8("6.3 a surrogate in a greeting", joined(GREETING, SURROGATE, bytes("edited"))))
                .flatMap(tests -> tests);
        Stream<FrameCase> sequences = Utf8Sequences.all().entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().flatMap(bytes -> utf8(kind.getKey(), bytes)));
        return Stream.concat(greeting, sequences);
    }

    /** Two cases: the text as a whole, and in fragments of one byte. */
    private static Stream<FrameCase> utf8(String kind, byte[] bytes) {
        String name = kind + ": " + HexFormat.of().formatHex(bytes);
        return Stream.of(
                test(name, client -> {
                    client.send(client.frame(TEXT, bytes));
                    expectUtf8(client, bytes);
                }),
                test(name + " byte by byte", client -> {
                    client.send(client.fragmented(TEXT, bytes, 1));
                    expectUtf8(client, bytes);
                }));
    }
}
