package dev.golink.server.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;

/** Runs the example that taps a phone, as its documentation describes it, against a real server. */
@Timeout(120)
class TapExampleTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "Tap.java");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String HELLO = "{\"event\":\"hello\",\"protocol\":1,\"input\":[\"touch\"],\"input_clock\":true}";

    @Test
    void theExampleTapsAPhoneAndPrintsWhatCameOfIt() throws IOException, InterruptedException {
        try (RunningServer server = new RunningServer(Duration.ofMinutes(5));
                FixedClient phone = server.phone("lab-1")) {
            phone.say(HELLO);
            server.awaitPhone("lab-1", seen -> !seen.description().legacy());
            Process example = start(server, "lab-1");

            String input = phone.heardWithin(Duration.ofSeconds(60), "\"event\":\"input\"");
            assertThat(input).contains("\"step\":\"tap\"", "\"x\":32768", "\"y\":32768",
                    "\"fromUser\":\"night-shift\"");
            assertThat(phone.heard()).anyMatch(text -> text.contains("\"control\"") && text.contains("begun"));
            Matcher id = ID.matcher(input);
            assertThat(id.find()).isTrue();
            phone.say("{\"event\":\"input_done\",\"id\":\"" + id.group(1) + "\",\"outcome\":\"done\"}");

            assertThat(printed(example)).satisfiesExactly(
                    line -> assertThat(line).contains("\"of\":\"take_control\"", "\"outcome\":\"done\""),
                    line -> assertThat(line).contains("\"of\":\"input\"", "\"id\":\"g\"", "\"outcome\":\"done\""));
            assertThat(phone.heard("\"ended\"")).contains("\"control\"");
        }
    }

    @Test
    void theExampleSaysIfThePhoneCanNotBeTouched() throws IOException, InterruptedException {
        try (RunningServer server = new RunningServer(Duration.ofMinutes(5));
                FixedClient phone = server.phone("lab-1")) {
            phone.heard("\"open\"");
            assertThat(printed(start(server, "lab-1"))).satisfiesExactly(
                    line -> assertThat(line).contains("\"of\":\"take_control\"", "\"outcome\":\"unsupported\""),
                    line -> assertThat(line).contains("\"of\":\"input\"").doesNotContain("\"done\""));
        }
    }

    private static Process start(RunningServer server, String phone) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(JAVA.toString(), EXAMPLE.toString(),
                server.endpoints().webSocket().resolve("/goLink/manager/night-shift").toString(), phone)
                .redirectErrorStream(true);
        builder.environment().put("GOLINK_TOKEN", server.token());
        return builder.start();
    }

    private static List<String> printed(Process example) throws IOException, InterruptedException {
        String text = new String(example.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(example.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(example.exitValue()).as(text).isZero();
        return text.lines().toList();
    }
}
