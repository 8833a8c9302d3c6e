package dev.golink.server.gateway.frames;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.RunningServer;

/**
 * The requirements of RFC 6455 for a server's frames, tested case by case on the running server: framing, pings,
 * reserved bits, opcodes, fragments, UTF-8, close frames and sizes. Sections and numbers are those of the Autobahn test
 * suite's list. Compression is left out, because the server does not support it. Autobahn expects a server that echoes.
 * This server instead answers each text that is no message with an error that quotes it, and forwards each screen frame
 * unchanged.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class FrameConformanceTest {
    private final List<String> cases = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private RunningServer server;

    @BeforeAll
    void start() throws IOException {
        server = new RunningServer();
    }

    @AfterAll
    void sumUp() {
        server.close();
        System.out.printf("RFC 6455, case by case: %s cases, %s failures.%n", cases.size(), failures.size());
    }

    @TestFactory
    Stream<DynamicTest> section1Framing() {
        return tests(FramingCases.framing());
    }

    @TestFactory
    Stream<DynamicTest> section2Pings() {
        return tests(FramingCases.pings());
    }

    @TestFactory
    Stream<DynamicTest> section3ReservedBits() {
        return tests(FramingCases.reservedBits());
    }

    @TestFactory
    Stream<DynamicTest> section4Opcodes() {
        return tests(FramingCases.opcodes());
    }

    @TestFactory
    Stream<DynamicTest> section5Fragments() {
        return tests(FragmentCases.fragments());
    }

    @TestFactory
    Stream<DynamicTest> section6Texts() {
        return tests(TextCases.texts());
    }

    @TestFactory
    Stream<DynamicTest> section6Utf8() {
        return tests(TextCases.utf8());
    }

    @TestFactory
    Stream<DynamicTest> section7Goodbyes() {
        return tests(GoodbyeCases.goodbyes());
    }

    @TestFactory
    Stream<DynamicTest> sections9And10Sizes() {
        return tests(SizeCases.sizes());
    }

    private Stream<DynamicTest> tests(Stream<FrameCase> all) {
        return all.map(one -> DynamicTest.dynamicTest(one.name(), () -> run(one)));
    }

    private void run(FrameCase one) throws IOException {
        cases.add(one.name());
        try {
            one.body().run(server.endpoints().port());
        } catch (IOException | AssertionError e) {
            failures.add(one.name());
            throw e;
        }
    }
}
