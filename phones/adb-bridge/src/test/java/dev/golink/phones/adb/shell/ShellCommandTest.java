package dev.golink.phones.adb.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ShellCommandTest {
    private static final int TEXTS = 10_000;
    private static final int EACH_COMMAND = 50;
    private static final List<String> HOSTILE = List.of("'", "''", "'\\''", "\"", "`", "`id`", "$(id)", "$", "${IFS}",
            "$HOME",
            ";", "&", "&&", "|", "||", "\n", "\r", "\r\n", "\t", " ", "  ", "\\", "\\n", "\\'", "!", "!!", "!$", "*",
            "?", "[a-z]",
            "{a,b}", "~", "#", "<", ">", ">/tmp/x", "2>&1", "(", ")", "-", "--", "-n", "-e", "=", "a=b", "%s", "%",
            "\u0001",
            "\u0007", "\u001b[31m", "\u007f", "\u0085", "é", "漢字", "😀", "\u202e", "\u2028", "\ufeff", "e\u0301", "EOF",
            "exit 1", "a", "Z", "0");

    @Test
    void eachWordIsQuoted() {
        assertThat(ShellCommand.of("am", "it's", "", "-x").line()).isEqualTo("'am' 'it'\\''s' '' '-x'");
    }

    @Test
    void aWordWithNulIsRefused() {
        assertThatThrownBy(() -> ShellCommand.of("a\0b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShellCommand.of()).isInstanceOf(IllegalArgumentException.class);
    }

    /** Half of a surrogate pair is no character: as bytes it would be a question mark, so another text would arrive. */
    @Test
    void aWordWithHalfACharacterIsRefused() {
        assertThatThrownBy(() -> ShellCommand.of("a\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShellCommand.of("\ude00a")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ShellCommand.of("😀").words()).containsExactly("😀");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyTextReachesAProgramByteForByte() throws IOException, InterruptedException {
        List<String> texts = hostile();
        Process sh = new ProcessBuilder("/bin/sh").redirectErrorStream(true).start();
        Thread writer = Thread.ofVirtual().start(() -> feed(sh, texts));
        byte[] printed = sh.getInputStream().readAllBytes();
        writer.join();

        assertThat(sh.waitFor()).isZero();
        assertThat(List.of(new String(printed, UTF_8).split("\0", -1))).startsWith(texts.toArray(String[]::new))
                .hasSize(TEXTS + 1);
    }

    /** As the command of {@code sh -c}, a batch at a time. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyTextReachesAProgramAsPartOfACommand() throws IOException, InterruptedException {
        List<String> texts = hostile();
        List<String> printed = new ArrayList<>();
        for (int at = 0; at < TEXTS; at += EACH_COMMAND * 10) {
            List<String> part = texts.subList(at, at + EACH_COMMAND * 10);
            Process sh = new ProcessBuilder("/bin/sh", "-c", printing(part).line()).redirectErrorStream(true).start();
            String output = new String(sh.getInputStream().readAllBytes(), UTF_8);
            assertThat(sh.waitFor()).isZero();
            printed.addAll(List.of(output.split("\0", -1)).subList(0, part.size()));
        }
        assertThat(printed).isEqualTo(texts);
    }

    private static void feed(Process sh, List<String> texts) {
        try (OutputStream to = sh.getOutputStream()) {
            for (int at = 0; at < texts.size(); at += EACH_COMMAND) {
                to.write((printing(texts.subList(at, at + EACH_COMMAND)).line() + "\n").getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ShellCommand printing(List<String> texts) {
        List<String> words = new ArrayList<>(List.of("printf", "%s\\0"));
        words.addAll(texts);
        return new ShellCommand(words);
    }

    private static List<String> hostile() {
        Random random = new Random(20);
        List<String> texts = new ArrayList<>(HOSTILE);
        texts.add("");
        while (texts.size() < TEXTS) {
            StringBuilder text = new StringBuilder();
            int parts = 1 + random.nextInt(12);
            for (int i = 0; i < parts; i++) {
                if (random.nextInt(5) == 0) {
                    text.append((char) (1 + random.nextInt(0xFF)));
                } else {
                    text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
                }
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
