package dev.golink.app.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.CommandsSetUp;
import dev.golink.app.link.ServerAddress;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.fleet.access.AccessRequest;

/** Phones that pair, wait and are revoked, from the command line at a running server. */
class AccessCommandsTest extends CommandsSetUp {
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}");

    @Test
    void aPhonePairsWithTheCodeAndTheCommandSaysSo() {
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> run("pair"));
        await().until(() -> CODE.matcher(printed()).find());
        String code = CODE.matcher(printed()).results().findFirst().orElseThrow().group();
        assertThat(printed()).contains("http://127.0.0.1:" + server.endpoints().port() + "/phone#pair=" + code,
                "golink://127.0.0.1:" + server.endpoints().port() + "?pair=" + code);

        try (Phone phone = connect("lab-07", "Golink-Code " + code)) {
            assertThat(exit).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(0);
            await().until(() -> phone.heard("\"token\""));
        }
        assertThat(printed()).contains("The phone is paired.");
        assertThat(json("access", "list").getLast().get("paired").getAsInt()).isEqualTo(1);

        assertThat(lines("access", "revoke", "lab-07")).containsExactly("1 revoked.");
        assertThat(json("access", "list").getLast().get("paired").getAsInt()).isZero();
    }

    @Test
    void aCodeForManyPhonesIsMadeListedAndEnded() {
        JsonObject code = json("pair", "--fleet=classroom 3", "--phones=40", "--valid=7d").getFirst();
        assertThat(code.get("code").getAsString()).matches(CODE);
        assertThat(code.get("valid_s").getAsLong()).isEqualTo(Duration.ofDays(7).toSeconds());

        try (Phone one = connect("c-1", "Golink-Code " + code.get("code").getAsString());
                Phone two = connect("c-2", "Golink-Code " + code.get("code").getAsString())) {
            await().until(() -> one.heard("\"token\"") && two.heard("\"token\""));
        }
        assertThat(lines("access", "list")).anyMatch(line -> line.contains("classroom 3") && line.contains("2 of 40"));

        assertThat(lines("access", "revoke", "--id=" + code.get("id").getAsString())).containsExactly("1 revoked.");
        assertThat(lines("access", "list")).noneMatch(line -> line.contains("classroom 3"));
    }

    @Test
    void aPhoneThatWaitsIsListedLetInOrTurnedAway() {
        trustNobodyOnLoopback();
        assertThat(lines("admit", "list")).containsExactly("Nobody waits to be let in.");
        try (Phone lab = connect("lab-07", null); Phone other = connect("stranger", null)) {
            await().until(() -> lab.heard("waiting") && other.heard("waiting"));
            assertThat(json("admit", "list")).extracting(row -> row.get("id").getAsString())
                    .containsExactlyInAnyOrder("lab-07", "stranger");

            assertThat(lines("admit", "allow", "lab-07", "--from=network")).containsExactly("1 let in.");
            await().until(() -> lab.openings() == 2);

            String row = json("admit", "list").getFirst().get("row").getAsString();
            assertThat(lines("admit", "deny", row)).containsExactly("1 turned away.");
            await().until(() -> other.closed.isDone());
            assertThat(other.closed).isCompletedWithValue(4403);
            assertThat(lines("access", "list")).anyMatch(line -> line.contains("let in") && line.contains("lab-07"));
        }
        assertThat(failure(1, "admit", "allow", "nobody")).contains("nobody waits as nobody");
    }

    @Test
    void aTokenForAPathLetsClientsInThatCanBeGivenOnlyAnAddress() {
        trustNobodyOnLoopback();
        String path = json("access", "path-token", "field page", "--for=phone", "--prefix=field-").getFirst()
                .get("path")
                .getAsString();

        try (Phone phone = new Phone(server.endpoints().local().resolve(path + "field-1"), null)) {
            await().until(() -> phone.openings() == 1);
            assertThat(phone.heard("waiting")).isFalse();
        }
        assertThat(lines("access", "list")).anyMatch(line -> line.contains("field page") && line.contains("field-…"));
    }

    @Test
    void theTokenOfABridgeIsForItsPhones() {
        trustNobodyOnLoopback();
        JsonObject made = json("access", "bridge-token", "lab3").getFirst();

        try (Phone phone = connect("adb-lab3-1", "Bearer " + made.get("token").getAsString());
                Phone stranger = connect("adb-lab3-2", null)) {
            await().until(() -> phone.openings() == 1 && stranger.closed.isDone());
            assertThat(stranger.closed).isCompletedWithValue(4403);
        }
        assertThat(lines("access", "list"))
                .anyMatch(line -> line.contains("bridge token") && line.contains("adb-lab3-…"));
        assertThat(lines("access", "bridge-token", "lab3"))
                .anyMatch(line -> line.contains("golink adb-bridge --url \"" + made.get("url").getAsString() + "\""));
        assertThat(failure(2, "access", "bridge-token", "Lab 3")).contains("small letters");
    }

    @Test
    void withoutAServerTheCommandSaysHowToStartOne() {
        Path empty = data.resolve("empty");

        assertThat(runElsewhere("admit", "list", "--data=" + empty)).isEqualTo(1);
        assertThat(empty).doesNotExist();
    }

    @Test
    void whatContradictsEachOtherIsRefused() {
        assertThat(failure(2, "pair", "lab-07", "--fleet=x")).contains("--fleet");
        assertThat(failure(2, "pair", "--fleet=x", "--valid=400d")).contains("--valid");
        assertThat(failure(2, "pair", "--fleet=x", "--phones=0")).contains("--phones");
        assertThat(failure(2, "access", "revoke")).contains("--id");
        assertThat(failure(2, "admit", "list", "--token-file=x")).contains("--connect");
        assertThat(failure(2, "access", "path-token", "x", "--for=phone", "--only=a", "--prefix=b")).contains("--only");
    }

    @Test
    void aTokenOfAnotherServerNeedsItsName() throws Exception {
        Path file = Files.writeString(data.resolve("token.txt"), "none");

        assertThat(failure(2, "admit", "list", "--connect=ws://127.0.0.1:1", "--token-file=" + file))
                .contains("--name");
        assertThat(failure(1, "admit", "list", "--connect=ws://127.0.0.1:1", "--token-file=" + file, "--name=a"))
                .contains("contains no token");
        assertThat(failure(1, "admit", "list", "--connect=ws://127.0.0.1:1")).contains("log in once");
    }

    @Test
    void linksAreForTlsOrThisComputerAndHaveThePin() throws CommandFailure {
        String pin = "A".repeat(43);
        PairingLinks links = PairingLinks.of(ServerAddress.parse("wss://lab.example:8080?pin=" + pin), "ABCD");

        assertThat(links.page()).isEqualTo("https://lab.example:8080/phone#pair=ABCD");
        assertThat(links.agent()).isEqualTo("golink://lab.example:8080?pair=ABCD&pin=" + pin);
        assertThatThrownBy(
                () -> PairingLinks.of(ServerAddress.parse("ws://lab.example:8080"), "ABCD"))
                .isInstanceOf(CommandFailure.class).hasMessageContaining("TLS");
    }

    @Test
    void aQrCodeForATerminalHasAQuietZoneAndAllItsRows() {
        List<String> lines = TerminalQr.lines("https://lab.example:8080/phone#pair=ABCD");

        assertThat(lines).allSatisfy(line -> assertThat(line).endsWith("\u001B[0m"));
        assertThat(lines.getFirst().replaceAll("\u001B\\[[0-9;]*m", "")).isBlank();
        assertThat(lines.get(2)).contains("█");
    }

    private void trustNobodyOnLoopback() {
        assertThat(server.access().request(
                new AccessRequest.ChangeSettings(new AccessSettings(true, true, LoopbackPolicy.NOBODY))))
                .succeedsWithin(Duration.ofSeconds(5));
    }

    private Phone connect(String id, @Nullable String authorization) {
        return new Phone(server.endpoints().local().resolve("/goLink/phone/" + id), authorization);
    }

    /** A connection of a phone. */
    private static final class Phone implements WebSocket.Listener, AutoCloseable {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final WebSocket socket;

        Phone(URI address, @Nullable String authorization) {
            WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
            if (authorization != null) {
                builder.header("Authorization", authorization);
            }
            socket = builder.buildAsync(address, this).orTimeout(10, TimeUnit.SECONDS).join();
        }

        boolean heard(String part) {
            return heard.stream().anyMatch(text -> text.contains(part));
        }

        long openings() {
            return heard.stream().filter(text -> text.contains("\"open\"")).count();
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
            heard.add(text.toString());
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
