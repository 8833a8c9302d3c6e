package dev.golink.app.command.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.command.server.CommandsSetUp;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.history.AccessFact;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.ProfileEdit;

/** Tests what happened and traces, from the command line at a running server. */
class HistoryCommandTest extends CommandsSetUp {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-14T15:09:26Z");

    @ParameterizedTest
    @CsvSource({"2d,2026-03-12T15:09:26Z", "90m,2026-03-14T13:39:26Z", "2026-03-01,2026-02-28T23:00:00Z",
        "08:30,2026-03-14T07:30:00Z", "2026-03-01T08:30,2026-03-01T07:30:00Z",
        "2026-03-01T08:30:15Z,2026-03-01T08:30:15Z"})
    void aTimeMayBeADurationAgoADayOrATime(String text, String expected) {
        assertThat(TimeText.parse(text, NOW, BERLIN)).isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2 d", "2026-13-01", "25:00", "2y", "2026-03-01T25:00Z"})
    void whatIsNoTimeIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> TimeText.parse(text, NOW, BERLIN)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--limit=0", "--kind=gossip", "--from=yesterday", "--phone=", "--operator="})
    void aWrongArgumentIsAMistakeOfUse(String argument) {
        assertThat(failure(2, "history", argument)).startsWith("golink");
    }

    @Test
    void anEndBeforeTheBeginIsAMistakeOfUse() {
        assertThat(failure(2, "history", "--from=1d", "--until=2d")).contains("--until must be later than --from");
        assertThat(failure(2, "history", "counts", "--from=1d", "--until=2d")).contains("until must be later");
        assertThat(failure(2, "history", "counts", "--step=1s")).contains("step");
    }

    @Test
    void anEntryIsALineForPeople() {
        assertThat(line(new HistoryFact.PhoneConnected("192.0.2.7"), null))
                .isEqualTo("2026-03-14 16:09:26  lab-7  connected from 192.0.2.7");
        assertThat(line(new HistoryFact.PhoneDeparted(
                new Departure(Departure.Reason.HEARTBEAT_LOST, NOW, Departure.Code.OTHER, "", ""),
                Duration.ofMinutes(125)), null)).endsWith("disconnected after 2 h 5 min: heartbeat lost");
        assertThat(line(new HistoryFact.SharingChanged(Sharing.DENIED, "no"), null)).endsWith("sharing is denied (no)");
        assertThat(line(new HistoryFact.BatteryChanged(40, true), null)).endsWith("battery at 40 %, charging");
        assertThat(line(new HistoryFact.CommandEnded(new Command.ShowNotice("hello", NoticeLevel.URGENT),
                new Outcome.Done(), Duration.ofMillis(1_250), false), "anna"))
                .endsWith("message (urgent) \"hello\": done after 1.3 s (anna)");
        assertThat(line(new HistoryFact.PhoneEdited(new ProfileEdit("Till", null, Set.of("B", "A"), Set.of(), Set.of(),
                Set.of(), null)), "anna")).endsWith("phone data changed: nickname \"Till\", joined A, B (anna)");
        assertThat(line(new HistoryFact.AccessHappened(AccessFact.LOGIN_FAILED, "bob", "192.0.2.9", "wrong"), null))
                .endsWith("access: login failed bob at 192.0.2.9 (wrong)");
        assertThat(line(new HistoryFact.EntriesLost(12, NOW, HistoryFact.EntriesLost.Cause.NOT_WRITABLE), null))
                .endsWith("12 entries since 2026-03-14T15:09:26Z are missing: not writable");
    }

    private static String line(HistoryFact fact, @Nullable String operator) {
        return EntryLine.of(new HistoryEntry(1, NOW, new PhoneId("lab-7"),
                operator == null ? null : new OperatorId(operator), fact), BERLIN);
    }

    @Test
    void aTraceIsWrittenLiveAndEndsWithTheConnection() throws Exception {
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> run("trace", "lab-7", "--json"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            await().until(() -> {
                WebSocket phone = connect(http);
                phone.sendText("{\"event\":\"heart\",\"network\":\"\u001b[31m\"}", true).join();
                phone.abort();
                return kinds().containsAll(Set.of("connected", "text"));
            });
        }
        assertThat(printed()).contains("heart");

        CompletableFuture<OperatorId> name = new CompletableFuture<>();
        server.watch(change -> change.counts().operatorNames().stream().findFirst().ifPresent(name::complete));
        server.operators().disconnect(name.get(20, TimeUnit.SECONDS), new Command.Disconnect("enough"));

        assertThat(exit.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void aTraceNeedsAPhone() {
        assertThat(failure(2, "trace", "")).startsWith("golink");
    }

    /** The kinds of the whole lines that were printed. */
    private Set<String> kinds() {
        String printed = printed();
        return printed.substring(0, printed.lastIndexOf('\n') + 1).lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject().get("kind").getAsString())
                .collect(Collectors.toSet());
    }

    private WebSocket connect(HttpClient http) {
        URI address = server.endpoints().webSocket().resolve("/goLink/phone/lab-7");
        return http.newWebSocketBuilder().buildAsync(address, new WebSocket.Listener() {}).join();
    }
}
