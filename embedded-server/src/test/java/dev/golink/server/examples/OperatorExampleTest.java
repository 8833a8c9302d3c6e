package dev.golink.server.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;

/** Runs the short example client from the documentation as described there, against a real server. */
class OperatorExampleTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "Operator.java");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final List<String> printed = new CopyOnWriteArrayList<>();
    private Process client;

    @AfterEach
    void endClient() {
        if (client != null) {
            client.destroyForcibly();
        }
    }

    @Test
    void theExampleCommandsAppsAndPhonesAndReportsItsOwnDisconnection() throws IOException {
        try (RunningServer server = new RunningServer(Duration.ofMinutes(5));
                FixedClient first = server.phone("lab-1");
                FixedClient second = server.phone("lab-2")) {
            first.say(
                    "{\"event\":\"hello\",\"protocol\":1,\"can_notice\":true,\"can_locate\":true,\"can_custom\":true}");
            start(server,
                    "{\"event\":\"custom\",\"to_user\":\"lab-1\",\"id\":\"a\",\"name\":\"reload\",\"data\":{\"page\":3}}",
                    "{\"event\":\"notice\",\"to_users\":[\"lab-1\",\"lab-2\"],\"id\":\"b\",\"text\":\"Plug in\"}",
                    "{\"event\":\"locate\",\"to_users\":[\"lab-1\",\"lab-2\"],\"id\":\"c\"}",
                    "{\"event\":\"disconnect\",\"to_user\":\"lab-2\",\"id\":\"d\",\"why\":\"to the repair shop\"}");

            awaitPrinted("{\"event\":\"open\",\"msg\":\"ok\",\"can\":[\"to_users\",");
            first.say("{\"event\":\"custom_result\",\"id\":\"" + idOf(first, "custom") + "\",\"ok\":true,\"data\":7}");
            awaitPrinted("\"id\":\"a\",\"of\":\"custom\",\"to_user\":\"lab-1\",\"outcome\":\"done\"");
            first.say("{\"event\":\"notice\",\"state\":\"shown\",\"id\":\"" + idOf(first, "notice") + "\"}");
            awaitPrinted("\"event\":\"summary\",\"id\":\"b\",\"of\":\"notice\",\"total\":2,"
                    + "\"outcomes\":{\"done\":1,\"sent\":1}");
            first.say("{\"event\":\"locate\",\"state\":\"shown\",\"id\":\"" + idOf(first, "locate") + "\"}");
            awaitPrinted("\"id\":\"c\",\"of\":\"locate\",\"total\":2,\"outcomes\":{\"done\":1,\"unsupported\":1}");
            awaitPrinted("\"id\":\"d\",\"of\":\"disconnect\",\"to_user\":\"lab-2\",\"outcome\":\"done\"");
            assertThat(second.closeCode()).isEqualTo(4410);

            assertThat(server.fleet().operators().disconnect(new OperatorId("night-shift"),
                    new Command.Disconnect("it is day"))).succeedsWithin(PATIENCE);
            awaitPrinted("closed with 4410: Disconnected by desk: it is day");
        }
    }

    private void start(RunningServer server, String... messages) throws IOException {
        List<String> command = Stream.concat(Stream.of(JAVA.toString(), EXAMPLE.toString(),
                server.endpoints().webSocket().resolve("/goLink/manager/night-shift").toString()), Stream.of(messages))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GOLINK_TOKEN", server.token());
        client = builder.start();
        BufferedReader reader = client.inputReader();
        Thread.ofVirtual().start(() -> reader.lines().forEach(printed::add));
    }

    private void awaitPrinted(String part) {
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(printed).anySatisfy(line -> assertThat(line).contains(part)));
    }

    /** The id of the command that a phone got. */
    private static String idOf(FixedClient phone, String event) {
        await().atMost(PATIENCE)
                .until(() -> phone.heard().stream().anyMatch(text -> text.contains('"' + event + '"')));
        String text = phone.heard().stream().filter(heard -> heard.contains('"' + event + '"')).findFirst()
                .orElseThrow();
        Matcher matcher = ID.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
