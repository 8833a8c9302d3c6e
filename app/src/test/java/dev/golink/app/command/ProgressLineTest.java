package dev.golink.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void onATerminalALineIsWrittenOverTheOneBefore() {
        try (ProgressLine progress = new ProgressLine(out, true)) {
            progress.show("one");
            progress.show("two");
        }
        assertThat(text()).isEqualTo("\r\033[?7lone\033[K\033[?7h\r\033[?7ltwo\033[K\033[?7h\n");
    }

    @Test
    void withoutATerminalEachLineIsPrintedSeparately() {
        try (ProgressLine progress = new ProgressLine(out, false)) {
            progress.show("one");
            progress.say("two");
        }
        assertThat(text()).isEqualTo("golink: one\ngolink: two\n");
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
